/** Whether two records say the same, whatever the order of their fields; a field that is undefined is not there. */
export const sameRecord = (a: object | undefined, b: object | undefined) =>
  a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);

/** The same text for the same record, whatever the order of its fields. */
export const canonicalJson = (record: object) => JSON.stringify(record, sorted);

const sorted = (_name: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
