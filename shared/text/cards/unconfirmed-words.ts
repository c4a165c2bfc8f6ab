type Unconfirmed = { name: string; lines: number; hasConfirmed: boolean };

const supports = (count: number) => `${count} ${count === 1 ? 'support' : 'supports'}`;

/** `Grace Okafor: 2 supports to confirm`; whoever never confirmed anything of the student is new to all of it. */
export const teacherUnconfirmed = ({ name, lines, hasConfirmed }: Unconfirmed) =>
  hasConfirmed ? `${name}: ${supports(lines)} to confirm` : `${name}: has confirmed nothing yet (${supports(lines)})`;

type OfOffice = { coordinates: boolean; withheld: number; left: number };

/** Of students without a case manager, to the office that is told of them in their stead; nothing to anybody else. */
export const unmanagedWords = ({ coordinates, withheld, left }: OfOffice): string[] => [
  ...(coordinates
    ? ['Students without a case manager are in this list too, from the morning on which the office is told of them.']
    : []),
  ...(withheld > 0
    ? [
        `${students(withheld)} without a case manager ${withheld === 1 ? 'has a card' : 'have cards'} that teachers have not confirmed. Add a case manager or coordinator to the roster; they can see the names.`,
      ]
    : []),
  ...(left > 0 ? [`${students(left)} more without a case manager: too many to look up here.`] : []),
];

const students = (count: number) => (count === 1 ? '1 student' : `${count} students`);
