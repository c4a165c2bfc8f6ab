import type { Instant } from '#shared/domain/dates.ts';
import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { dayInWords, timeInWords } from '../days.ts';

type Asked = { at: Instant; now: Instant; zone: string };

/** For who teaches a class in Classroom and is not on the school's list for it. English only, as teachers' pages. */
export const unlistedWords = {
  title: 'You are not on the school’s list for this class',
  sentence:
    'Sidelight shows a class to those who teach it by the school’s list. If you should see it, your coordinator can let you in for some days.',
  ask: 'Ask for access',
  /** `Asked at 10:04 AM`, with the day where that is over. */
  asked({ at, now, zone }: Asked) {
    const on = schoolDateAt(at, zone);
    const day = on === schoolDateAt(now, zone) ? '' : `on ${dayInWords(on)} `;
    return `Asked ${day}at ${timeInWords(schoolTimeAt(at, zone))}`;
  },
  enough: {
    title: 'You have asked for five classes today',
    sentence: 'Nothing was sent for this one. Speak to the school’s coordinator, or ask here tomorrow.',
  },
  askedSentence: 'Your school’s coordinator has been told. Once they let you in, the class is on this page.',
};
