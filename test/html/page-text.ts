/** What a person reads of a page, with one space wherever something else stands. */
export const pageText = (html = '') =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
