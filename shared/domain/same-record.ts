/** Whether two records say the same, whatever the order of their fields; a field that is undefined is not there. */
export const sameRecord = (a: object | undefined, b: object | undefined) =>
  a !== undefined && b !== undefined && canonical(a) === canonical(b);

const canonical = (record: object) =>
  JSON.stringify(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
