import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { AccommodationCode, accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { activities } from '#shared/domain/catalogue/catalogue-entry.ts';
import type { Found } from '#shared/use-cases/access/find-students.ts';
import type { CardInSight } from '#shared/use-cases/cards/read-card.ts';
import type { ReviewDesk } from '#shared/use-cases/reviews/prepare-review.ts';
import { cardMessage } from '../../../integrations/slack/blocks/card-message.ts';
import { choicesMessage } from '../../../integrations/slack/blocks/choices-message.ts';
import { helpMessage } from '../../../integrations/slack/blocks/help-message.ts';
import { cut, escaped, sentence } from '../../../integrations/slack/blocks/words.ts';
import { showAccommodations } from '../../../integrations/slack/commands/accommodations.ts';
import { planReview } from '../../../integrations/slack/commands/plan-review.ts';
import { sealedIds } from '../../../integrations/slack/sealed-ids.ts';
import { readReviewForm } from '../../../integrations/slack/views/review-form.ts';
import { reviewModal } from '../../../integrations/slack/views/review-modal.ts';
import { reviewScheduled } from '../../../integrations/slack/views/review-scheduled.ts';
import { assertBlockLimits } from './block-limits.ts';

const rude = [
  '<!channel>',
  '<!here>',
  '<@U123>',
  '<https://evil.example|click>',
  '&lt;',
  '*_~`>',
  '\u202Etxet',
  '🧑🏽‍🦽'.repeat(40),
];
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...rude,
    'محمد بن علي',
    'Nguyễn Thị Ánh',
    '\n\t',
    ' ',
    'x'.repeat(5000),
    '<'.repeat(5000),
    '&'.repeat(2999),
  ),
);
const anyDay = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const anyItem: fc.Arbitrary<CardItem> = fc.record(
  {
    code: fc.constantFrom<AccommodationCode>(...accommodationCodes),
    parameter: fc.oneof(
      fc.constant({}),
      fc.record({ item: anyName }),
      fc.record({ timeMultiplier: fc.double({ min: 1.1, max: 4, noNaN: true }) }),
    ),
    activities: fc.subarray([...activities]),
    courses: fc.array(anyName, { maxLength: 4 }),
    priority: fc.constantFrom('essential' as const, 'standard' as const),
    endOn: anyDay,
    conflict: fc.constantFrom('strongest' as const, 'undecided' as const),
    alternatives: fc.array(fc.record({ item: anyName }), { maxLength: 3 }),
  },
  { requiredKeys: ['code', 'parameter', 'activities', 'courses', 'priority', 'alternatives'] },
);
const anyCard: fc.Arbitrary<CardInSight> = fc.record(
  {
    studentId: fc.constant('stu_maya' as const),
    name: anyName,
    grade: anyName,
    items: fc.array(anyItem, { maxLength: 120, size: 'max' }),
    because: fc.constantFrom('teachesNow' as const, 'caseManages' as const, 'coordinates' as const, 'self' as const),
    on: fc.constant('2026-11-23'),
    inClass: fc.array(
      fc.record({
        ...{ studentId: fc.constant('stu_maya' as const), at: fc.constant('2026-11-20T20:30:00.000Z') },
        ...{ text: anyName, by: anyName },
      }),
      { maxLength: 12 },
    ),
  },
  { requiredKeys: ['studentId', 'name', 'items', 'because', 'on', 'inClass'] },
);
const anyFound: fc.Arbitrary<Found> = fc.record({
  students: fc.array(
    fc.record({
      studentId: fc.constant(`stu_${'x'.repeat(64)}` as const),
      name: anyName,
      grade: anyName,
      because: fc.constant('teachesNow' as const),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  more: fc.boolean(),
});
const anyDesk: fc.Arbitrary<ReviewDesk> = fc.record({
  studentId: fc.constant(`stu_${'x'.repeat(64)}` as const),
  name: anyName,
  guardians: fc.array(fc.record({ id: fc.constant(`grd_${'x'.repeat(64)}` as const), name: anyName }), {
    maxLength: 14,
  }),
  school: fc.record({ name: anyName, zone: fc.constant('America/Los_Angeles') }),
  suggestedOn: anyDay,
  suggestedTime: fc.constant('15:30'),
  planned: fc.integer({ min: 0, max: 12 }).map((count) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ reviewId: `rev_${index}` as const, ref: 'K7Q2-9F' },
      ...{ startsAt: '2026-12-03T22:30:00.000Z', endsAt: '2026-12-03T23:15:00.000Z' },
    })),
  ),
});

/** Every run of words in a payload, in order. */
const wordsIn = (payload: unknown): string[] => {
  if (Array.isArray(payload)) return payload.flatMap(wordsIn);
  if (typeof payload !== 'object' || payload === null) return [];
  const own = 'text' in payload && typeof payload.text === 'string' ? [payload.text] : [];
  return [...own, ...Object.values(payload).flatMap(wordsIn)];
};
const ids = sealedIds('only-for-tests');
const unescaped = /[<>]|&(?!(?:amp|lt|gt);)/;

describe('what staff see in Slack', () => {
  it('is a card that Slack accepts, whatever the name and however long the list', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const message = cardMessage(card, ids);
        assertBlockLimits(message);
        expect(message.text).not.toMatch(unescaped);
      }),
      { numRuns: 200 },
    );
  });

  it('says where no plan states how much, and whom to ask', () => {
    const item = { activities: [], courses: [], priority: 'standard', alternatives: [] } as const;
    const items = [
      { ...item, code: 'TIM-EXT', parameter: {} },
      { ...item, code: 'TIM-BRK-SCH', parameter: { everyMinutes: 30 } },
      { ...item, code: 'RES-SCRIBE', parameter: {} },
    ].map(
      (each): CardItem => ({
        ...each,
        code: AccommodationCode.parse(each.code),
        activities: [],
        courses: [],
        alternatives: [],
      }),
    );
    const sight = { because: 'teachesNow', on: '2026-11-23', inClass: [] } as const;
    const card = { ...sight, studentId: 'stu_maya', name: 'Maya', items } as const;
    const { text } = cardMessage(card, ids);
    expect(text).toContain('Extended time on timed work: amount not stated: ask the case manager');
    expect(text).toContain('Scheduled breaks: every 30 min, the rest not stated: ask the case manager');
    expect(text).not.toContain('Scribe:');
  });

  it('names every accommodation of a card in the text that a screen reader reads, or says how many more there are', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), (items) => {
        const { text, blocks } = cardMessage(
          {
            studentId: 'stu_maya',
            name: 'Maya',
            items,
            because: 'teachesNow',
            on: '2026-11-23',
            inClass: [],
          },
          ids,
        );
        const more = Number(/And (\d+) more/.exec(text)?.[1] ?? 0);
        const named = text.split('\n').length - 2 - Number(more > 0);
        expect(items.length === 0 || named + more >= items.length).toBe(true);
        const shown = JSON.stringify(blocks).match(/"style":\{"bold":true\}/g) ?? [];
        expect(shown).toHaveLength(items.length);
      }),
    );
  });

  it('is a list of students that Slack accepts, each button with a label of its own', () => {
    fc.assert(
      fc.property(anyFound, fc.constantFrom(showAccommodations.button, planReview.button), (found, button) => {
        const message = choicesMessage(found, { ...button, ...ids });
        assertBlockLimits(message);
        expect(message.text).not.toMatch(unescaped);
      }),
    );
  });

  it('is a form that Slack accepts and that keeps nothing but an id', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        const view = reviewModal(desk, { organiser: 'U0DANA', ...ids });
        assertBlockLimits(view);
        expect(JSON.parse(view.private_metadata ?? '')).toEqual({ student: ids.seal(desk.studentId) });
      }),
    );
  });

  it('is a form that Slack accepts with ids as long as a roster may have, and that knows them when it comes back', () => {
    const longest = (of: string) => `${of}@${'x'.repeat(250)}/`.slice(0, 255);
    const guardians = ['a', 'b', 'c'].map((of) => ({ id: `grd_${longest(of)}` as const, name: of }));
    const desk = { ...fc.sample(anyDesk, 1)[0]!, studentId: `stu_${longest('s')}` as const, guardians };
    const view = reviewModal(desk, { organiser: 'U0DANA', ...ids });
    assertBlockLimits(view);
    const options =
      JSON.stringify(view.blocks)
        .match(/"value":"(\d)"/g)
        ?.map((each) => each.slice(9, 10)) ?? [];
    const values = {
      date: { date: { selected_date: '2026-12-03' } },
      time: { time: { selected_time: '14:30' } },
      length: { length: { selected_option: { value: '45' } } },
      people: { people: { selected_users: [] } },
      family: { family: { selected_options: options.slice(1, 3).map((value) => ({ value })) } },
    };
    const form = readReviewForm({ private_metadata: view.private_metadata ?? '', state: { values } }, ids);
    expect(form).toMatchObject({ studentId: desk.studentId, guardianIds: guardians.slice(1).map(({ id }) => id) });
  });

  it.each([undefined, 'https://sidelight.harbor.example/calendar/connect'])(
    'is a confirmation that Slack accepts: %s',
    (url) => {
      const view = reviewScheduled(
        { startsAt: '2026-12-03T22:30:00.000Z', zone: 'America/Los_Angeles', ref: 'K7Q2-9F', invited: 0 },
        url,
      );
      assertBlockLimits(view);
      // Slack's own dates came out as a bare number on some phones: the words are ours, with year and zone.
      expect(wordsIn(view).join(' ')).toContain('Thursday, December 3, 2026 at 2:30 PM PST');
      expect(JSON.stringify(view).includes('/calendar/connect')).toBe(url !== undefined);
    },
  );

  it('is help that names every command, with or without a lead', () => {
    for (const message of [helpMessage(), helpMessage('I do not know that one. Did you mean /accommodations?')]) {
      assertBlockLimits(message);
      for (const command of ['/accommodations', '/plan-review', '/sidelight']) expect(message.text).toContain(command);
    }
  });

  it('is a single sentence that Slack accepts, whatever is in it', () => {
    fc.assert(fc.property(anyName, (text) => assertBlockLimits(sentence(`Sorry: ${text}`))));
  });

  it('escapes once and cuts between letters', () => {
    expect(escaped('<!here> & co')).toBe('&lt;!here&gt; &amp; co');
    expect(cut('abc&amp;def', 6)).toBe('abc…');
    expect(cut('ab🧑x', 4)).toBe('ab…');
    expect(cut('abcd', 4)).toBe('abcd');
  });

  it('says why, how much, until when and what plans disagree about', () => {
    const item: CardItem = {
      code: 'TIM-EXT',
      parameter: { timeMultiplier: 2 },
      activities: ['quiz_test', 'lab'],
      courses: ['Biology'],
      priority: 'essential',
      endOn: '2026-12-18',
      conflict: 'strongest',
      alternatives: [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
    };
    const undecided: CardItem = {
      ...item,
      conflict: 'undecided',
      alternatives: [{ timeMultiplier: 2 }, { fixedMinutes: 20 }],
    };
    const { text } = cardMessage(
      {
        studentId: 'stu_maya',
        name: 'Maya Rodríguez',
        grade: '9',
        items: [item, undecided],
        because: 'teachesNow',
        on: '2026-11-23',
        inClass: [{ studentId: 'stu_maya', at: '2026-11-20T20:30:00.000Z', text: 'Front row.', by: 'Grace <Okafor>' }],
      },
      ids,
    );
    expect(text).toContain('Maya Rodríguez, grade 9.');
    expect(text).toContain('You see this because Maya Rodríguez is in a class you teach today.');
    expect(text).toContain('Extended time on timed work: 2×.');
    expect(text).toContain('In this class: Front row. (Grace &lt;Okafor&gt;)');
    expect(text).toContain('Two plans differ (1.5× or 2×). This is the stronger one.');
    expect(text).toContain('For quizzes and tests, labs');
    expect(text).toContain('Only in Biology');
    expect(text).toContain('Until Fri, Dec 18');
    expect(text).toContain('Plans differ (2× or +20 min) and nobody has settled it yet.');
  });
});
