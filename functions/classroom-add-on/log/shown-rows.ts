import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LoggedItem } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';

type Row = { studentId: string; fingerprint: string; code: string };

/**
 * The items that a form of the log showed, each with a mark that only our own page can give: what a card said before it
 * changed is kept nowhere that this door may read, and nobody may log a version that no card ever had.
 */
export function shownRows(secret: string) {
  const key = createHmac('sha256', secret).update('rows of a log').digest();
  const markOf = ({ studentId, fingerprint, code }: Row) =>
    createHmac('sha256', key).update(`${studentId} ${fingerprint} ${code}`).digest('base64url');
  return {
    write: ({ studentId, fingerprint, item: { code } }: Pick<LoggedItem, 'studentId' | 'fingerprint' | 'item'>) =>
      `${fingerprint}/${code}/${markOf({ studentId, fingerprint, code })}`,
    /** The code is told of what was on screen alone. */
    read(studentId: string, shown: string) {
      const [fingerprint = '', code = '', mark = ''] = shown.split('/');
      const [given, ours] = [mark, markOf({ studentId, fingerprint, code })].map((text) => Buffer.from(text));
      const wasShown = given && ours && given.length === ours.length && timingSafeEqual(given, ours);
      return { fingerprint, shownCode: wasShown ? code : undefined };
    },
  };
}
