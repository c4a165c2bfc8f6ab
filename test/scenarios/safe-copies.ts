import { giveSafeCopy } from '#shared/use-cases/ledger/safe-copy/give-safe-copy.ts';
import { prepareSafeCopy } from '#shared/use-cases/ledger/safe-copy/prepare-safe-copy.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange, aLimit, aPublication } from '../sample/records.ts';

const asked = { studentId: 'stu_maya', guardianId: 'grd_ana', leaveOut: [], surface: 'web' } as const;
let readAs = '';

async function aParentKeptAway(stage: Stage) {
  await enrol(stage.rosterWriter);
  await stage.plans.publish(...aPublication('plan'));
  await stage.datedGrants.limit({ limit: aLimit(), orderRef: '22-1234' }, aChange('limit'));
}

/** The two looks by which a parent whom an order forbids contact gets a copy. */
export const safeCopies: readonly Scenario[] = [
  {
    of: prepareSafeCopy,
    name: 'a copy that was made safe',
    before: aParentKeptAway,
    act: (stage) => prepareSafeCopy(stage, aCoordinator(), asked),
  },
  {
    of: giveSafeCopy,
    name: 'a copy that was read and goes out',
    async before(stage) {
      await aParentKeptAway(stage);
      readAs = (await prepareSafeCopy(stage, aCoordinator(), asked)).fingerprint;
    },
    act: (stage) => giveSafeCopy(stage, aCoordinator(), { ...asked, readAs }),
  },
];
