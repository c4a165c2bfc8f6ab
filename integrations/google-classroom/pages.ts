type Page<T> = { items: T[]; next?: string | undefined };

/** No course has more: a server that never stops handing out pages must not keep us. */
const mostPages = 50;

/** Everything in a list, page by page; the server decides how long a page is. */
export async function everyPage<T>(fetchPage: (pageToken: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, next } = await fetchPage(token);
    all.push(...items);
    if (!next) return all;
    token = next;
  }
  return all;
}

export const pageToken = (token: string | undefined) => (token === undefined ? {} : { pageToken: token });
