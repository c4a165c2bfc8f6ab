import { defineAccommodation } from '#shared/use-cases/catalogue/define-accommodation.ts';
import { retireAccommodation } from '#shared/use-cases/catalogue/retire-accommodation.ts';
import { addSupport } from '#shared/use-cases/requests/add-support.ts';
import { answerRequest } from '#shared/use-cases/requests/answer-request.ts';
import { askForPlan } from '#shared/use-cases/requests/ask-for-plan.ts';
import { changeSupport } from '#shared/use-cases/requests/change-support.ts';
import { retireSupport } from '#shared/use-cases/requests/retire-support.ts';
import { withdrawRequest } from '#shared/use-cases/requests/withdraw-request.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { actors } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';
import { aDistrictAccommodation, anOpenRequest, aSupport, supportWords } from '../sample/supports.ts';

const priya = aCoordinator();
const { ana: mother } = actors;
const command = { schoolId: harborHigh.id, surface: 'web', key: 'command' } as const;
const before = aChange('before');

const aSchool = ({ rosterWriter }: Stage) => enrol(rosterWriter, { classes: [] });
async function aRequest(stage: Stage) {
  await aSchool(stage);
  await stage.requests.open({ request: anOpenRequest({ writtenBy: 'stf_grace' }), same: 'a', seen: 0 }, before);
}
async function aDirectory(stage: Stage) {
  await aSchool(stage);
  await stage.supports.save(aSupport(), before);
}
async function anAccommodation(stage: Stage) {
  await aSchool(stage);
  await stage.accommodations.save(aDistrictAccommodation(), before);
}

const { code } = aDistrictAccommodation();
const aWish = {
  studentId: 'stu_maya',
  kind: 'unsure',
  words: 'Reads slowly',
  surface: 'web',
  key: 'command',
} as const;
export const supportScenarios: Scenario[] = [
  { of: askForPlan, name: 'asking for a plan', before: aSchool, act: (stage) => askForPlan(stage, mother, aWish) },
  {
    of: askForPlan,
    name: 'asking for a plan in the name of somebody',
    before: aRequest,
    act: (stage) => askForPlan(stage, priya, { ...aWish, spokenBy: 'grd_ana' }),
  },
  {
    of: answerRequest,
    name: 'answering a request',
    before: aRequest,
    act: (stage) =>
      answerRequest(stage, priya, {
        ...command,
        requestId: 'req_1',
        answer: { outcome: 'declined', reason: 'Moved.' },
      }),
  },
  {
    of: withdrawRequest,
    name: 'taking a request back',
    before: aRequest,
    act: (stage) => withdrawRequest(stage, mother, { ...command, requestId: 'req_1' }),
  },
  {
    of: addSupport,
    name: 'adding a support',
    before: aSchool,
    act: (stage) => addSupport(stage, priya, { ...command, support: supportWords }),
  },
  {
    of: changeSupport,
    name: 'changing a support',
    before: aDirectory,
    act: (stage) => changeSupport(stage, priya, { ...command, supportId: 'sup_1', version: 1, support: supportWords }),
  },
  {
    of: retireSupport,
    name: 'retiring a support',
    before: aDirectory,
    act: (stage) => retireSupport(stage, priya, { ...command, supportId: 'sup_1', version: 1 }),
  },
  {
    of: defineAccommodation,
    name: 'defining an accommodation',
    before: aSchool,
    act: (stage) =>
      defineAccommodation(stage, priya, { ...command, accommodation: aDistrictAccommodation(), version: 0 }),
  },
  {
    of: retireAccommodation,
    name: 'retiring an accommodation',
    before: anAccommodation,
    act: (stage) => retireAccommodation(stage, priya, { ...command, code, version: 1 }),
  },
];
