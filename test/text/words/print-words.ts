import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWords, type SurfaceWords } from './read-words.ts';
import type { Sentence } from './sentences.ts';

/**
 * npm run words: every sentence that people read, by surface, for somebody who is fluent to read and sign. The folder
 * is ignored: a list that lay beside the sentences would be another place to change each of them.
 */
const folder = join(import.meta.dirname, '../../../build');
const languages = { en: 'English', es: 'Spanish' } as const;

function surfaceLines({ title, isPlain, sentences }: SurfaceWords) {
  const grade = isPlain ? ['', 'Students or families read it: plain enough for the sixth grade.'] : [];
  return ['', `## ${title}`, ...grade, ...(['en', 'es'] as const).flatMap((each) => languageLines(each, sentences))];
}

function languageLines(language: Sentence['language'], sentences: readonly Sentence[]) {
  const mine = Map.groupBy(
    sentences.filter((sentence) => sentence.language === language),
    ({ path }) => path,
  );
  if (mine.size === 0) return [];
  const files = [...mine].flatMap(([path, said]) => ['', `#### ${path}`, '', ...said.map(sentenceLine)]);
  return ['', `### ${languages[language]}`, ...files, '', 'Read, and right: ______________________ on ____________'];
}

const sentenceLine = ({ line, key, words }: Sentence) => `- ${words.trim()}  \`${key || 'page'}\` (line ${line})`;

const { bySurface } = readWords();
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'words.md'),
  [
    '# What people read in Sidelight',
    '',
    'Where something is put in, its name stands in braces: `{name}`. `{one | other}` is one of the two.',
    'A line that is wrong is struck out, with the right one beside it; each language of each part is signed.',
    ...bySurface.flatMap(surfaceLines),
    '',
  ].join('\n'),
);
const count = bySurface.reduce((sum, { sentences }) => sum + sentences.length, 0);
process.stdout.write(`build/words.md: ${count} sentences on ${bySurface.length} surfaces\n`);
