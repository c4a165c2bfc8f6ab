import { describe, expect, it } from 'vitest';
import { conditionIn } from '#shared/domain/catalogue/condition-words.ts';
import { askWords, statusInWords, whyNotAsked } from '#shared/text/requests/requests.ts';
import { waitInWords, whyNotKept } from '#shared/text/requests/requests-waiting.ts';

/** Every sentence of a table, however deep it lies. */
const sentences = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'function'
      ? [String(words(20))]
      : Object.values(words as object).flatMap(sentences);

describe('what people read who ask for a plan', () => {
  it('is said in English and in Spanish, each in its own words', () => {
    const [en, es] = [sentences(askWords.en), sentences(askWords.es)];
    expect(en).toHaveLength(es.length);
    expect(en.filter((sentence) => es.includes(sentence))).toEqual([]);
  });

  it.each(['en', 'es'] as const)('is short and names no condition (%s)', (language) => {
    for (const sentence of sentences(askWords[language]).flatMap((all) => all.split(/[.?!] /))) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(22);
      expect(conditionIn(sentence)).toBeUndefined();
    }
  });

  it('says what to do about a refusal', () => {
    expect(whyNotAsked({ field: 'words' }, 'en')).toMatch(/^Please say in a few words/);
    expect(whyNotAsked({ field: 'words', most: 4000, length: 10_000 }, 'en')).toMatch(/at most 4000 characters/);
    expect(whyNotAsked({ field: 'openRequests', most: 20 }, 'es')).toMatch(/^Tiene 20 solicitudes/);
    expect(whyNotAsked({ field: 'spokenBy' }, 'en')).toMatch(/not known as this student’s family/);
    expect(whyNotAsked({ field: 'kind' }, 'en')).toMatch(/try again/);
  });

  it('tells what became of a request', () => {
    expect(statusInWords({ status: 'open' }, 'en')).toBe('Waiting for an answer');
    expect(statusInWords({ status: 'answered', outcome: 'declined' }, 'es')).toMatch(
      /^La escuela no aprobó la solicitud/,
    );
    expect(statusInWords({ status: 'withdrawn' }, 'es')).toBe('Retirada');
  });
});

describe('what a coordinator reads', () => {
  it.each([
    [{ waitedDays: 0, answerBy: '2026-12-15', late: false }, 'Asked today. Answer by Tue, Dec 15.'],
    [{ waitedDays: 1, answerBy: '2026-12-15', late: false }, 'Waits 1 day. Answer by Tue, Dec 15.'],
    [{ waitedDays: 23, answerBy: '2026-11-23', late: true }, 'Waits 23 days. The answer was due Mon, Nov 23.'],
    [
      { waitedDays: 2, answerBy: 'needs_calendar', late: false },
      'Waits 2 days. When the answer is due cannot be said: the school calendar does not reach that far.',
    ],
  ] as const)('says %j as "%s"', (waiting, said) => expect(waitInWords(waiting)).toBe(said));

  it.each([
    [{ field: 'instruction', condition: 'seizures' }, '“seizures” names a condition'],
    [{ field: 'supports', most: 500 }, 'There are 500 already'],
    [{ field: 'whom', staffId: 'stf_1' }, 'not known as staff'],
    [{ field: 'parameter' }, 'An example'],
    [{ field: 'code', value: 'DST-OLD', why: 'retired' }, 'DST-OLD was retired'],
    [{ field: 'code' }, 'A code is DST-'],
    [{ field: 'name', most: 80, length: 90 }, 'name has room for 80 characters'],
    [{ field: 'kinds' }, 'cannot be right: kinds'],
  ])('says why %j was not taken', (details, part) => expect(whyNotKept(details)).toContain(part));

  it('is given an example of an amount that can be read', () => {
    expect(whyNotKept({ field: 'parameter' })).toContain('minutes:int[5..60]=10');
  });
});
