type Unconfirmed = { name: string; lines: number; hasConfirmed: boolean };

/** `Grace Okafor: 2 changes to confirm`; whoever never confirmed anything of the student is new to all of it. */
export const teacherUnconfirmed = ({ name, lines, hasConfirmed }: Unconfirmed) =>
  hasConfirmed
    ? `${name}: ${lines} ${lines === 1 ? 'change' : 'changes'} to confirm`
    : `${name}: nothing confirmed yet (${lines} ${lines === 1 ? 'line' : 'lines'})`;
