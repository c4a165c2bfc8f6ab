import type { WordingRule } from './wording-rule.ts';

const given: readonly WordingRule[] = [
  {
    code: 'PRE-DIR-SIMPLE',
    says: [
      '(simplified|simple) [complex] {direction}',
      'simplify [complex] {direction}',
      '{direction} in (simple|small|plain) step',
      '(break|give) {direction} [down] (into|in) {smaller} step',
      '<maxSteps> step {direction}',
      '[give] {direction} [given] <maxSteps> step at time',
    ],
  },
  {
    code: 'PRE-DIR-REPEAT',
    says: [
      '(repeat|repeated) [oral] {direction}',
      '[oral] {direction} repeated',
      'repeat and check {direction}',
      '[have|ask] student [to] repeat [back] {direction} [back]',
      'repetition of {direction}',
    ],
  },
  {
    code: 'PRE-DIR-WRITTEN',
    says: [
      'written {direction}',
      '{direction} in writing',
      '(written and oral|oral and written) {direction}',
      '{direction} [given] [both] (orally and in writing|in writing and orally)',
      'pair (written {direction} with oral|oral {direction} with written) {direction}',
      'written copy of [oral] {direction}',
    ],
  },
];

const notes: readonly WordingRule[] = [
  {
    code: 'PRE-NOTES',
    says: [
      '[copy of] {notesOrSlides} [provided|given] (in advance|ahead of time|{before})',
      '[copy of] {notesOrSlides} <hoursBefore> hour {before}',
    ],
  },
  {
    code: 'PRE-GUIDED',
    says: [
      '(guided|skeleton|cloze|partial) note',
      'guided note or outline',
      'fill in blank note',
      '(lecture|lesson|note) outline',
      'outline of (lecture|lesson|note|class note)',
    ],
  },
];

export const directionRules: readonly WordingRule[] = [...given, ...notes];

/** Words of these rules, by name. */
export const directionSets: Readonly<Record<string, string>> = {
  notesOrSlides: '({notes}|[powerpoint|lecture|class] slide|powerpoint)',
  before: '(before|prior to|in advance of) (class|lesson|lecture)',
};
