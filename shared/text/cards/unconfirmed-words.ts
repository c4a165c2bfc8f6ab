type Unconfirmed = { name: string; lines: number; hasConfirmed: boolean };

const supports = (count: number) => `${count} ${count === 1 ? 'support' : 'supports'}`;

/** `Grace Okafor: 2 supports to confirm`; whoever never confirmed anything of the student is new to all of it. */
export const teacherUnconfirmed = ({ name, lines, hasConfirmed }: Unconfirmed) =>
  hasConfirmed ? `${name}: ${supports(lines)} to confirm` : `${name}: has confirmed nothing yet (${supports(lines)})`;
