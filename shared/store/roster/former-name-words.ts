/**
 * The words that a student was filed under until 26 November 2026, when records did not say it. Their rows are taken
 * away by it at the next import of the roster; once every district has imported, this file can go.
 */
export const formerNameWords = (name: string) => [
  ...new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replaceAll('ø', 'o')
      .replaceAll('đ', 'd')
      .replaceAll('ł', 'l')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
];
