import { keepSafetyCard } from '#shared/use-cases/cards/safety/keep-safety-card.ts';
import { proposeSafetyCard } from '#shared/use-cases/cards/safety/propose-safety-card.ts';
import { readSafetyCard } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { aCoordinator, anActivePlan, anItem, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aCard, aChange, aNurse, aPublication, aSafetyProposal } from '../sample/records.ts';

const command = { studentId: 'stu_maya', surface: 'web', key: 'command' } as const;
const words = { where: 'red folder by the door', first: 'call 4100' };
const actionCard = anItem({ code: 'OTH-ACTION', parameter: words });

async function anActionCard(stage: Stage) {
  const { maya, ana, grace, samuel, dana } = people;
  await enrol(stage.rosterWriter, { people: [maya, ana, grace, samuel, dana] });
  await stage.datedGrants.save(aNurse(), aChange('nurse', { action: 'card_refreshed' }));
  const [item] = aCard().items;
  const card = aCard({ items: [{ ...item!, code: 'OTH-ACTION', parameter: words }] });
  await stage.plans.publish(...aPublication('first', anActivePlan({ items: [actionCard] }), card));
  await stage.safetyCards.propose(
    { proposal: aSafetyProposal(), over: 0 },
    aChange('proposed', { action: 'safety_card_proposed' }),
  );
}

export const safetyScenarios: Scenario[] = [
  {
    of: proposeSafetyCard,
    name: 'proposing what the action card should say',
    before: anActionCard,
    act: (stage) => proposeSafetyCard(stage, aCoordinator(), { ...command, words }),
  },
  {
    of: keepSafetyCard,
    name: 'settling what the action card says',
    before: anActionCard,
    act: (stage) => keepSafetyCard(stage, aTeacher({ id: 'stf_samuel' }), { ...command, words, settles: 1 }),
  },
];

export const safetyLooks: readonly Scenario[] = [
  {
    of: readSafetyCard,
    name: 'what the nurse keeps',
    before: anActionCard,
    act: (stage) => readSafetyCard(stage, aTeacher({ id: 'stf_samuel' }), { studentId: 'stu_maya', surface: 'web' }),
  },
];
