import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { momentInWords } from '#shared/text/days.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import { pageText } from '../../html/page-text.ts';
import { cedarYear } from '../../sample/calendar.ts';
import { aChange } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aGet } from './requests.ts';

let school: AddOnDoor;
const words = (at: string) => momentInWords(at, 'America/Los_Angeles');

beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  await school.stores.calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('cal'));
});
afterEach(() => school.stop());

/** What Leo reads with these items, of work that a teacher looked at. */
async function read(items: CardItem[], over: Partial<WorkFacts> = {}, language = 'en-US') {
  await school.giveCard('stu_leo', items);
  const readAt = '2026-11-23T20:00:00.000Z';
  const work: WorkFacts = { title: 'Quiz 4 (45 min)', activities: ['quiz_test'], minutes: 45, readAt, ...over };
  const post = { courseId: '71', itemId: '802', itemType: 'courseWork' as const, attachmentId: '9' };
  await school.deps.attachments.save({ ...post, work });
  const headers = { 'accept-language': language };
  const cookies = [await school.signedIn('leo')];
  const { body = '' } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies, headers }));
  return pageText(body);
}
const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['quiz_test'] });
const twice = aCardItem({ parameter: { timeMultiplier: 2 } });
const dueAt = '2026-11-25T07:59:00.000Z';

describe('a student reads what is theirs for one piece of work', () => {
  it('by its name and date, their own date first', async () => {
    const page = await read([longer], { minutes: undefined, dueAt });
    const own = words('2026-12-02T07:59:00.000Z');
    expect(page).toContain(
      `Quiz 4 (45 min) due ${words(dueAt)} Yours: ${own}. Classroom shows Nov 24 and may say Missing: that is the class’s date.`,
    );
    expect(page).toContain(`A later due date ${own}`);
  });

  it.each([
    ['2026-11-23T20:00:00.000Z', true],
    ['2026-11-20T20:00:00.000Z', true],
    ['2026-11-23T21:00:00.000Z', false],
    ['2026-11-19T20:00:00.000Z', false],
  ])('and from the class’s date to their own whom to tell if it is closed: due %s', async (due, isSaid) => {
    const page = await read([longer], { minutes: undefined, dueAt: due });
    for (const words of ['If you cannot turn it in, press the button below.', 'Tell my teacher: I cannot turn it in'])
      expect(page.includes(words)).toBe(isSaid);
  });

  it('in minutes worked out, and never as a factor alone', async () => {
    const page = await read([twice], { dueAt: '2026-11-24T19:10:00.000Z' });
    expect(page).toContain('90 minutes instead of 45');
    expect(page).not.toContain('2×');
    expect(page).toContain(
      `Yours: ${words('2026-11-24T19:55:00.000Z')}. Classroom shows ${words('2026-11-24T19:10:00.000Z')}`,
    );
  });

  const rest = aCardItem({ code: 'TIM-BRK-SCH', parameter: { everyMinutes: 30, breakMinutes: 5, pausesClock: true } });
  const unlimited = aCardItem({ parameter: { unlimited: true } });
  const lastDays = { dueAt: '2027-06-16T19:10:00.000Z' };
  it.each<[string, CardItem[], Partial<WorkFacts>]>([
    ['68 minutes instead of 45 and 2 breaks of 5 minutes: 78 in all', [aCardItem(), rest], {}],
    ['no time limit instead of 45 minutes', [unlimited], {}],
    ['2×', [twice], { minutes: undefined }],
    ['2 school days more once your teacher sets a due date', [longer], {}],
    ['1 of 2 school days is left this year: agree a day with your teacher', [longer], lastDays],
  ])('as “%s”', async (said, items, over) => {
    expect(await read(items, over)).toContain(said);
  });

  it('takes the larger of a factor and minutes, as the teacher is told', async () => {
    const alternatives = [{ timeMultiplier: 1.5 }, { fixedMinutes: 20 }];
    const page = await read([aCardItem({ parameter: {}, conflict: 'undecided', alternatives })]);
    expect(page).toContain('68 minutes instead of 45');
    expect(page).not.toContain('Two versions');
  });

  it('is warned before a quiz in a form, which may be locked', async () => {
    const warning = 'Read this before you start: in a locked quiz you cannot come back.';
    expect(await read([twice], { hasForm: true })).toContain(warning);
    expect(await read([twice], { hasForm: true, activities: ['assignment'] })).not.toContain(warning);
    expect(await read([twice])).not.toContain(warning);
  });

  it('in the language of their browser', async () => {
    const page = await read([longer, twice], { dueAt, hasForm: true }, 'es');
    expect(page).toContain('90 minutos en lugar de 45');
    expect(page).toMatch(/Tu plazo: .*Classroom muestra/);
    expect(page).toContain('Lee esto antes de empezar');
    expect(page).not.toMatch(/instead|Yours/);
  });
});
