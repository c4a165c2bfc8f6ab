/** A page as a visitor has it before them, and where they stand. */
export type FetchedPage = { url: string; status: number; text: string };
export type Browser = {
  open(url: string, init?: { method?: string; body?: string; headers?: Record<string, string> }): Promise<FetchedPage>;
  /** Sends the form whose fields are known here, with what the visitor changed and the button that they press. */
  submit(page: FetchedPage, form: Form, changes: Changes): Promise<FetchedPage>;
};
export type Form = { action: string; method: string; fields: [name: string, value: string][]; html: string };
/** A list sets every field of that name; an empty one unticks them. */
export type Changes = Record<string, string | readonly string[]>;

const mostRedirects = 10;

/** A browser without a screen: cookies, redirects and forms. Each frame and each window has a partition, so one of these. */
export function browser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };

  const open: Browser['open'] = async (url, init = {}) => {
    let [at, request] = [url, init];
    for (let hop = 0; hop < mostRedirects; hop += 1) {
      const cookie = [...jarOf(at)].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { accept: 'text/html', ...request.headers, ...(cookie ? { cookie } : {}) };
      const response = await fetch(at, { ...request, headers, redirect: 'manual' });
      keep(jarOf(at), response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (!next || response.status < 300 || response.status > 399)
        return { url: at, status: response.status, text: await response.text() };
      await response.body?.cancel();
      at = new URL(next, at).href;
      request = {};
    }
    throw new Error(`${new URL(url).pathname} leads in a circle`);
  };

  return {
    open,
    submit(page, form, changes) {
      const body = new URLSearchParams(changed(form.fields, changes));
      const url = new URL(form.action, page.url);
      if (form.method === 'get') return open(`${url.origin}${url.pathname}?${body}`);
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url).origin };
      return open(url.href, { method: 'POST', body: body.toString(), headers });
    },
  };
}

function keep(jar: Map<string, string>, set: readonly string[]) {
  for (const cookie of set) {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')) jar.delete(name.trim());
    else jar.set(name.trim(), value.join('='));
  }
}

function changed(fields: Form['fields'], changes: Changes): [string, string][] {
  const kept = fields.filter(([name]) => !(name in changes));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  return [...kept, ...added];
}

/** The form that goes to this path, with what its fields hold. */
export function formTo(page: FetchedPage, path: string, method: 'get' | 'post'): Form {
  const found = [...page.text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(
    ([, attributes = '']) => attribute(attributes, 'action') === path && attribute(attributes, 'method') === method,
  );
  if (!found) throw new Error(`no form to ${path} on ${new URL(page.url).pathname}: ${textOf(page)}`);
  const html = found[2] ?? '';
  return { action: path, method, fields: fieldsOf(html), html };
}

function fieldsOf(html: string): Form['fields'] {
  const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): Form['fields'] => {
    const name = attribute(tag, 'name');
    const choice = /^(checkbox|radio)$/.test(attribute(tag, 'type') ?? '');
    return name && (!choice || /\bchecked\b/.test(tag)) ? [[name, attribute(tag, 'value') ?? '']] : [];
  });
  const selects = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, tag = '', inside = '']) =>
    [...inside.matchAll(/<option\b([^>]*\bselected\b[^>]*)>/g)].map(([, option = '']): [string, string] => [
      attribute(tag, 'name') ?? '',
      attribute(option, 'value') ?? '',
    ]),
  );
  return [...inputs, ...selects];
}

/** Every value that a named input or button offers. */
export const valuesOf = ({ html }: Pick<Form, 'html'>, name: string) =>
  [...html.matchAll(/<(?:input|button|option)\b([^>]*)>/g)].flatMap(([, tag = '']) =>
    attribute(tag, 'name') === name ? (attribute(tag, 'value') ?? []) : [],
  );

export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a person reads on it. */
export const textOf = ({ text }: Pick<FetchedPage, 'text'>) =>
  unescaped(text.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
