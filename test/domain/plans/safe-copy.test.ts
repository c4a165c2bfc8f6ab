import { describe, expect, it } from 'vitest';
import { leavingOut, leftOut } from '#shared/domain/plans/safe-copy/leaving-out.ts';
import { redactedPlan } from '#shared/domain/plans/safe-copy/redacted-plan.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { aGoal } from '../../sample/records.ts';

const hide = leavingOut({
  people: [
    { givenName: 'Ana', familyName: 'Rodríguez' },
    { givenName: 'Grace', familyName: 'Okafor' },
    { givenName: 'Will', familyName: 'de la Cruz' },
  ],
  phrases: ['Harbor High', 'Algebra 1, period 3', ' '],
});

describe('sentences that may tell where or when a child is', () => {
  it.each([
    'Pick-up at the east gate.',
    'Meets in Room 12.',
    'Meets in rm. B12 with the group.',
    'Sees her on Tuesdays.',
    'Los martes lee con otra persona.',
    'Leaves at 3.',
    'Leaves at 14:30 every day.',
    'Leaves at 2 p.m. every day.',
    'In 3rd period the clock is hidden.',
    'Will be tested on November 30.',
    'Will be tested on 30 November.',
    'Will be tested by 11/30.',
    'Will be tested 2026-11-30.',
    'Se evalúa el 30 de noviembre.',
    'Write to ana@mail.example about it.',
    'Call (555) 010-0199 first.',
    'Works with Ms. Okafor.',
    'Works with Mr. Newcomer.',
    'OKAFOR reads aloud.',
    'Grace reads aloud.',
    'Ana’s wish is more time.',
    'Rodriguez signs the planner.',
    'Her mother signs the planner.',
    'Su mamá firma la agenda.',
    'Since she came to Harbor  High she reads more.',
    'Came from Cedar Middle School.',
    'Rides bus 7.',
    'Waits in the library.',
    'La recogen en la puerta.',
    'Que la recojan sus hermanos.',
    'Se sienta adelante en el autobús.',
    'Espera en la parada.',
    'Come en la cafetería.',
    'Camina por el patio.',
    'Sale por la salida de atrás.',
    'Descansa al mediodía.',
    'En el período 3 no ve el reloj.',
    'En el 2.º bloque lee.',
    'Va al edificio 4.',
    'Su madrastra firma la agenda.',
    'Cruz asks for breaks.',
  ])('go whole: %s', (sentence) => {
    expect(hide(sentence)).toBe(leftOut);
    expect(hide(`Reads slowly. ${sentence}\nWrites well.`)).toBe(`Reads slowly. ${leftOut} Writes well.`);
  });

  it.each([
    'Maya will read a grade-level passage aloud by June 2027.',
    'Loses the thread of spoken directions of more than two steps.',
    'Answers 4/5 questions, 80% of the time, in 3 of 4 trials.',
    'Works best in a quiet room with graceful pauses.',
    'May take 2 breaks an hour of 5 minutes each.',
    'Lee en un lugar tranquilo y toma 2 descansos por hora.',
    'Necesita que le repitan lo dicho si tiene más pasos.',
    'Needs 1.5 times the time, up to 90 minutes.',
  ])('are not these: %s', (sentence) => {
    expect(hide(sentence)).toBe(sentence);
  });

  it('leave one mark for several in a row', () => {
    expect(hide('Room 12. At 3. On Monday. Reads well.')).toBe(`${leftOut} Reads well.`);
  });

  it('are also those that a reader names', () => {
    const further = leavingOut({ people: [], phrases: ['(the) blue dolphin'] });
    expect(further('Sits by (the) Blue  Dolphin. Reads.')).toBe(`${leftOut} Reads.`);
  });
});

describe('a plan for a parent whom a court forbids contact', () => {
  const canary = 'Xyzzy';
  const whole = anActivePlan({
    schoolId: `sch_${canary}`,
    caseManagerId: `stf_${canary}`,
    needs: [{ needId: 'ned_1', statement: 'Reads slowly. Harbor High knows.' }],
    items: [
      anItem({
        ownerRole: canary,
        ownerId: `stf_${canary}`,
        startOn: '2099-01-02',
        endOn: '2099-01-03',
        applicability: { activities: ['quiz_test'], courses: [canary], settings: [canary] },
      }),
      anItem({ itemId: 'itm_2', code: 'SET-ADMIN', parameter: { staffRole: canary, gone: canary } }),
      anItem({
        ...{ itemId: 'itm_3', code: 'DST-CALM', parameter: { minutes: 5, place: canary } },
        own: { name: 'Calm corner', category: 'Other', instruction: canary, activities: [] },
      }),
    ],
    goals: [
      aGoal({
        ...{ ownerId: `stf_${canary}`, startOn: '2099-01-02', dueOn: '2099-01-03' },
        ...{ method: { words: canary }, baseline: { value: 60, unit: 'words per minute', on: '2099-01-02' } },
        objectives: [{ objectiveId: 'obj_1', statement: 'Reads with Ms. Okafor.', dueOn: '2099-01-02' }],
      }),
    ],
    services: [
      {
        ...{ serviceId: 'srv_1', kind: 'tutoring', name: canary, minutes: 30, frequency: { times: 2, per: 'week' } },
        ...{ providerRole: canary, providerId: `stf_${canary}`, place: canary, goalIds: [] },
        ...{ startOn: '2099-01-02', endOn: '2099-01-03' },
      },
    ],
    strategies: [{ strategyId: 'stg_1', words: 'Asks first. In Room 12.', goalIds: [] }],
    career: {
      ...{ benchmarks: [], inventories: [], courses: [], milestones: [], arts: [], assessments: [], applications: [] },
      experiences: [{ type: 'internship', organisation: canary, hours: 4, fromOn: '2099-01-02' }],
      ...{ postsecondaryGoal: canary, resumeAt: canary, financialAid: [] },
    },
    startOn: '2099-01-02',
    effectiveOn: '2099-01-02',
    reviewDueOn: '2099-01-03',
  });

  it('says what helps and how far it is', () => {
    expect(redactedPlan(whole, hide)).toEqual({
      framework: '504',
      isInForce: true,
      needs: [`Reads slowly. ${leftOut}`],
      items: [
        { code: 'TIM-EXT', name: 'Extended time on timed work', parameter: { timeMultiplier: 1.5 } },
        { code: 'SET-ADMIN', name: 'Familiar test administrator', parameter: {} },
        { code: 'DST-CALM', name: 'Calm corner', parameter: { minutes: 5 } },
      ],
      goals: [
        {
          ...{ domain: 'literacy', status: 'open', statement: 'Maya will read a grade-level passage aloud' },
          baseline: { value: 60, unit: 'words per minute' },
          target: { value: 90, unit: 'words per minute' },
          steps: [leftOut],
          reviews: [],
        },
      ],
      services: [{ kind: 'tutoring', minutes: 30, frequency: { times: 2, per: 'week' } }],
      strategies: [`Asks first. ${leftOut}`],
      ...{ strengths: [], interests: [], resources: [] },
    });
  });

  it('names no school, person, place or day of it, wherever they stand', () => {
    const said = JSON.stringify(redactedPlan(whole, hide));
    for (const lead of [canary, '2099', 'Room 12', 'Harbor', 'Okafor', 'stf_', 'sch_', 'stu_'])
      expect(said).not.toContain(lead);
  });
});
