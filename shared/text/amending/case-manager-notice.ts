import type { SchoolDate } from '#shared/domain/dates.ts';
import { dateInWords, spanishDate } from '../days.ts';
import type { NoticeLanguage } from './change-notice.ts';

type ManagerNotice = { manager: string; since: SchoolDate; reason: string };

/** What a family is handed when a plan has another case manager. It names no student, and says that all else stays. */
export const managerNoticeInWords: Record<NoticeLanguage, (notice: ManagerNotice) => string[]> = {
  en: ({ manager, since, reason }) => [
    'Someone new looks after the plan',
    `From ${dateInWords(since)} on, ${manager} looks after your plan at school.`,
    `Why: ${reason}`,
    'The plan itself stays the same. All the help in it goes on.',
    `You can ask ${manager} about it at any time.`,
  ],
  es: ({ manager, since, reason }) => [
    'Otra persona lleva ahora el plan',
    `Desde el ${spanishDate(since)}, ${manager} lleva su plan en la escuela.`,
    `Por qué: ${reason}`,
    'El plan sigue igual. Toda la ayuda que tiene continúa.',
    `Puede preguntar a ${manager} cuando quiera.`,
  ],
};
