import { describe, expect, it } from 'vitest';
import {
  type CourseRegistration,
  isToBeAsked,
  nextPollAt,
  pushedUntil,
  refusedNow,
  registeredUntil,
  whoAsks,
} from '#shared/domain/classroom/course-registration.ts';
import { addMinutes } from '#shared/domain/dates.ts';

const at = '2026-11-23T18:00:00.000Z';
const later = (days: number, minutes = 0) => addMinutes(at, days * 24 * 60 + minutes);
const asked: CourseRegistration = { courseId: '501', staffId: 'stf_grace', askedAt: at };
const standing = registeredUntil(asked, later(7));
const both = ['stf_theo', 'stf_grace'] as const;

describe('a registration with Google', () => {
  it('is asked for anew four to five days after it was made, each course at an hour of its own', () => {
    const first = (courseId: string) => {
      for (let minutes = 4 * 24 * 60 - 30; ; minutes += 30)
        if (isToBeAsked({ ...standing, courseId }, later(0, minutes))) return minutes;
    };
    const ages = Array.from({ length: 30 }, (_, index) => first(`${7_000_000 + index * 37}`));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(4 * 24 * 60);
    expect(Math.max(...ages)).toBeLessThanOrEqual(5 * 24 * 60);
    expect(new Set(ages).size).toBeGreaterThan(10);
  });

  it('holds for as long as Google says, and never for more than a week', () => {
    expect(pushedUntil(standing, later(6))).toBe(later(7));
    expect(pushedUntil(standing, later(7))).toBeUndefined();
    expect(pushedUntil(asked, at)).toBeUndefined();
    expect(registeredUntil(asked, later(3)).until).toBe(later(3));
    expect(registeredUntil(asked, later(365)).until).toBe(later(7));
  });

  it('rests for a day after a refusal, and what stood before still stands', () => {
    expect(isToBeAsked(refusedNow(asked), later(0, 23 * 60))).toBe(false);
    expect(isToBeAsked(refusedNow(asked), later(1))).toBe(true);
    expect(pushedUntil(refusedNow(standing), later(1))).toBe(later(7));
  });

  it.each([
    ['the first who lets us, where nobody asked yet', undefined, 0, both, 'stf_theo'],
    ['the same as before while it stands', standing, 5, both, 'stf_grace'],
    ['the same where the answer was never heard', asked, 6, both, 'stf_grace'],
    ['nobody else while it stands, though the one who asked has left', standing, 6, ['stf_theo'], undefined],
    ['nobody else while it may stand', asked, 6, ['stf_theo'], undefined],
    ['a colleague once it is over', standing, 7, ['stf_theo'], 'stf_theo'],
    ['a colleague a week after an answer that was never heard', asked, 7, ['stf_theo'], 'stf_theo'],
    ['the next one after a refusal', refusedNow(asked), 1, both, 'stf_theo'],
    ['the same one after a refusal, where there is no other', refusedNow(asked), 1, ['stf_grace'], 'stf_grace'],
    ['the same one after a refusal of a renewal', refusedNow(standing), 1, both, 'stf_grace'],
    ['nobody where nobody lets us', undefined, 0, [], undefined],
    ['nobody where nobody lets us any more', refusedNow(asked), 1, [], undefined],
  ] as const)('is asked for with the grant of %s', (_what, known, days, willing, who) => {
    expect(whoAsks(known, willing, later(days))).toBe(who);
  });
});

describe('a course that Google pushes', () => {
  it('is polled every two hours, and sooner where pushes end or a post waits for the morning', () => {
    expect(nextPollAt(at, later(7), [])).toBe(later(0, 120));
    expect(nextPollAt(at, later(0, 30), [])).toBe(later(0, 30));
    expect(nextPollAt(at, later(7), [later(1), later(0, 45)])).toBe(later(0, 45));
  });
});
