import type { EmergencyLook } from '#shared/domain/access/emergency.ts';
import { isStaffId } from '#shared/domain/ids.ts';
import { dateInWords, momentInWords } from '#shared/text/days.ts';
import { type NameOf, nameFrom } from '#shared/text/plans/plan-words.ts';
import { giveEmergencyHour } from '#shared/use-cases/access/give-emergency-hour.ts';
import { type EmergencyWaiting, listEmergencies } from '#shared/use-cases/access/list-emergencies.ts';
import { lookIntoEmergency } from '#shared/use-cases/access/look-into-emergency.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { readContacts } from '#shared/use-cases/access/read-contacts.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { anybodyNamed, readerOf, schoolNamed, studentNamed } from '../people.ts';
import { emergencyDeps, emergencyOf, inTheirReason } from './deps.ts';

const reason = { type: 'string', takes: 'WORDS', needed: true, says: 'what happens, in a sentence' } as const;

export const emergencyOpen = cliCommand({
  path: 'emergency open',
  takes: ['STUDENT'],
  summary:
    'opens the card of a student of one’s school, and whom to call, for an hour, because a child may be in danger',
  about: [
    'The first hour everybody takes for themselves; a further one is given by a coordinator or an administrator (emergency give), three in a day at most, where the district says no other number.',
    'The office hears of it at once, and somebody else looks into it within two school days.',
  ],
  example: 'emergency open maya --reason "She left the building and nobody has seen her." --as grace@harbor.example',
  options: { reason, ...asReader },
  connect: emergencyDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, reason: values.reason ?? '', surface: 'cli' as const, key: deps.ids.next('cmd') };
    const { grantId, endAt } = await openEmergencyAccess(deps, actor, input).catch(inTheirReason);
    const { name, school, family, caseManagers } = await readContacts(deps, actor, { studentId, surface: 'cli' });
    const { zone } = await deps.roster.getSchool((await deps.roster.getStudent(studentId)).schoolId);
    return {
      lines: [
        `${bold(name)}: open until ${momentInWords(endAt, zone)}. The office has been told.`,
        `What to do: sidelight emergency card ${studentId} --as ${actor.id}, or Slack, or Google Classroom. To call: ${school.name}${school.phone ? `, ${school.phone}` : ''}`,
        ...family.map(
          (each) => `  ${each.name}${each.isRelative ? ' (relative)' : ''}${each.email ? `, ${each.email}` : ''}`,
        ),
        ...caseManagers.map((each) => `  ${each.name} (case manager)${each.email ? `, ${each.email}` : ''}`),
      ],
      json: { studentId, grantId, endAt, school, family, caseManagers },
    };
  },
});

export const emergencyGive = cliCommand({
  path: 'emergency give',
  takes: ['STUDENT', 'STAFF'],
  summary: 'gives somebody at the school one more hour, while an emergency lasts',
  about: ['For a coordinator or an administrator of the school, and never to themselves.'],
  example: 'emergency give maya grace@harbor.example --reason "Still not found." --as priya@harbor.example',
  options: { reason, ...asReader },
  connect: emergencyDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const staffId = await anybodyNamed(deps, { text: given('STAFF'), own: false }, 'STAFF');
    if (!isStaffId(staffId)) throw wrongWord('STAFF', 'no_staff');
    const input = { studentId, staffId, reason: values.reason ?? '', surface: 'cli' as const };
    const hour = await giveEmergencyHour(deps, actor, { ...input, key: deps.ids.next('cmd') }).catch(inTheirReason);
    return {
      lines: [
        `Given: ${nameFrom(await namesOf(deps.roster, { staffId }))(staffId)} has an hour. Somebody looks into it as into the first.`,
      ],
      json: { studentId, staffId, ...hour },
    };
  },
});

export const emergencyList = cliCommand({
  path: 'emergency list',
  takes: ['SCHOOL'],
  summary: 'lists the emergencies of a school into which nobody has looked yet, with their reasons; then 3',
  about: [
    'For the coordinators of the school; where there is one alone, of what that one opened for its administrators.',
  ],
  example: 'emergency list harbor-high --as priya@harbor.example',
  options: asReader,
  connect: emergencyDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const waiting = await listEmergencies(deps, actor, { schoolId, surface: 'cli' });
    const nameOf = nameFrom(await namesOf(deps.roster, waiting));
    return {
      lines:
        waiting.length === 0 ? ['Nothing waits to be looked into.'] : waiting.flatMap((each) => lines(each, nameOf)),
      json: {
        schoolId,
        waiting: waiting.map(({ grant: { id, studentId, staffId }, ...each }) => ({ id, studentId, staffId, ...each })),
      },
      needsPerson: waiting.length > 0,
    };
  },
});

const lines = ({ grant, reason: words, openedOn, lookBy, isLate }: EmergencyWaiting, nameOf: NameOf) => [
  `${grant.id}: ${nameOf(grant.staffId)} saw ${grant.studentId} on ${dateInWords(openedOn)}: ${words}`,
  `  to be looked into ${lookBy === 'needs_calendar' ? 'soon: the calendar does not reach that far' : `by ${dateInWords(lookBy)}`}${isLate ? ', and late' : ''}`,
];

export const emergencyLook = cliCommand({
  path: 'emergency look',
  takes: ['SCHOOL', 'STUDENT', 'EMERGENCY', 'FINDING'],
  summary: 'enters what somebody found who looked into why a card was opened',
  about: [
    'FINDING is in-order, or not-in-order with --words. Nobody looks into their own.',
    'The words are kept with the confidential papers.',
  ],
  example: 'emergency look harbor-high maya emg_1 in-order --as priya@harbor.example',
  options: { words: { type: 'string', takes: 'WORDS', says: 'what was found' }, ...asReader },
  connect: emergencyDeps,
  async run({ given, values }, deps) {
    const grantId = emergencyOf(given('EMERGENCY'));
    const finding = findings.get(given('FINDING'));
    if (!finding) throw wrongWord('FINDING', 'bad_finding');
    const actor = await readerOf(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { schoolId, studentId, grantId, finding, ...(values.words ? { words: values.words } : {}) };
    const key = deps.ids.next('cmd');
    await lookIntoEmergency(deps, actor, { ...input, surface: 'cli', key }).catch(inTheirReason);
    return {
      lines: [`Looked into: ${grantId}, ${given('FINDING')}.`],
      json: { schoolId, studentId, grantId, finding },
    };
  },
});

const findings: ReadonlyMap<string, EmergencyLook['finding']> = new Map([
  ['in-order', 'inOrder'],
  ['not-in-order', 'notInOrder'],
]);
