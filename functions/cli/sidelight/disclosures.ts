import { disclosureInWords } from '#shared/text/ledger/disclosure.ts';
import { spanishDisclosure } from '#shared/text/ledger/spanish-disclosure.ts';
import { readDisclosureLog } from '#shared/use-cases/ledger/read-disclosure-log.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { languageOf } from './amending/amend.ts';
import { asReader, dateOf, wrongWord } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { planReadingDeps } from './record-deps.ts';

export const disclosures = cliCommand({
  path: 'disclosures',
  takes: ['STUDENT'],
  summary: 'says who saw or changed anything of a student’s record, when, where and why, newest first',
  about: [
    'What a parent may ask for (34 CFR 99.32). To read it is entered in it too.',
    'Days are those of the school, the last one included. What happened in the last seconds may be missing.',
  ],
  example: 'disclosures maya --from 2026-11-01 --as priya@harbor.example',
  options: {
    from: { type: 'string', takes: 'DATE', says: 'from this day on' },
    to: { type: 'string', takes: 'DATE', says: 'until this day' },
    language: { type: 'string', takes: 'LANGUAGE', says: 'for a family to read: en or es' },
    ...asReader,
  },
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const from = values.from === undefined ? undefined : dateOf(values.from, '--from');
    const to = values.to === undefined ? undefined : dateOf(values.to, '--to');
    if (from && to && to < from) throw wrongWord('--to', 'ends_first');
    const inSpanish = languageOf(values.language ?? 'en', '--language') === 'es';
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const log = await readDisclosureLog(deps, actor, { studentId, days: { from, to }, surface: 'cli' });
    const telling = { zone: log.zone, ...(inSpanish ? { words: spanishDisclosure } : {}) };
    const told = log.disclosures.map((each) => ({ ...each, words: disclosureInWords(each, telling) }));
    return {
      lines: [
        bold(`${log.name} (${studentId}): ${withNoun(told.length, 'entry', 'entries')}`),
        ...told.map(({ words }) => `  ${words}`),
      ],
      json: { studentId, name: log.name, zone: log.zone, from, to, disclosures: told },
    };
  },
});
