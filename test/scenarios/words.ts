import { planColumns } from '#shared/domain/plans/plan-rows.ts';
import { retireSynonym } from '#shared/use-cases/catalogue/retire-synonym.ts';
import { importPlans } from '#shared/use-cases/plans/import-plans.ts';
import { dismissWords } from '#shared/use-cases/plans/words/dismiss-words.ts';
import { settleWords } from '#shared/use-cases/plans/words/settle-words.ts';
import { aCoordinator, anActivePlan, aPlanProcess } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aCard, aChange, aPublication, aTriageRow } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';
import { aSynonym } from '../sample/supports.ts';

const where = { studentId: 'stu_maya', planId: 'pln_1', schoolId: harborHigh.id, wordsId: 'wrd_a' } as const;
const named = { ...where, surface: 'cli', key: 'command' } as const;

async function waiting(stage: Stage) {
  await enrol(stage.rosterWriter, { people: [people.maya, people.dana], classes: [] });
  const [publication, change] = aPublication('first', anActivePlan(), aCard());
  await stage.plans.publish({ ...publication, process: aPlanProcess({ state: 'active' }) }, change);
  await stage.triage.replace(harborHigh.id, 'pln_1', [aTriageRow()]);
}

/** A plans file of one plan, with words that wait. */
async function bringing(stage: Stage, amount: string) {
  const row = (accommodation: string, parameter: string) => ['stu_maya', '504', accommodation, parameter];
  const rest = ['', '2026-08-31', '', '', 'stf_dana'];
  async function* rows() {
    yield { line: 2, cells: [...row('TIM-EXT', `timeMultiplier=${amount}`), ...rest] };
    yield { line: 3, cells: [...row(`Sits by the window, ${amount}`, ''), ...rest] };
  }
  return importPlans(stage, { table: { header: planColumns, rows: rows() }, file: 'plans.csv' });
}

export const wordsScenarios: Scenario[] = [
  {
    of: importPlans,
    name: 'a plans file that changed an amount',
    before: async (stage) => {
      await enrol(stage.rosterWriter, { people: [people.maya, people.dana], classes: [] });
      await bringing(stage, '1.5');
    },
    act: (stage) => bringing(stage, '2'),
  },
  {
    of: settleWords,
    name: 'settling words',
    before: waiting,
    act: (stage) =>
      settleWords(stage, aCoordinator(), { ...named, code: 'SET-SEAT', parameter: 'position=nearTeacher' }),
  },
  {
    of: settleWords,
    name: 'settling words for the whole district',
    before: waiting,
    act: (stage) =>
      settleWords(stage, aCoordinator(), {
        ...{ ...named, remember: true },
        ...{ code: 'SET-SEAT', parameter: 'position=nearTeacher' },
      }),
  },
  {
    of: retireSynonym,
    name: 'forgetting a wording',
    before: async (stage) => {
      await waiting(stage);
      await stage.synonyms.save(aSynonym(), aChange('before', { id: 'led_synonym' }));
    },
    act: (stage) => retireSynonym(stage, aCoordinator(), { synonymId: 'syn_1', surface: 'cli', key: 'command' }),
  },
  {
    of: dismissWords,
    name: 'dismissing words',
    before: waiting,
    act: (stage) => dismissWords(stage, aCoordinator(), named),
  },
];

export const wordsWaiting = waiting;
