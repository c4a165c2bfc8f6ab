/** Tables that cannot be reached, or keys that do not open them: nothing that a stack trace would explain. */
export function tableTrouble(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const known =
    '$metadata' in cause ||
    /Credentials|Timeout|ECONN|ENOTFOUND|AggregateError|Region/.test(`${cause.name} ${cause.message}`);
  const name = cause.name === 'Error' ? cause.message : cause.name;
  return known
    ? `The tables did not answer (${'code' in cause ? cause.code : name}): check credentials, region and the names of the tables (npm run sidelight -- doctor asks them), and run it again, which finishes what was begun.`
    : undefined;
}
