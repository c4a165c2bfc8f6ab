import { describe, expect, it } from 'vitest';
import { amountOfService, resourcesInCell, serviceKind } from '#shared/domain/plans/named-values.ts';

describe('how often and how long a service is, as a cell of a plan file says it', () => {
  it.each<[string, ReturnType<typeof amountOfService>]>([
    ['minutes=30;times=2;per=week', { minutes: 30, frequency: { times: 2, per: 'week' } }],
    ['per=month', { frequency: { times: 1, per: 'month' } }],
    ['minutes=45;per=asNeeded', { minutes: 45, frequency: 'asNeeded' }],
    [' minutes = 30 ;; per = week ; ', { minutes: 30, frequency: { times: 1, per: 'week' } }],
  ])('reads "%s"', (cell, amount) => {
    expect(amountOfService(cell)).toEqual(amount);
  });

  it.each([
    ['nothing', ''],
    ['a number without its name', '30'],
    ['a number without its name, beside what is named', '30;per=week'],
    ['a name left out', '=30;per=week'],
    ['one thing twice', 'minutes=30;minutes=45;per=week'],
    ['what no service has, beside what it has', 'minutes=30;per=week;room=12'],
    ['a number of times as needed', 'times=2;per=asNeeded'],
    ['no rhythm', 'minutes=30;times=2'],
    ['a rhythm that there is not', 'times=2;per=fortnight'],
    ['no minutes', 'minutes=0;per=week'],
    ['minutes in words', 'minutes=thirty;per=week'],
  ])('reads nothing where it says %s: "%s"', (_, cell) => {
    expect(amountOfService(cell)).toBeUndefined();
  });
});

describe('what a plan needs to be there, as a cell of a plan file says it', () => {
  const laptop = { what: 'laptop', supplier: 'library' };

  it.each([
    ['yes', 'yes'],
    ['No', 'no'],
    ['on the way', 'onTheWay'],
    ['on-the-way', 'onTheWay'],
    ['perhaps', undefined],
  ])('reads that it is there: %s', (there, inPlace) => {
    expect(resourcesInCell(`what=laptop;supplier=library;inPlace=${there}`)).toEqual([{ ...laptop, inPlace }]);
  });

  it('reads several between strokes or on lines of their own, and what is left empty as nothing', () => {
    const both = [
      { ...laptop, inPlace: undefined },
      { what: 'headset', on: '2026-12-01', inPlace: 'yes' },
    ];
    const [one, other] = ['what = laptop ; supplier = library', 'what=headset;on=2026-12-01;inPlace=yes'];
    for (const cell of [`${one}|${other}`, `${one} | | ${other} | `, `${one}\r\n${other}\n`])
      expect(resourcesInCell(cell)).toEqual(both);
    expect(resourcesInCell(' ')).toEqual([]);
  });

  it.each([
    ['its name is left out', '=laptop;supplier=library'],
    ['one thing is said twice', 'what=laptop;what=tablet'],
    ['it is said in words', 'a laptop'],
  ])('reads none of them where of one %s', (_, cell) => {
    expect(resourcesInCell(cell)).toBeUndefined();
    expect(resourcesInCell(`what=headset|${cell}`)).toBeUndefined();
  });
});

describe('what a school calls a service', () => {
  it.each([
    ['Speech Therapy', 'speechLanguage'],
    ['OT', 'occupationalTherapy'],
    ['counseling', 'counselling'],
    ['small group', 'smallGroup'],
  ])('is known: %s', (word, kind) => {
    expect(serviceKind(word)).toEqual({ kind });
  });

  it('is its name where the school has words of its own', () => {
    expect(serviceKind('Lunch Bunch')).toEqual({ kind: 'other', name: 'Lunch Bunch' });
  });
});
