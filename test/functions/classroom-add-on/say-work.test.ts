import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctWork } from '#shared/use-cases/classroom/correct-work.ts';
import { rememberedAttachments } from '../../../functions/deps/remembered-attachments.ts';
import { aTeacher } from '../../builders.ts';
import { loadOf } from '../../capacity.ts';
import { pageText } from '../../html/page-text.ts';
import { later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, baseUrl, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
let cookies: string[];

beforeEach(async () => {
  school = await setUpAddOnDoor();
  for (const id of ['stu_maya', 'stu_leo'] as const)
    await school.giveCard(id, [aCardItem({ activities: ['quiz_test'] })]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  school.world.titles.set('802', 'Quiz 4 (45 min)');
  cookies = [await school.signedIn('grace')];
});
afterEach(() => school.stop());

const open = async (over: Record<string, string> = {}) =>
  (await school.ask(aGet('/add-on/teacher-view', launch(over), { cookies }))).body ?? '';
const inPanel = async (itemId = '802') => {
  const { attachmentId: _, ...post } = launch({ itemId });
  return pageText((await school.ask(aGet('/add-on/discovery', post, { cookies }))).body);
};
const send = (fields: Record<string, string>) =>
  school.ask(aForm('/add-on/work', { ...launch(), ...fields }, { cookies }));
const correctedAt = (html: string) => /name="correctedAt" value="([^"]*)"/.exec(html)?.[1];
const pressed = async (said: string, html: string, more: Record<string, string> = {}) => {
  const known = correctedAt(html);
  return (await send({ said, ...(known ? { correctedAt: known } : {}), ...more })).body ?? '';
};
const corrections = async () =>
  (await school.ledgerOf('grace')).filter(({ action }) => action === 'work_corrected').length;

describe('work that is not a quiz', () => {
  it('says first what would be taken away, then takes it away under the name of who said so', async () => {
    const before = await open();
    expect(pageText(before)).toContain('“Not a quiz” takes away: time limit for 2.');
    const after = pageText(await pressed('notQuiz', before));
    expect(after).toContain('Kept for this post: not a quiz');
    expect(after).toContain('grace said on Mon, Nov 23 that this is not a quiz.');
    expect(after).toContain('Looks like an assignment');
    expect(after).not.toContain('68');
  });

  it('is none in the panel either, for whoever writes on, and is one there again once it is taken back', async () => {
    expect(await inPanel()).toContain('2 need a longer time limit');
    const not = await pressed('notQuiz', await open());
    const panel = await inPanel();
    expect(panel).toContain('grace said on Mon, Nov 23 that this is not a quiz.');
    expect(panel).toContain('Looks like an assignment');
    expect(panel).not.toContain('time limit');
    school.clock.at = later(1);
    await pressed('nothing', not);
    expect(await inPanel()).toContain('2 need a longer time limit');
  });

  it('is a quiz again in one tap, and may be corrected anew', async () => {
    const not = await pressed('notQuiz', await open());
    school.clock.at = later(1);
    const undone = await pressed('nothing', not);
    expect(pageText(undone)).toContain('Undone');
    expect(pageText(undone)).toContain('Looks like a quiz or test');
    school.clock.at = later(2);
    expect(pageText(await pressed('notQuiz', undone))).toContain('that this is not a quiz');
    expect(await corrections()).toBe(3);
  });

  it('is said once, however often the button is pressed', async () => {
    const html = await open();
    await Promise.all([pressed('notQuiz', html), pressed('notQuiz', html)]);
    await pressed('notQuiz', html);
    expect(await corrections()).toBe(1);
  });

  it('belongs to the post: another attachment of it and another container know it', async () => {
    await pressed('notQuiz', await open());
    school.world.attachments.get('802')?.push({ id: '10', teacherViewUri: { uri: 'x' } });
    await open({ attachmentId: '10' });
    school.clock.at = later(6);
    expect(pageText(await open({ attachmentId: '10' }))).toContain('that this is not a quiz');
    const elsewhere = rememberedAttachments(school.stores.attachments, school.clock.now);
    const place = { courseId: courses.algebra, itemId: '802', attachmentId: '9' };
    expect((await elsewhere.find(place))?.correction).toMatchObject({ by: 'stf_grace', said: { notQuiz: true } });
  });

  it('stays one when another container, which has not heard of it, is told since when the class has the post', async () => {
    const elsewhere = rememberedAttachments(school.stores.attachments, school.clock.now);
    const post = { courseId: courses.algebra, itemId: '802' };
    expect(await elsewhere.correctionOf(post)).toBeUndefined();
    await pressed('notQuiz', await open());
    await correctWork({ ...school.deps, ...school.stores, attachments: elsewhere }, aTeacher(), {
      ...{ sectionId: `gcc_${courses.algebra}`, post, title: 'Quiz 4 (45 min)', givenOn: '2026-11-20' },
      ...{ surface: 'classroom', key: 'elsewhere' },
    });
    const said = { said: { notQuiz: true }, given: { on: '2026-11-20' } };
    expect(await elsewhere.correctionOf(post)).toMatchObject(said);
  });

  it('is none for the students either', async () => {
    const asMaya = async () => {
      const maya = [await school.signedIn('maya')];
      return pageText((await school.ask(aGet('/add-on/student-view', launch({}, 'maya'), { cookies: maya }))).body);
    };
    const html = await open();
    expect(await asMaya()).toContain('68');
    await pressed('notQuiz', html);
    expect(await asMaya()).not.toContain('68');
  });

  it('is over when the title changes', async () => {
    await pressed('notQuiz', await open());
    school.world.titles.set('802', 'Quiz 5 (45 min)');
    school.clock.at = later(6);
    expect(await inPanel()).toContain('2 need a longer time limit');
    expect(pageText(await open())).toContain('Looks like a quiz or test');
  });

  it('goes with the post when it is copied', async () => {
    await pressed('notQuiz', await open());
    const from = { courseId: courses.algebra, itemId: '802', attachmentId: '9' };
    school.world.titles.set('803', 'Quiz 4 (45 min)');
    school.world.attachments.set('803', [{ id: '11', teacherViewUri: { uri: 'x' }, copyHistory: [from] }]);
    expect(pageText(await open({ itemId: '803', attachmentId: '11' }))).toContain('that this is not a quiz');
    expect(await inPanel('803')).toContain('that this is not a quiz');
  });

  it('is none in the panel of a copy that nobody has opened yet, nor once its card is attached there anew', async () => {
    await pressed('notQuiz', await open());
    const from = { courseId: courses.algebra, itemId: '802', attachmentId: '9' };
    const copied = { id: '11', teacherViewUri: { uri: `${baseUrl}/add-on/teacher-view` }, copyHistory: [from] };
    school.world.titles.set('803', 'Quiz 4 (45 min)');
    school.world.attachments.set('803', [copied]);
    const panel = await inPanel('803');
    expect(panel).toContain('that this is not a quiz');
    expect(panel).not.toContain('time limit');
    const { attachmentId: _, ...copy } = launch({ itemId: '803' });
    expect((await school.ask(aForm('/add-on/attachments', copy, { cookies }))).statusCode).toBe(200);
    expect(pageText(await open({ itemId: '803', attachmentId: '11' }))).toContain('that this is not a quiz');
  });

  it('is what it looks like in a copy for which its teacher took that back, whatever is said of the original', async () => {
    await pressed('notQuiz', await open());
    const from = { courseId: courses.algebra, itemId: '802', attachmentId: '9' };
    school.world.titles.set('803', 'Quiz 4 (45 min)');
    school.world.attachments.set('803', [{ id: '11', teacherViewUri: { uri: 'x' }, copyHistory: [from] }]);
    const copy = { itemId: '803', attachmentId: '11' };
    school.clock.at = later(1);
    await pressed('nothing', await open(copy), copy);
    expect(await inPanel('803')).toContain('2 need a longer time limit');
  });

  it('costs a warm look no more reads', async () => {
    await open();
    await pressed('notQuiz', await open());
    await open();
    expect((await loadOf(school.asDeployed, async () => void (await open()))).calls).toBe(3);
  });

  it('is said by nobody who does not teach here', async () => {
    cookies = [await school.signedIn('theo')];
    const { statusCode } = await school.ask(
      aForm('/add-on/work', { ...launch({}, 'theo'), said: 'notQuiz' }, { cookies }),
    );
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(await corrections()).toBe(0);
  });
});

describe('a post with two lengths', () => {
  beforeEach(() => void school.world.titles.set('802', 'Quiz 4, 30 min or 40 min for honors'));

  it('asks how long the quiz is, and keeps what the teacher says for the post', async () => {
    const asked = await open();
    expect(pageText(asked)).toContain('How long is the quiz? min');
    const kept = pageText(await pressed('minutes', asked, { minutes: '30' }));
    expect(kept).toContain('grace said on');
    expect(kept).toContain('takes 30 min');
    expect(kept).toContain('45');
    expect(kept).not.toContain('How long is the quiz?');
  });

  it.each(['', '0', '-5', '12.5', '361', 'forty'])('changes nothing for “%s” minutes and says why', async (minutes) => {
    const answer = pageText(await pressed('minutes', await open(), { minutes }));
    expect(answer).toContain('Give the time limit in whole minutes, from 1 to 360. Nothing was changed.');
    expect(answer).toContain('How long is the quiz?');
    expect(await corrections()).toBe(0);
  });
});

describe('what a guess rests on', () => {
  it.each([
    ['Quiz 4', 'This guess rests on the title.'],
    ['Untitled', 'Neither title, topic, description, type nor attachments tell what kind of work this is.'],
  ])('is said of “%s”', async (title, words) => {
    school.world.titles.set('802', title);
    expect(pageText(await open())).toContain(words);
  });
});
