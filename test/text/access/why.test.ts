import { describe, expect, it } from 'vitest';
import type { Reason } from '#shared/domain/access/access.ts';
import { accessPolicy } from '#shared/domain/access/access-policy.ts';
import type { NearMiss } from '#shared/domain/access/near-miss.ts';
import { whyInSight, whyNotMore, whyTheyMay, whyTheyMayNot } from '#shared/text/access/why.ts';

const names = {
  person: 'Grace Okafor',
  student: 'Maya R.',
  zone: 'America/Los_Angeles',
  titleOf: () => 'Algebra 1, period 3',
};
const said = (relation: Reason, facts: object = {}) =>
  whyTheyMay({ relation, ...facts, may: accessPolicy[relation] }, names);

describe('why somebody may see a student, in words', () => {
  it('says what, of whom, because of what, and until when', () => {
    expect(said('teachesNow', { sectionId: 'sec_algebra', endOn: '2027-06-11' })).toEqual([
      'Grace Okafor can see what to do in class for Maya R. (names, supports and amounts) because they teach Algebra 1, period 3, where Maya R. is, until the end of Fri, Jun 11, 2027.',
      'As such they may also ask for a plan, add their own words, confirm having read and log what was delivered.',
    ]);
    expect(said('substitutesNow', { sectionId: 'sec_algebra', endOn: '2026-11-25' })[0]).toContain(
      'they cover Algebra 1',
    );
    expect(said('emergency', { endAt: '2026-11-23T21:30:00.000Z' })).toEqual([
      'Grace Okafor can see what to do in class for Maya R. (names, supports and amounts) because of an emergency, until Mon, Nov 23, 1:30 PM.',
    ]);
  });

  it.each(Object.keys(accessPolicy) as Reason[])('has words for %s, to the reader and about them', (relation) => {
    expect(whyInSight[relation]('Maya R.')).toMatch(/^You see this because .+\.$/);
    const sentences = said(relation);
    expect(sentences[0]).toMatch(/^Grace Okafor can see .+ because .+\.$/);
    expect(sentences.join(' ')).not.toMatch(/undefined|D[1-4]/);
  });

  it('says of a nurse that the action card is theirs to keep, and no plan', () => {
    expect(said('nurseOf')[1]).toBe(
      'As such they may also ask for a plan, add their own words, write down what to do first for safety and log what was delivered.',
    );
  });

  it('says of an emergency what is true of an hour that another gave, too', () => {
    expect(whyInSight.emergency('Maya R.')).toBe('You see this because of an emergency. The office has been told.');
  });

  it('says of who sees a part what they do not see, and by what they would', () => {
    const more = (relation: Reason) => whyNotMore([{ relation, may: accessPolicy[relation] }], names);
    expect(more('caseManages')).toEqual([
      'Grace Okafor cannot see the sensitive part of the record of Maya R. (evaluations, consents): for that they would have to be named to evaluate Maya R., be named as the nurse of Maya R. or coordinate plans at the school.',
    ]);
    expect(more('coordinates')).toEqual([]);
    expect(more('nurseOf')).toEqual([expect.stringContaining('cannot see the plan of Maya R.')]);
  });

  it('says of the denied what is missing and what would have to be true', () => {
    const over: NearMiss = { miss: 'taughtBefore', sectionId: 'sec_algebra', endOn: '2026-10-30' };
    expect(whyTheyMayNot([over], 'staff', names)).toEqual([
      'Grace Okafor can see nothing of Maya R.: their time together in Algebra 1, period 3 ended on Fri, Oct 30, 2026.',
      'They see more if they teach Maya R. today, or cover or help in such a class. They also do if they are named for Maya R., manage the plan, or run plans at the school. A counselor of Maya R. sees the learning plan.',
    ]);
    expect(whyTheyMayNot([], 'student', names)).toEqual([
      'Grace Okafor can see nothing of Maya R. today.',
      'A student sees their own record alone.',
    ]);
  });

  it('has words for everything that almost holds', () => {
    const misses: NearMiss[] = [
      { miss: 'studentLeft' },
      { miss: 'meetsLater', sectionId: 'sec_algebra', beginOn: '2026-12-01' },
      { miss: 'undatedProctor', sectionId: 'sec_algebra' },
      { miss: 'managedBefore', endOn: '2026-11-20' },
      { miss: 'grantOver', grantId: 'emg_1', endAt: '2026-11-23T21:30:00.000Z' },
      { miss: 'grantOver', grantId: 'cov_1', endOn: '2026-11-20' },
      { miss: 'grantLater', grantId: 'cov_1', beginOn: '2026-12-01' },
      { miss: 'coordinatesElsewhere' },
      { miss: 'noRecords' },
      { miss: 'noContact' },
      { miss: 'ofAge' },
    ];
    for (const miss of misses) {
      const [sentence] = whyTheyMayNot([miss], 'guardian', names);
      expect(sentence).toMatch(/^Grace Okafor can see nothing of Maya R\.: .{10,}\.$/);
      expect(sentence).not.toContain('undefined');
    }
  });
});
