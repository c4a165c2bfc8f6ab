import { createHash } from 'node:crypto';
import { fieldsOf, isTabular, type RecordKind } from '#shared/domain/ledger/student-record.ts';
import { recordWords } from '#shared/text/ledger/record-words.ts';
import type { StudentCopy } from '#shared/use-cases/ledger/export-student.ts';
import { csvText } from '../../imports/csv-report.ts';

export type RecordFile = { path: string; bytes: Uint8Array };

/**
 * The files of a copy: a page to read, each kind of record as JSON and, where it is a list, as CSV. Every one of them
 * says whom the copy is for, also when it is taken out of the archive. The same copy makes the same bytes.
 */
export async function recordFiles(copy: StudentCopy): Promise<RecordFile[]> {
  const files = [
    file('record.html', await pageOf(copy)),
    file('read-me-first.txt', `${readMe(copy)}\n`),
    ...copy.kinds.flatMap((kind) => [
      file(
        `data/${kind.name}.json`,
        json({ ...headOf(copy), kind: kind.name, class: kind.holds, records: kind.records }),
      ),
      ...(isTabular(kind) && kind.records.length > 0 ? [file(`data/${kind.name}.csv`, csvOf(kind, copy))] : []),
    ]),
  ];
  const listed = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  const kinds = copy.kinds.map(({ name, holds, records }) => ({ kind: name, class: holds, records: records.length }));
  const manifest = file('manifest.json', json({ ...headOf(copy), kinds, files: listed }));
  const sums = [...files, manifest].map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
  return [...files, manifest, file('SHA256SUMS', sums.join(''))];
}

async function pageOf(copy: StudentCopy) {
  const { recordDocument } = await import('#shared/html/record-page.tsx');
  return recordDocument(copy);
}

const headOf = ({ student, recipient, because, entryId, at }: StudentCopy) => ({
  notice: recordWords.notice,
  student: student.id,
  recipient,
  exportedAt: at,
  because,
  entry: entryId,
});

const readMe = ({ student, recipient, entryId, at }: StudentCopy) =>
  [
    `Record of student ${student.id}, made for ${recipient.name} (${recipient.id}) at ${at}, ledger entry ${entryId}.`,
    '',
    recordWords.notice,
    '',
    'Open record.html in a browser to read it; it needs no network. manifest.json lists every file with its SHA-256.',
    'To check that nothing was changed: sha256sum -c SHA256SUMS',
  ].join('\n');

const recipientField = 'copyFor';
function csvOf(kind: RecordKind, { recipient }: StudentCopy) {
  const fields = fieldsOf(kind);
  const rows = kind.records.map((record) => [...fields.map((field) => cellOf(record[field])), recipient.id]);
  // A spreadsheet takes a file without this mark for another encoding, and every accent is lost.
  return `\u{FEFF}${csvText([[...fields, recipientField], ...rows])}`;
}

function cellOf(value: unknown) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.join('; ') : String(value);
}

const file = (path: string, text: string): RecordFile => ({ path, bytes: new TextEncoder().encode(text) });
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
