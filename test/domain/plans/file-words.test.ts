import { describe, expect, it } from 'vitest';
import { activitiesInCell, frameworkIn } from '#shared/domain/plans/file-words.ts';

describe('what a coordinator’s file calls a framework', () => {
  it.each([
    ['504', '504'],
    ['Section 504', '504'],
    ['SECTION 504 PLAN', '504'],
    ['504 Plan', '504'],
    ['504 plan ', '504'],
    ['Sec. 504', '504'],
    ['504 Accommodation Plan', '504'],
    ['iap', 'IAP'],
    ['Individual Accommodation Plan', 'IAP'],
    ['ILP', 'ILP'],
    ['Individual learning plan (ILP)', undefined],
    ['IEP at a glance', 'IEP-at-a-glance'],
    ['iep-at-a-glance', 'IEP-at-a-glance'],
    ['505', undefined],
    ['Section', undefined],
    ['Not 504', undefined],
    ['504/IEP', undefined],
  ])('%s is %s', (text, framework) => {
    expect(frameworkIn(text)).toBe(framework);
  });
});

describe('what it says of where something applies', () => {
  it.each([
    ['tests', ['quiz_test']],
    ['quiz_test, assignment', ['quiz_test', 'assignment']],
    ['quiz_test;assignment', ['quiz_test', 'assignment']],
    ['Quiz/Test', ['quiz_test']],
    ['Quizzes and Tests', ['quiz_test']],
    ['Tests & homework', ['quiz_test', 'assignment']],
    ['homework\nlab', ['assignment', 'lab']],
    ['all', ['always']],
    ['All classes', ['always']],
    ['', []],
    ['gym', undefined],
    ['tests, gym', undefined],
    ['not tests', undefined],
  ])('%j is %j', (text, found) => {
    expect(activitiesInCell(text)).toEqual(found);
  });
});
