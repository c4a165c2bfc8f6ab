import { guardianStanding } from '#shared/domain/access/guardian-standing.ts';
import { type GuardianLimit, isOrder, isOrderRef } from '#shared/domain/access/guardianship.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import { guardianEntry } from '#shared/text/access/guardian-words.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { guardianDeps } from './deps.ts';
import { guardianNamed } from './named.ts';
import { guardianData, guardianPart, inWordsTyped } from './told.ts';

export const guardianSet = cliCommand({
  path: 'guardian set',
  takes: ['STUDENT', 'GUARDIAN', 'RIGHTS'],
  summary: 'enters what somebody of a student’s family may see and decide, in place of what was entered before',
  about: [
    'For a coordinator of the student’s school, who has seen the paper. GUARDIAN is an id, an address or a name of somebody whom guardian show lists.',
    'RIGHTS is one of these:',
    '  full        all rights of a parent: a relative acts as the parent, or a court’s order is over',
    '  no-records  a court’s order closes the record to them',
    '  no-contact  a court’s order forbids contact: no look, but a copy that a coordinator has made safe to hand over',
    'And of a student who is of age, from a day on which they are:',
    '  dependent       the student is their dependent for tax: they read on, where the district lets them (34 CFR 99.31(a)(8)); needs --until',
    '  court-guardian  a court gave them the student’s rights: they alone decide',
    '  representative  they were appointed, or hold the student’s power of attorney: they decide beside the student',
    '  supporter       the student wants their help to decide: they look, and decide nothing, until guardian end',
    'Whoever is under either order is left off the list of whom to call about the student.',
    'One entry holds of each. One that would leave days open on which the one before it holds is refused, unless --replaces says that both end.',
    'It holds from the first look after it. Both parents have all rights until the school is shown an order (34 CFR 99.4).',
  ],
  example: 'guardian set maya "Rosa Vega" full --paper "Caregiver affidavit, office safe" --as priya@harbor.example',
  options: {
    paper: { type: 'string', takes: 'WORDS', needed: true, says: 'where the school keeps the paper that it rests on' },
    from: { type: 'string', takes: 'DATE', says: 'from this day on; else from today' },
    until: { type: 'string', takes: 'DATE', says: 'until this day, the last one on which it holds' },
    own: { type: 'boolean', says: 'of a representative: the student named them, and may end it (guardian end)' },
    replaces: { type: 'boolean', says: 'the paper ends what was entered, also on days on which this does not hold' },
    ...asReader,
  },
  connect: guardianDeps,
  async run({ given, values }, deps) {
    const rights = rightsTyped(given('RIGHTS'));
    const { paper: orderRef = '' } = values;
    if (!isOrderRef(orderRef)) throw wrongWord('--paper', 'no_paper');
    const from = values.from === undefined ? undefined : dateOf(values.from, '--from');
    const endOn = values.until === undefined ? undefined : dateOf(values.until, '--until');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { name, on, guardians, facts } = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const guardian = guardianNamed(guardians, given('GUARDIAN'));
    const startOn = from ?? on;
    if (endOn && endOn < startOn) throw wrongWord('--until', 'ends_first');
    if (values.own && rights !== 'representative') throw wrongWord('--own', 'own_of_others');
    const own = values.own ? { givenBy: 'student' as const } : {};
    const entry = { studentId, guardianId: guardian.id, rights, startOn, ...(endOn ? { endOn } : {}), ...own };
    const { version } = await limitGuardianship(deps, actor, {
      ...{ ...entry, orderRef, replaces: values.replaces === true, surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(wrongDay));
    const { entered: before } = guardianStanding(guardian, facts, on);
    const standing = guardianStanding(guardian, { ...facts, limits: [{ ...entry, version }] }, on);
    const invited = !isOrder(rights)
      ? []
      : ['Meetings ahead to which they were invited are called off for them, and the others are invited anew.'];
    return {
      lines: [
        `Entered: ${guardianEntry(entry)}.`,
        ...(before ? [`In place of: ${guardianEntry(before)}.`] : []),
        ...guardianPart(standing, { student: name, on }),
        ...invited,
      ],
      json: { studentId, ...guardianData(standing), version },
    };
  },
});

const rightsWords: ReadonlyMap<string, GuardianLimit['rights']> = new Map([
  ['full', 'full'],
  ['no-records', 'noRecords'],
  ['no-contact', 'noContact'],
  ['dependent', 'dependent'],
  ['court-guardian', 'courtGuardian'],
  ['representative', 'representative'],
  ['supporter', 'supporter'],
]);

function rightsTyped(text: string): GuardianLimit['rights'] {
  const rights = rightsWords.get(text.toLowerCase());
  if (!rights) throw wrongWord('RIGHTS', 'bad_rights');
  return rights;
}

const wrongDay = ({ details: { reason } }: DomainError) => {
  if (reason === 'another_holds' || reason === 'not_of_age' || reason === 'not_deciding')
    return wrongWord('--from', reason);
  return reason === 'another_lasts' || reason === 'no_year' ? wrongWord('--until', reason) : undefined;
};
