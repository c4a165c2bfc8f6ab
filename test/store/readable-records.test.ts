import { describe, expect, it } from 'vitest';
import { resultOf } from '#shared/use-cases/ports/commands.ts';
import { itemsIn } from '../contents.ts';
import { freshTables, storesOn } from '../engine.ts';
import { aChange, aReview, plannedReview, reviewScheduled } from '../sample/records.ts';

const refused = (field: string) => expect.objectContaining({ code: 'invalid_input', details: { field } });

describe('a record that nobody could read again', () => {
  it.each([
    ['an instant beyond the last year', { startsAt: '+010000-01-01T06:30:00.000Z' }, 'startsAt'],
    ['a reference that is none', { ref: 'ADHD-7K' }, 'ref'],
  ])('is refused before anything is stored: %s', async (_what, over, field) => {
    const tables = await freshTables();
    const { reviews, ledgerReader } = storesOn(tables);
    const review = aReview(over);
    const save = reviews.schedule(plannedReview(review), aChange('odd', {}, [reviewScheduled('odd', review)]));
    await expect(save).rejects.toThrow(refused(field));
    expect(await itemsIn(tables.plans)).toEqual([]);
    expect(await ledgerReader.ofActor('stf_dana')).toEqual([]);
  });

  it('is refused as news too, with or without a change', async () => {
    const { reviews, outbox } = storesOn(await freshTables());
    const odd = { ...reviewScheduled('odd', aReview()), at: '+010000-01-01T06:30:00.000Z' };
    await expect(reviews.schedule(plannedReview(aReview()), aChange('a', {}, [odd]))).rejects.toThrow(refused('at'));
    await expect(outbox.emitOnce(odd, 'b')).rejects.toThrow(refused('at'));
  });

  it('does not stand in the way of one that can be', async () => {
    const { reviews } = storesOn(await freshTables());
    const result = { reviewId: 'rev_1' };
    expect(resultOf(await reviews.schedule(plannedReview(aReview()), { ...aChange('fine'), result }))).toEqual(result);
  });
});
