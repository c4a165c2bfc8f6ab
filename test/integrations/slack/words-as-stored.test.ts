import fc from 'fast-check';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import type { Found } from '#shared/use-cases/access/find-students.ts';
import type { CardInSight } from '#shared/use-cases/cards/read-card.ts';
import type { ReviewDesk } from '#shared/use-cases/reviews/prepare-review.ts';
import { MessageBlocks, SlackView } from '../../../infra/local/stand-ins/slack/block-kit.ts';
import { Blocks } from '../../../infra/local/stand-ins/slack/blocks.tsx';
import { Modal } from '../../../infra/local/stand-ins/slack/modal.tsx';
import { Mrkdwn, Plain } from '../../../infra/local/stand-ins/slack/mrkdwn.tsx';
import { MessageText } from '../../../infra/local/stand-ins/slack/page.tsx';
import { cardMessage } from '../../../integrations/slack/blocks/card-message.ts';
import { choicesMessage } from '../../../integrations/slack/blocks/choices-message.ts';
import { helpMessage } from '../../../integrations/slack/blocks/help-message.ts';
import { type SlackMessage, sentence } from '../../../integrations/slack/blocks/words.ts';
import { showAccommodations } from '../../../integrations/slack/commands/accommodations.ts';
import { sealedIds } from '../../../integrations/slack/sealed-ids.ts';
import { reviewModal } from '../../../integrations/slack/views/review-modal.ts';

const ids = sealedIds('only-for-tests');
const nameOf = (id: string) => id;
/** What is left for a reader's eye: no tags, and what a page writes as an entity is the sign again. */
const seen = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const shownBlocks = ({ blocks }: SlackMessage) =>
  seen(render(h(Blocks, { blocks: MessageBlocks.parse(blocks), user: 'U0GRACE', nameOf })));
const shownText = (message: SlackMessage) => seen(render(h(MessageText, { message, nameOf })));
const shownView = (view: object) => {
  const open = { id: 'V0', user: 'U0DANA', hash: '1', view: SlackView.parse(view), errors: {} };
  return seen(render(h(Modal, { open, place: 'dm', members: [], nameOf })));
};

const tellingSigns = [
  'Do ~not~ call on her',
  'Give *two* breaks',
  'never _alone_ in the lab',
  '`quiet` signal',
  '```no``` timer',
  '> sits in front',
  '&gt; sits in front',
  'ring at 10:bell:30',
  'do :no_entry: this',
  'ask <!channel> & <!here>',
  'ask <@U123|dana>',
  'in <#C1|general>',
  '<https://evil.example|the form>',
  '&lt;b&gt; &amp;amp;',
  '~*_`all of them`_*~',
];
/** Words as a district writes them: one line, without blanks at its ends. */
const storedWords = fc
  .oneof(
    fc.constantFrom(...tellingSigns),
    fc
      .array(
        fc.constantFrom('not', 'call', '~', '*', '_', '`', ':', '>', '<', '!', '&', '@', '#', '|', ' ', 'é', '本'),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      .map((signs) => signs.join('')),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

const itemWith = (name: string, instruction: string, course: string): CardItem => ({
  code: 'DST-QUIET',
  own: { name, category: 'Presentation', instruction, activities: ['lecture'] },
  parameter: {},
  activities: ['always'],
  courses: [course],
  priority: 'essential',
  alternatives: [],
});
const cardWith = (name: string, items: CardItem[]): CardInSight => ({
  ...{ studentId: 'stu_maya', name, items, because: 'caseManages', on: '2026-11-23', inClass: [] },
});

describe('the Slack that stands in shows markup as Slack does, which', () => {
  it.each([
    ['Do ~not~ call', 'Do not call', '<s>not</s>'],
    ['*two* breaks', 'two breaks', '<b>two</b>'],
    ['_alone_', 'alone', '<i>alone</i>'],
    ['`quiet`', 'quiet', '<code>quiet</code>'],
    ['```a b```', 'a b', '<code>a b</code>'],
    ['&gt; front', 'front', '<q>'],
    [':no_entry: this', '▢ this', 'emoji'],
    ['<!channel> &amp; all', '@channel & all', 'mention'],
    ['<https://a.example|there>', 'there', 'href="https://a.example"'],
    ['2~3 and 4~5, snake_case_name', '2~3 and 4~5, snake_case_name', ''],
  ])('loses signs: %s is %s', (text, words, html) => {
    const shown = render(h(Mrkdwn, { text, nameOf }));
    expect(seen(shown)).toBe(words);
    expect(shown).toContain(html);
  });

  it('also turns names of pictures into pictures in plain text, unless it is told not to', () => {
    expect(seen(render(h(Plain, { text: 'a :no_entry: b' })))).toBe('a ▢ b');
    expect(seen(render(h(Plain, { text: 'a :no_entry: b', emoji: false })))).toBe('a :no_entry: b');
  });
});

describe('what people wrote is read in Slack as it was written', () => {
  it.each(tellingSigns)('%s', (instruction) => {
    const message = cardMessage(cardWith('Maya', [itemWith('A quiet sign', instruction, 'Biology')]), ids);
    expect(shownBlocks(message)).toContain(instruction);
    expect(shownText(message)).toContain(instruction);
  });

  it('on a card: the student, each item, what to do and where', () => {
    fc.assert(
      fc.property(storedWords, storedWords, storedWords, storedWords, (student, name, instruction, course) => {
        const message = cardMessage(cardWith(student, [itemWith(name, instruction, course)]), ids);
        for (const shown of [shownBlocks(message), shownText(message)])
          for (const words of [student, name, instruction, course]) expect(shown).toContain(words);
      }),
    );
  });

  it('in a list to choose from, a form, and a sentence', () => {
    fc.assert(
      fc.property(storedWords, storedWords, (one, other) => {
        const found: Found = {
          students: [one, other].map((name) => ({
            ...{ studentId: 'stu_maya', name },
            because: 'teachesNow' as const,
          })),
          more: false,
        };
        const list = choicesMessage(found, { ...showAccommodations.button, ...ids });
        const desk: ReviewDesk = {
          ...{ studentId: 'stu_maya', name: one, guardians: [{ id: 'grd_ana', name: other }] },
          ...{
            school: { name: other, zone: 'America/Los_Angeles' },
            suggestedOn: '2026-12-07',
            suggestedTime: '15:30',
            planned: [],
          },
        };
        for (const shown of [
          shownBlocks(list),
          shownText(list),
          shownView(reviewModal(desk, { organiser: 'U0DANA', ...ids })),
        ]) {
          expect(shown).toContain(one);
          expect(shown).toContain(other);
        }
        for (const shown of [shownBlocks(sentence(one)), shownText(sentence(one))]) expect(shown).toBe(one);
      }),
    );
  });
});

describe('nothing that leaves for Slack', () => {
  it('asks Slack to read markup, nor to make pictures', () => {
    const payloads = [
      cardMessage(cardWith('Maya', [itemWith('A quiet sign', 'Do not call', 'Biology')]), ids),
      cardMessage(cardWith('Maya', []), ids),
      helpMessage('I do not know that one.'),
      sentence('So.'),
    ];
    for (const payload of payloads) {
      expect(payload.mrkdwn).toBe(false);
      expect(JSON.stringify(payload)).not.toMatch(/"type":"mrkdwn"|"emoji":true|<!/);
    }
  });
});
