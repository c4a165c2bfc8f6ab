import { describe, expect, it } from 'vitest';
import { readStatement } from '#shared/domain/lint/goal-statement.ts';

const isSeen = (statement: string) => readStatement(statement).specificVerb;
const saysOfWhat = (statement: string) => readStatement(statement).hasObject;

describe('whether two people could see that a student does it', () => {
  it.each([
    'Maya will read a story aloud',
    'Maya will read a story aloud\nand retell it in five sentences',
    'Maya will name skills that she has',
    'Maya will understand and solve equations',
    'Maya will improve her standing by joining a club',
    'Maya will improve her letters by writing to the mayor',
    'Maya will improve her week by planning it on Sunday',
    'Maya will be in her seat at the bell',
    'Maya will be prepared with pencil, paper and a book',
    'Maya will stay\n\nin her seat',
    'Maya will have fewer outbursts',
    'Maya will have 2 outbursts',
    'Maya will get a B in Algebra',
    'Maya will get an A in Algebra',
    'Maya will go to the counselor before she leaves class',
    'Maya will do two pages',
    'Maya will increase her vocabulary',
    'Maya will increase the number of skills that she shows',
    'By June, read a story aloud',
    'Read a story aloud',
  ])('yes: %s', (statement) => {
    expect(isSeen(statement)).toBe(true);
  });

  it.each([
    'Maya will improve',
    'With the help of Mr. Ruiz Maya will improve!!',
    'Maya will learn to improve',
    'Maya will improve and grow',
    'Maya will improve by trying',
    'Maya will be kind',
    'Maya will stay focused',
    'Maya will remain focused',
    'Maya will seem happier',
    'Maya will have a kinder heart',
    'Maya will have a passion for learning',
    'Maya will get along',
    'Maya will go deeper into topics',
    'Maya will do better',
    'Maya will do homework',
    'Maya will increase her confidence',
    'Maya will …',
    'Reading fluency',
    '…',
  ])('no: %s', (statement) => {
    expect(isSeen(statement)).toBe(false);
  });
});

describe('whether a goal says of what', () => {
  it.each([
    'Attendance will improve',
    'They will write an analysis',
    'They will stay focused 20 minutes',
    'They will be polite to adults',
    'They will be a leader',
    'They will become an expert',
    'They will be present',
    'They will compare students’ answers',
    'They will write to their family',
    'They will speak at the assembly',
    'They will draw a fly',
    // Of a sentence that cannot be read, the verb is asked for and nothing more.
    'They will …',
    'Reading fluency',
  ])('yes: %s', (statement) => {
    expect(saysOfWhat(statement)).toBe(true);
  });

  it.each([
    'They will improve!',
    'They will improve as measured by three probes a week',
    'They will improve, as shown by weekly probes.',
    'Improve',
    'They will outgrow it',
    'They will gossip less',
    'They will be a better student',
    'They will stay calm a while',
    'They will become kinder to others',
    'They will draw carefully',
    'They will work collaboratively/independently',
    'They will behave age-appropriately',
    'They will improve their own',
  ])('no: %s', (statement) => {
    expect(saysOfWhat(statement)).toBe(false);
  });
});
