import { derivedId } from '#shared/domain/derived-id.ts';
import { remindToConfirm } from '#shared/use-cases/cards/confirming/remind-to-confirm.ts';
import { anActivePlan } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aCard, aPublication, at } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';

async function aCardThatWaits({ rosterWriter, plans }: Stage) {
  await enrol(rosterWriter, { people: [people.maya, people.grace, people.dana] });
  await plans.publish(...aPublication('before', anActivePlan(), aCard()));
}

/** Since the third school morning before; the teacher was reminded of it twice. */
async function aCardThatWaitsTooLong(stage: Stage) {
  await aCardThatWaits(stage);
  const mark = await derivedId('stf_grace', 'stu_maya');
  const waiting = { [mark]: { schoolId: harborHigh.id, since: '2026-11-19', reminded: 2 } };
  await stage.confirmReminders.keep({ staffId: 'stf_grace', waiting, remindedOn: '2026-11-20', version: 1 });
}

async function sweep(stage: Stage) {
  const { failed } = await remindToConfirm(stage, at);
  // The sweep goes on past one person; here that is the one that was killed.
  for (const { cause } of failed) throw cause;
}

export const reminderScenarios: Scenario[] = [
  { of: remindToConfirm, name: 'a sweep that reminds a teacher to confirm', before: aCardThatWaits, act: sweep },
  { of: remindToConfirm, name: 'a sweep that tells a case manager', before: aCardThatWaitsTooLong, act: sweep },
];
