import type { PanelRow } from '#shared/domain/cards/class-panel.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { ownEndInWords, tellInWords } from './own-times.ts';
import { shortWording } from './short-wordings.ts';
import { teacherWords } from './teacher.ts';

/** What a class needs under each heading, behind how many need it. */
const needs: Record<TeachingLine, string> = {
  timeLimit: 'a longer time limit',
  dueDate: 'another due date',
  room: 'another room or a helper',
  paper: 'the paper or files in another form',
  tools: 'a tool',
  safety: 'an action card at hand',
  leavesAtOnce: 'to leave at once',
  pause: 'pauses',
  lookIn: 'you to look in',
  seat: 'a certain seat',
  everyLesson: 'a certain way of teaching',
  ahead: 'something ahead of time',
};

/** More than that is read in the view. */
const mostAmounts = 3;

/** One line of the panel: how many need what, and the amounts or dates. It names nobody. */
export function panelRowInWords(row: PanelRow, zone: string): { need: string; amounts: string } {
  const { line, students, limits, items, dates, tell } = row;
  const amounts = [
    ...tell.map(({ by, students: count }) => lowered(tellInWords(people(count), by))),
    ...range(limits),
    ...dates.map((date) => ownEndInWords(date, zone) ?? ''),
    // The need says it already.
    ...(line === 'safety' ? [] : items.map((item) => shortWording(item))),
  ];
  const distinct = [...new Set(amounts)].filter((amount) => amount !== '');
  const said = distinct.length > mostAmounts ? [...distinct.slice(0, mostAmounts), 'and more'] : distinct;
  return { need: `${students} ${students === 1 ? 'needs' : 'need'} ${needs[line]}`, amounts: said.join(', ') };
}

const people = (count: number) => `${count} ${count === 1 ? 'student' : 'students'}`;
const lowered = (words: string) => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;

/** `57-90 min`; whoever has no limit stands apart. */
function range(limits: readonly TimeLimit[]): string[] {
  const minutes = limits.filter((limit) => limit !== 'none');
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  return [
    ...(minutes.length === 0 ? [] : [least === most ? `${least} min` : `${least}-${most} min`]),
    ...(limits.includes('none') ? ['no limit'] : []),
  ];
}

const oncePosted = `If somebody posts it, students see the card “${teacherWords.attachmentTitle}”, and each of them only their own page.`;

export const panelWords = {
  /** Classroom saves a draft now and then, so the last letters may be missing. */
  asSaved: (title: string) => `“${title}”, as Classroom last saved it`,
  noTitle: 'No title saved yet, so everything is shown',
  intro: 'Whom it is for stands in the view that opens from the post.',
  more: (lines: readonly TeachingLine[]) =>
    `Also in the view: ${lines.map((line) => teacherWords.lines[line].toLowerCase()).join(', ')}.`,
  keepAtHand: 'Keep this page at hand',
  keepAtHandHow: `Make a Material in Classwork, attach the card to it, and save it as a draft. Only teachers of the class see a draft, so it stays a page of yours there. ${oncePosted}`,
  draftMaterial: `Saved as a draft, this material stays a page that only teachers of the class see. ${oncePosted}`,
};
