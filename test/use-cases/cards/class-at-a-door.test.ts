import { expect, it } from 'vitest';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { logDeliveries } from '#shared/use-cases/cards/deliveries/log-deliveries.ts';
import { logDelivery } from '#shared/use-cases/cards/deliveries/log-delivery.ts';
import { readDeliveries } from '#shared/use-cases/cards/deliveries/read-deliveries.ts';
import { readSectionDeliveries } from '#shared/use-cases/cards/deliveries/read-section-deliveries.ts';
import type { TableAccess } from '../../../infra/access.ts';
import { asRole } from '../../as-door.ts';
import { aTeacher } from '../../builders.ts';
import { storesOn } from '../../engine.ts';
import { amount, largeClass, setUpCardSchool } from './card-school.ts';

/** All that a door for teachers needs for this, and no plan among it. */
const door: TableAccess = {
  plans: {
    read: [
      ...['CARD#', 'SECTION#', 'ACK#', 'DELIVERY#', 'ONCE#', 'TEAM#', 'COVER#', 'PERSON#', 'SCHOOL#', 'CALENDAR#'],
      'REMINDED#',
    ],
    index: ['MEMBER#', 'SECTIONDAY#'],
    // EVENT#: of a task that a third decline opens, somebody hears.
    put: ['ACK#', 'DELIVERY#', 'TASK#', 'ONCE#', 'EVENT#'],
  },
  ledger: { put: ['HOUR#'] },
};

it('a door that may read no plan lets teachers confirm and note all that they must', async () => {
  const school = await setUpCardSchool();
  await school.publish([amount(1.5), largeClass]);
  const deps = { ...school.deps, ...storesOn(await asRole(school.tables, 'classroom-add-on', door)) };
  await expect(deps.plans.ofStudent('stu_maya')).rejects.toThrow('not authorized');
  const grace = aTeacher();
  const [maya] = await readOutstanding(deps, grace, { surface: 'slack' });
  await acknowledgeCard(deps, grace, { studentId: 'stu_maya', seen: maya!.seen, surface: 'slack', key: 'one' });
  expect(await readOutstanding(deps, grace, { surface: 'slack' })).toEqual([]);
  const { fingerprint } = maya!.toConfirm[0]!.item;
  const said = { studentId: 'stu_maya', fingerprint, activity: 'quiz_test' } as const;
  for (const key of ['a', 'b', 'c'])
    await logDelivery(deps, grace, {
      ...{ ...said, sectionId: 'sec_algebra', outcome: 'declined', reason: 'notWanted', surface: 'slack', key },
    });
  await logDeliveries(deps, grace, {
    ...{ sectionId: 'sec_algebra', entries: [{ ...said, outcome: 'delivered' }], surface: 'classroom', key: 'tap' },
  });
  const ofDay = await readSectionDeliveries(deps, grace, { sectionId: 'sec_algebra', surface: 'classroom' });
  const day = { studentId: 'stu_maya', from: '2026-11-23', to: '2026-11-23', surface: 'slack' } as const;
  expect(ofDay).toHaveLength(4);
  expect(await readDeliveries(deps, grace, day)).toHaveLength(4);
  const due = await school.stores.reviews.dueBetween('sch_harbor-high', '2026-11-23', '2026-11-23');
  expect(due).toMatchObject([{ what: 'task', studentId: 'stu_maya' }]);
});
