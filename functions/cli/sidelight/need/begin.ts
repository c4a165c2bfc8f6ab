import type { DomainError } from '#shared/domain/errors.ts';
import { isStaffId } from '#shared/domain/ids.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { anybodyNamed, readerOf, studentNamed } from '../people.ts';
import { codeTyped } from '../words/settle.ts';
import { needDeps } from './deps.ts';

const askers = ['family', 'student', 'staff'] as const;
const proofs = ['paper', 'observation'] as const;

export const needBegin = cliCommand({
  path: 'need begin',
  takes: ['STUDENT', 'DATE'],
  summary: 'writes down help for a time with an injury, an operation or an illness, without an evaluation',
  about: [
    'DATE is the day on which somebody asked for it. The last day is within six months of it, and the help ends by itself then.',
    '--gives is a code that sidelight catalogue lists, with its amount behind it where it has one: --gives "TIM-EXT timeMultiplier=1.5".',
    'Nothing is given by it yet: need show prints the notice to the family, and need agree enters their yes.',
  ],
  example:
    'need begin maya 2026-11-23 --asked-by family --shown-by paper --need "Cannot write with her right hand." --gives RES-TYPE --until 2027-01-04 --as priya@harbor.example',
  options: {
    'asked-by': { type: 'string', takes: askers.join('|'), needed: true, says: 'who asked' },
    'shown-by': {
      type: 'string',
      takes: proofs.join('|'),
      needed: true,
      says: 'what shows it: a paper, or what staff saw',
    },
    need: {
      type: 'string',
      takes: 'WORDS',
      needed: true,
      says: 'what is hard at school, without the name of an illness',
    },
    gives: { type: 'string', multiple: true, takes: 'CODE', needed: true, says: 'what is given; once for each' },
    until: { type: 'string', takes: 'DATE', needed: true, says: 'the last day of the help' },
    manager: { type: 'string', takes: 'MANAGER', says: 'who carries it and is asked about it; else whoever enters it' },
    ...asReader,
  },
  connect: needDeps,
  async run({ given, values }, deps) {
    const on = dateOf(given('DATE'), 'DATE');
    const askedBy = askers.find((each) => each === values['asked-by']);
    if (!askedBy) throw wrongWord('--asked-by', 'bad_asker');
    const shownBy = proofs.find((each) => each === values['shown-by']);
    if (!shownBy) throw wrongWord('--shown-by', 'bad_proof');
    const need = (values.need ?? '').trim();
    if (need === '' || need.length > 600) throw wrongWord('--need', 'no_need_words');
    const gives = (values.gives ?? []).map(supportTyped);
    if (gives.length === 0) throw wrongWord('--gives', 'no_code');
    const endOn = dateOf(values.until ?? '', '--until');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const named = values.manager;
    const manager = named === undefined ? actor.id : await anybodyNamed(deps, { text: named, own: false }, '--manager');
    if (!isStaffId(manager)) throw wrongWord('--manager', 'no_staff');
    const begin = {
      ...{ framework: 'IAP' as const, caseManagerId: manager },
      ...{ documented: { on, askedBy, shownBy }, help: { need, gives, endOn } },
    };
    const input = { studentId, begin, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const begun = await beginDraft(deps, actor, input).catch(inWordsTyped(inTheirWords));
    return {
      lines: [
        `Written down: ${begun.planId}, revision ${begun.revision}. Nothing is given by it yet.`,
        `sidelight need show ${studentId} ${begun.planId} --letter en prints the notice for the family.`,
      ],
      json: { studentId, ...begun, endOn },
    };
  },
});

/** `TIM-EXT timeMultiplier=1.5`. */
function supportTyped(text: string) {
  const [code = '', ...amount] = text.trim().split(/\s+/);
  return { code: codeTyped(code, '--gives'), parameter: amount.join(' ') };
}

function inTheirWords({ code, details: { field, reason } }: DomainError): DomainError | undefined {
  if (code !== 'invalid_input') return undefined;
  if (field === 'endOn') return wrongWord('--until', 'need_too_long');
  if (field === 'on') return wrongWord('DATE', 'ahead');
  if (field === 'caseManagerId') return wrongWord('--manager', 'cannot_manage');
  return reason === 'condition' ? wrongWord('--gives', 'names_condition') : wrongWord('--gives', 'bad_amount');
}
