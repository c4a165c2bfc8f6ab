import * as z from 'zod/mini';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContentHash, StudentId } from '#shared/domain/ids.ts';
import { confirmWords as say } from '#shared/text/cards/confirm-words.ts';
import { acknowledgeCards } from '#shared/use-cases/cards/confirming/acknowledge-cards.ts';
import { takeBackWords } from '#shared/use-cases/cards/confirming/take-back-words.ts';
import { parsed } from '../launch.ts';
import { lessonOf } from '../log-page.tsx';
import { PressKey, teacherAct } from './teacher-act.tsx';

const Form = z.object({
  key: PressKey,
  /** Of one student; longer ones are refused by the verb, so that they are held and can be mended. */
  words: z._default(z.string().check(z.maxLength(2000)), ''),
});
const Seen = z.object({ studentId: StudentId, cardVersion: z.coerce.number().check(z.int()), cardHash: ContentHash });

/** POST /add-on/confirm: the cards that the page named, each as it showed it; words belong to one alone. */
export const confirmCards = teacherAct({
  form: Form,
  async carryOut(deps, { launch, form: { key: given, words }, all, ...caller }) {
    const shown = all.getAll('seen');
    const worded = words.trim() !== '';
    if (worded && shown.length !== 1) throw new DomainError('invalid_input', { field: 'words' });
    const cards = shown.map((text) => {
      const [id, version, hash] = text.split(' ');
      const { studentId, ...seen } = parsed(Seen, { studentId: id, cardVersion: version, cardHash: hash });
      return { studentId, seen, ...(worded ? { inMyClass: words } : {}) };
    });
    const { lesson } = await lessonOf(deps, launch, caller);
    const key = `${given} ${await derivedId(words, ...shown)}`;
    const done = await acknowledgeCards(deps, caller.actor, {
      ...{ sectionId: lesson.sectionId, cards, surface: 'classroom', key },
    });
    return say.done({ ...done, worded });
  },
});

/** POST /add-on/words: takes back what the teacher said of one student, or puts it back. */
export const takeBack = teacherAct({
  form: z.object({ key: PressKey, student: StudentId, undo: z.optional(z.literal('yes')) }),
  async carryOut(deps, { launch, form: { key, student: studentId, undo: undone }, all: _, ...caller }) {
    const { lesson } = await lessonOf(deps, launch, caller);
    const undo = undone === 'yes';
    const { changed } = await takeBackWords(deps, caller.actor, {
      ...{ sectionId: lesson.sectionId, studentId, undo, surface: 'classroom', key },
    });
    if (changed === 0) return undo ? say.notPutBack : say.notTakenBack;
    return undo ? say.isPutBack : say.tookBack;
  },
});
