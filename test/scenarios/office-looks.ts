import { listEmergencies } from '#shared/use-cases/access/list-emergencies.ts';
import { readContacts } from '#shared/use-cases/access/read-contacts.ts';
import { giveSafeCopy } from '#shared/use-cases/ledger/safe-copy/give-safe-copy.ts';
import { prepareSafeCopy } from '#shared/use-cases/ledger/safe-copy/prepare-safe-copy.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange, aLimit, anEmergency, aPublication } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';

const asked = { studentId: 'stu_maya', guardianId: 'grd_ana', leaveOut: [], surface: 'web' } as const;
let readAs = '';

async function aParentKeptAway(stage: Stage) {
  await enrol(stage.rosterWriter);
  await stage.plans.publish(...aPublication('plan'));
  await stage.datedGrants.limit({ limit: aLimit(), orderRef: '22-1234' }, aChange('limit'));
}

/** What a school's coordinators look at: a copy for a parent whom an order forbids contact, and emergencies. */
export const officeLooks: readonly Scenario[] = [
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
  {
    of: readContacts,
    name: 'whom to call',
    before: aParentKeptAway,
    act: (stage) => readContacts(stage, aCoordinator(), { studentId: 'stu_maya', surface: 'web' }),
  },
  {
    of: listEmergencies,
    name: 'emergencies that wait',
    async before(stage) {
      await enrol(stage.rosterWriter);
      await stage.datedGrants.openEmergency({ grant: anEmergency(), reason: 'x' }, aChange('first hour'));
    },
    act: (stage) => listEmergencies(stage, aCoordinator(), { schoolId: harborHigh.id, surface: 'web' }),
  },
];
