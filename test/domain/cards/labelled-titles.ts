import { readFileSync } from 'node:fs';
import { type PieceOfWork, recogniseWork } from '#shared/domain/cards/classwork.ts';
import { activities } from '#shared/domain/catalogue/catalogue-entry.ts';

type Labelled = { work: PieceOfWork; kinds: readonly string[] };

const types: Record<string, NonNullable<PieceOfWork['kind']>> = {
  ASSIGNMENT: 'assignment',
  SHORT_ANSWER_QUESTION: 'shortAnswerQuestion',
  MULTIPLE_CHOICE_QUESTION: 'multipleChoiceQuestion',
  MATERIAL: 'material',
  ANNOUNCEMENT: 'announcement',
};

/**
 * A head says language, type, kinds and, after a tilde, what else the post has; its titles stand below it, each with
 * its topic and its description where it has them, after two bars. Two number signs begin a remark.
 */
export function labelledTitles(path: string): Labelled[] {
  let head = { kinds: [] as readonly string[], more: {} as Omit<PieceOfWork, 'title'> };
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) head = headOf(line.slice(2));
      return /^(?:##? |$)/.test(line) ? [] : [{ work: { ...postOf(line), ...head.more }, kinds: head.kinds }];
    });
}

function postOf(line: string): PieceOfWork {
  const [title = '', ...more] = line.split(' || ');
  const after = (label: string) => more.find((each) => each.startsWith(label))?.slice(label.length);
  const [topic, description] = [after('topic: '), after('text: ')];
  return { title, ...(topic ? { topic } : {}), ...(description ? { description } : {}) };
}

function headOf(line: string) {
  const [label = '', extras = ''] = line.split(' ~ ');
  const [, type = '', ...kinds] = label.split(' ');
  const kind = types[type];
  const more = {
    ...(kind ? { kind } : {}),
    hasForm: extras.includes('form'),
    hasVideo: extras.includes('video'),
    hasSlides: extras.includes('slides'),
    dueInSchoolHours: extras.includes('inschool'),
    ...(extras.includes('points') ? { points: 10 } : {}),
  };
  return { kinds, more };
}

type Row = { kind: string; right: number; missed: number; falsely: number; recall: number; precision: number };
type Measured = { rows: Row[]; unknown: number; of: number; misses: string[] };

/** Of unknown work everything is shown: it is counted apart, and is neither a miss nor a false alarm. */
export function measure(set: readonly Labelled[]): Measured {
  const answers = set.map(({ work, kinds }) => ({ kinds, title: work.title, ...recogniseWork(work) }));
  const known = answers.filter((each) => each.activities.length > 0);
  const rows = activities.flatMap((kind) => {
    const right = known.filter((each) => each.activities.includes(kind) && each.kinds.includes(kind)).length;
    const missed = known.filter((each) => !each.activities.includes(kind) && each.kinds.includes(kind)).length;
    const falsely = known.filter((each) => each.activities.includes(kind) && !each.kinds.includes(kind)).length;
    const [recall, precision] = [right / (right + missed || 1), right / (right + falsely || 1)];
    return right + missed + falsely === 0 ? [] : [{ kind, right, missed, falsely, recall, precision }];
  });
  const misses = answers.flatMap(({ title, kinds, activities: said }) =>
    [...said].sort().join() ===
    kinds
      .filter((kind) => kind !== 'unknown')
      .toSorted()
      .join()
      ? []
      : [`${title}: ${said.join('+') || 'unknown'}, not ${kinds.join('+')}`],
  );
  return { rows, unknown: answers.length - known.length, of: answers.length, misses };
}
