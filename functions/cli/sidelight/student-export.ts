import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { kindTitle } from '#shared/text/ledger/record-words.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { readJsx } from '../jsx.ts';
import { troubleAt, writePrivately } from '../record/private-file.ts';
import { recordArchive, recordName } from '../record/record-archive.ts';
import { asOption, wrongWord } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold } from './ink.ts';
import { actingAs, anybodyNamed, studentNamed } from './people.ts';
import { exportDeps } from './record-deps.ts';

export const studentExport = cliCommand({
  path: 'student export',
  takes: ['STUDENT'],
  summary: 'writes a copy of all that is held on a student into a ZIP file',
  about: [
    'The copy is entered in the ledger before anything is read. It is for whoever --to names: the student, a guardian, or a coordinator.',
    'Hand it over yourself: it holds the whole record, and the file is readable by you alone.',
  ],
  example: 'student export maya --to grd_ana --out maya.zip',
  options: {
    to: { type: 'string', takes: 'PERSON', says: 'whom the copy is for (id or address); else the person who acts' },
    out: { type: 'string', takes: 'FILE', says: 'the file to write; else record-STUDENT-DAY.zip' },
    force: { type: 'boolean', says: 'write over a file that is there already' },
    ...asOption,
  },
  connect: exportDeps,
  async run({ given, values }, deps) {
    const actor = await actingAs(deps, values.as);
    const own = actor.kind === 'system';
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own });
    const recipientId =
      values.to === undefined ? undefined : await anybodyNamed(deps, { text: values.to, own }, '--to');
    const path = values.out ?? `${recordName(studentId, deps.now().slice(0, 10))}.zip`;
    const replace = values.force === true;
    if (actor.kind === 'system' && !recipientId) throw wrongWord('--to', 'no_recipient');
    const trouble = await troubleAt(path, { replace });
    if (trouble) throw noPlaceFor(path, trouble);
    const copy = await exportStudent(deps, actor, {
      studentId,
      ...(recipientId ? { recipientId } : {}),
      surface: 'cli',
    });
    readJsx();
    const bytes = await recordArchive(copy);
    if (!(await writePrivately(path, bytes, { replace }))) throw noPlaceFor(path, 'file_there');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const held = copy.kinds.filter(({ records }) => records.length > 0);
    return {
      lines: [
        bold(path),
        `For ${copy.recipient.name} (${copy.recipient.id}), entered in the ledger as ${copy.entryId}. SHA-256 ${sha256}`,
        ...held.map(({ name, records }) => `  ${records.length}  ${kindTitle(name)}`),
      ],
      json: {
        file: path,
        bytes: bytes.length,
        sha256,
        entry: copy.entryId,
        recipient: copy.recipient.id,
        kinds: counts(held),
      },
    };
  },
});

const counts = (kinds: readonly { name: string; records: readonly unknown[] }[]) =>
  Object.fromEntries(kinds.map(({ name, records }) => [name, records.length]));

const noPlaceFor = (file: string, reason: string) => new DomainError('invalid_input', { file, reason });
