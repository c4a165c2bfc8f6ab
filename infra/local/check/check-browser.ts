import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';

/** A page as a visitor has it before them, and where they stand. */
export type FetchedPage = { url: string; status: number; text: string };
export type Browser = {
  open(url: string, init?: { method?: string; body?: string; headers?: Record<string, string> }): Promise<FetchedPage>;
  /** Sends the form whose fields are known here, with what the visitor changed and the button that they press. */
  submit(page: FetchedPage, form: Form, changes: Changes): Promise<FetchedPage>;
};
export type Form = { action: string; method: string; element: HTMLElement };
/** A list sets every field of that name; an empty one unticks them. */
export type Changes = Record<string, string | readonly string[]>;

const mostRedirects = 10;

/**
 * A browser without a screen: cookies, redirects and forms. Each frame and each window has a partition, so one of
 * these.
 */
export function browser(): Browser {
  const cookies = new CookieJar();

  const open: Browser['open'] = async (url, init = {}) => {
    let [at, request] = [url, init];
    for (let hop = 0; hop < mostRedirects; hop += 1) {
      const cookie = await cookies.getCookieString(at);
      const headers = { accept: 'text/html', ...request.headers, ...(cookie ? { cookie } : {}) };
      const response = await fetch(at, { ...request, headers, redirect: 'manual' });
      // What may not be kept is left in silence, as browsers do.
      for (const each of response.headers.getSetCookie()) await cookies.setCookie(each, at, { ignoreError: true });
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
      const body = new URLSearchParams(changed(fieldsOf(form), changes));
      const url = new URL(form.action, page.url);
      if (form.method === 'get') return open(`${url.origin}${url.pathname}?${body}`);
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url).origin };
      return open(url.href, { method: 'POST', body: body.toString(), headers });
    },
  };
}

type Field = [name: string, value: string];

function changed(fields: readonly Field[], changes: Changes): Field[] {
  const kept = fields.filter(([name]) => !(name in changes));
  const added = Object.entries(changes).flatMap(([name, value]) => [value].flat().map((each): Field => [name, each]));
  return [...kept, ...added];
}

/** The form that goes to this path. */
export function formTo(page: FetchedPage, path: string, method: 'get' | 'post'): Form {
  const element = parse(page.text)
    .querySelectorAll('form')
    .find((form) => form.getAttribute('action') === path && (form.getAttribute('method') ?? 'get') === method);
  if (!element) throw new Error(`no form to ${path} on ${new URL(page.url).pathname}: ${textOf(page)}`);
  return { action: path, method, element };
}

const valueIn = (element: HTMLElement, otherwise = '') => element.getAttribute('value') ?? otherwise;

/** What a form holds before anybody changes it. */
function fieldsOf({ element }: Form): Field[] {
  return element.querySelectorAll('input, select, textarea').flatMap((field): Field[] => {
    const name = field.getAttribute('name');
    if (!name) return [];
    if (field.rawTagName === 'select') return chosenIn(field).map((option): Field => [name, valueIn(option)]);
    if (field.rawTagName === 'textarea') return [[name, field.text]];
    const isChoice = ['checkbox', 'radio'].includes(field.getAttribute('type') ?? '');
    return isChoice && !field.hasAttribute('checked') ? [] : [[name, valueIn(field, isChoice ? 'on' : '')]];
  });
}

/** A list of one choice has its first when none is marked. */
function chosenIn(select: HTMLElement): HTMLElement[] {
  const options = select.querySelectorAll('option');
  const marked = options.filter((option) => option.hasAttribute('selected'));
  return marked.length > 0 || select.hasAttribute('multiple') ? marked : options.slice(0, 1);
}

/** Every value that a named input or button offers. */
export const valuesOf = ({ element }: Form, name: string) =>
  element
    .querySelectorAll('input, button')
    .filter((field) => field.getAttribute('name') === name)
    .map((field) => valueIn(field));

/** The first element that the selector finds. */
export const elementOn = ({ text }: FetchedPage, selector: string) => parse(text).querySelector(selector) ?? undefined;

/** What a person reads on it, or in a part of it. */
export const textOf = ({ text }: FetchedPage, selector?: string) => {
  const page = parse(text, { blockTextElements: { script: false, style: false, pre: true, noscript: false } });
  const part = selector === undefined ? page : page.querySelector(selector);
  return part ? wordsIn(part).join(' ').replaceAll(/\s+/g, ' ').trim() : '';
};

const wordsIn = (node: Node): string[] =>
  node.nodeType === NodeType.TEXT_NODE ? [node.text] : node.childNodes.flatMap(wordsIn);
