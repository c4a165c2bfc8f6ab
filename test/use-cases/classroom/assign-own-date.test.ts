import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { assignOwnDate } from '#shared/use-cases/classroom/assign-own-date.ts';
import { giveSecondPost } from '#shared/use-cases/classroom/give-second-post.ts';
import { aTeacher, countedIds } from '../../builders.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { aChange, at } from '../../sample/records.ts';
import { aStaffSeat } from '../../sample/roster.ts';
import { dated, postedToMaya } from '../../scenarios/own-dates.ts';
import { type Death, killed, secondPostsAtGoogle } from './second-posts-at-google.ts';

const grace = aTeacher();
let ports: ReturnType<typeof portsOn>;
const portsOn = (tables: Awaited<ReturnType<typeof freshTables>>) => ({
  ...storesOn(tables, () => at),
  ids: countedIds('own-date'),
  now: () => at,
});
beforeAll(async () => {
  const tables = await freshTables();
  ports = portsOn(tables);
  await postedToMaya(ports);
});

/** Each course a class of its own to Google, and to us the post of one. */
let courses = 0;
function aPost() {
  courses += 1;
  const google = secondPostsAtGoogle();
  const post = { courseId: String(courses), itemId: '2' };
  const key = `press-${courses}`;
  const press = async (when = at) => {
    const { secondPostId } = await assignOwnDate(ports, grace, { ...dated, post, key });
    return give(secondPostId, ['301'], when);
  };
  const give = (id: string, students: string[], when = at) => {
    const giving = { place: { ...post, id }, students, by: grace.id };
    return giveSecondPost({ ...ports, now: () => when, classroom: google.classroom }, giving);
  };
  return { google, press, give, post };
}
const daysLater = '2026-11-26T20:30:00.000Z';
const theirOwn = { assignees: ['301'], dueAt: dated.dueAt };
const once = { first: ['302', '303'], seconds: [theirOwn] };
const never = { first: ['301', '302', '303'], seconds: [] };
const reasonOf = (tried: Promise<unknown>) =>
  tried.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? (error.details.reason ?? error.code) : error),
  );

describe('a student who is given work with their own date', () => {
  it('has it in a post of their own, and the class’s no more; pressed twice as once', async () => {
    const { google, press, post } = aPost();
    expect((await press()).assignees).toEqual(['302', '303']);
    const [itemId = ''] = [...google.posts.keys()].slice(-1);
    expect(await press()).toEqual({ itemId, assignees: ['302', '303'] });
    expect(google.seen()).toEqual(once);
    expect(await ports.attachments.correctionOf({ ...post, itemId })).toMatchObject({ isSecond: true });
  });

  it.each([1, 2, 3, 4].flatMap((at) => [{ at, as: 'lost' } as const, { at, as: 'unheard' } as const]))(
    'in the same one post, when the process dies at call $at ($as) and it is tried again',
    async (death: Death) => {
      const { google, press } = aPost();
      google.bent.death = death;
      expect(await reasonOf(press())).toBe(killed);
      google.bent.death = undefined;
      await press();
      expect(google.seen()).toEqual(once);
    },
  );

  it('in one, when two press in the same moment', async () => {
    const { google, press } = aPost();
    await Promise.all([press(), press()]);
    expect(google.seen()).toEqual(once);
  });

  it('in another, when the first was deleted in Classroom and the class’s is theirs again', async () => {
    const { google, press } = aPost();
    await press();
    google.posts.set('901', { ...google.posts.get('901'), isGone: true });
    google.posts.set('2', {});
    await press();
    expect(google.seen()).toEqual(once);
    expect([...google.posts.keys()]).toEqual(['2', '901', '902']);
  });
});

describe('where Classroom does not let us take somebody off a post', () => {
  it('nothing has changed in the end', async () => {
    const { google, press } = aPost();
    google.bent.refuses = ['takeOff'];
    expect(await reasonOf(press())).toBe('ownDateRefused');
    expect(google.seen()).toEqual(never);
    google.bent.refuses = [];
    await press();
    expect(google.seen()).toEqual(once);
  });

  it.each([1, 2, 3, 4, 5].flatMap((at) => [{ at, as: 'lost' } as const, { at, as: 'unheard' } as const]))(
    'nor when the process dies at call $at ($as) and it is tried again',
    async (death: Death) => {
      const { google, press } = aPost();
      google.bent.refuses = ['takeOff'];
      google.bent.death = death;
      expect([killed, 'ownDateRefused']).toContain(await reasonOf(press()));
      google.bent.death = undefined;
      expect(await reasonOf(press())).toBe('ownDateRefused');
      expect(google.seen()).toEqual(never);
    },
  );

  it('and not to delete either, it is said that a post is left', async () => {
    const { google, press } = aPost();
    google.bent.refuses = ['takeOff', 'deleteSecond'];
    expect(await reasonOf(press())).toBe('ownDateLeft');
  });

  it('a second post in which they have worked since stays theirs', async () => {
    const { google, press } = aPost();
    await press();
    google.posts.set('2', {});
    google.bent.refuses = ['takeOff'];
    expect(await reasonOf(press(daysLater))).toBe('ownDateStands');
    expect(google.seen().seconds).toEqual([theirOwn]);
  });

  it('nor is one deleted that was made days ago by a press whose end nobody saw', async () => {
    const { google, press } = aPost();
    google.bent.death = { at: 3, as: 'unheard' };
    expect(await reasonOf(press())).toBe(killed);
    Object.assign(google.bent, { refuses: ['takeOff'], death: undefined });
    expect(await reasonOf(press(daysLater))).toBe('ownDateStands');
    expect(google.seen().seconds).toEqual([theirOwn]);
  });
});

describe('nothing is asked of Classroom', () => {
  it('while the class does not have the post yet, or nobody else has it', async () => {
    const { google, press } = aPost();
    google.posts.set('2', { isDraft: true });
    expect(await reasonOf(press())).toBe('ownDateDraft');
    google.posts.set('2', { assignees: ['301'] });
    expect(await reasonOf(press())).toBe('ownDateAlone');
    expect(new Set(google.asked)).toEqual(new Set(['classPost']));
  });

  it('for somebody who is off the class’s post: another press gave them one, or it was never theirs', async () => {
    const { google, press, give, post } = aPost();
    await press();
    const second = { ...post, id: 'both', dueAt: dated.dueAt, askedAt: at };
    await ports.secondPosts.ask(second, aChange('both'), { isKnown: false });
    expect(await reasonOf(give('both', ['301', '302']))).toBe('changed_meanwhile');
    expect(google.seen()).toEqual(once);
  });

  it('of another date than the student’s, and of nobody who is not the teacher’s', async () => {
    const { post } = aPost();
    const ask = (over: Partial<typeof dated>, actor = grace) =>
      reasonOf(assignOwnDate(ports, actor, { ...dated, ...over, post, key: 'other' }));
    expect(await ask({ dueAt: '2026-12-02T19:10:00.000Z' })).toBe('changed_meanwhile');
    expect(await ask({ studentIds: ['stu_leo'] })).toBe('not_allowed');
    expect(await ask({ studentIds: [] })).toBe('not_allowed');
    expect(await ask({}, { ...grace, id: 'stf_theo' })).toBe('not_allowed');
  });

  it.each(['aide', 'proctor'] as const)('by an %s: who teaches the class for good says whom it names', async (role) => {
    const { post } = aPost();
    const helper = { ...grace, id: `stf_${role}` as const };
    const days = { beginOn: '2026-11-23', endOn: '2026-11-23' };
    await ports.rosterWriter.putSeats([aStaffSeat({ staffId: helper.id, role, ...days })]);
    expect(await reasonOf(assignOwnDate(ports, helper, { ...dated, post, key: role }))).toBe('not_allowed');
  });
});
