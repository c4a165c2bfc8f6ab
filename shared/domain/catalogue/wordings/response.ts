import type { WordingRule } from './wording-rule.ts';

const answers: readonly WordingRule[] = [
  {
    code: 'RES-SCRIBE',
    says: ['[human] scribe [{asNeeded}] [for [long] written work]', '[student] dictate [answer|response] to scribe'],
  },
  {
    code: 'RES-STT',
    says: [
      '[stt] (speech|voice) to text [{device}] [for (writing|written work)]',
      'stt',
      'dictation (software|tool|program|app)',
      'voice typing',
    ],
  },
  {
    code: 'RES-ORAL',
    says: [
      'oral (response|answer) [(to|on|for) @]',
      '(answer|respond) orally',
      '(answer|respond to) @ [question] orally',
    ],
  },
  {
    code: 'RES-TYPE',
    says: [
      'word processor',
      'type @',
      'type (response|answer|written work)',
      'typed (response|answer|assignment)',
      'keyboard [instead of handwriting]',
      'keyboarding',
      '(computer|laptop|word processor|keyboard) for (written work|writing)',
    ],
  },
  { code: 'RES-INPUT', says: ['alternate input device'] },
  { code: 'RES-INPUT', parameter: { device: 'AdaptedKeyboard' }, says: ['(adapted|adaptive) keyboard'] },
  { code: 'RES-INPUT', parameter: { device: 'LargeKeyboard' }, says: ['large keyboard'] },
  { code: 'RES-INPUT', parameter: { device: 'TouchScreen' }, says: ['touch screen'] },
  { code: 'RES-INPUT', parameter: { device: 'Switches' }, says: ['switch', 'switch access'] },
  {
    code: 'RES-AAC',
    says: [
      '[aac] communication device',
      'aac [device]',
      '(augmentative|alternate) [{andOr} alternate] communication [device]',
    ],
  },
  {
    code: 'RES-SPELL',
    says: [
      'spell (check|checker|checking)',
      '(no|without) (penalty|penalties|point off|deduction) for spelling [error|mistake]',
      'do not (penalize|count off|take off point|deduct point) for spelling [error|mistake]',
    ],
  },
  { code: 'RES-PREDICT', says: ['word prediction [{device}] [for (writing|written work)]'] },
  {
    code: 'RES-BOOKLET',
    says: [
      '(mark|write|record) [answer] (in|on) test booklet',
      'answer in test booklet',
      'no (bubble sheet|scantron|answer sheet)',
    ],
  },
  { code: 'RES-REREC', says: ['re record [oral] answer'] },
  {
    code: 'RES-STRIKE',
    says: ['strikethrough tool', 'answer eliminator', '(cross|strike) out answer (choice|option)'],
  },
];

const tools: readonly WordingRule[] = [
  { code: 'RES-CALC', says: ['calculator', 'calculator use'] },
  { code: 'RES-CALC', parameter: { calculatorType: 'Graphing' }, says: ['graphing calculator'] },
  { code: 'RES-CALC', parameter: { calculatorType: 'Scientific' }, says: ['scientific calculator'] },
  {
    code: 'RES-CALC',
    parameter: { calculatorType: 'FourFunction' },
    says: ['4 function calculator', 'basic calculator', 'basic 4 function calculator'],
  },
  { code: 'RES-CALC', parameter: { calculatorType: 'FiveFunction' }, says: ['5 function calculator'] },
  { code: 'RES-CALC-AD', says: ['(adapted|adaptive) calculator'] },
  { code: 'RES-CALC-AD', parameter: { type: 'Talking' }, says: ['talking calculator'] },
  { code: 'RES-CALC-AD', parameter: { type: 'LargeKey' }, says: ['large key calculator'] },
  { code: 'RES-REF', says: ['reference sheet'] },
  { code: 'RES-REF', parameter: { sheet: 'MultiplicationTable' }, says: ['multiplication (table|chart|grid)'] },
  { code: 'RES-REF', parameter: { sheet: 'Formula' }, says: ['formula (sheet|chart|card)'] },
  { code: 'RES-REF', parameter: { sheet: '100sTable' }, says: ['(hundred|100|100s) (chart|table)'] },
  { code: 'RES-REF', parameter: { sheet: 'PeriodicTable' }, says: ['periodic table'] },
  { code: 'RES-MANIP', says: ['[math] manipulative'] },
  { code: 'RES-ORG', says: ['graphic organizer', 'graphic organizer for (writing|written work)'] },
  { code: 'RES-THES', says: ['thesaurus'] },
];

const notes: readonly WordingRule[] = [
  {
    code: 'RES-NOTE',
    says: [
      'copy of {notes}',
      '[peer] note taker',
      'note taking (assistance|support|help)',
      '(teacher|staff) provided [copy of] note',
      'copy of (peer|student|another student) note',
      'peer note',
      'note provided by teacher',
      '(class|teacher|lecture) note provided',
      'provide [student] [with] (class|teacher|lecture) note',
      'access to (class|teacher|lecture) note',
    ],
  },
  {
    code: 'RES-RECORD',
    says: ['[audio|tape] record [class] (lecture|lesson)', 'audio recording of [class] (lecture|lesson)'],
  },
];

const less: readonly WordingRule[] = [
  {
    code: 'RES-ALT',
    says: ['alternate way to (show|demonstrate) (learning|knowledge|understanding|mastery)'],
  },
  { code: 'RES-PRESENT', says: ['alternate presentation format [record at home]'] },
  {
    code: 'RES-PRESENT',
    parameter: { mode: 'teacherOnly' },
    says: ['(present|presentation) to teacher (only|alone|privately)', 'private presentation to teacher'],
  },
  {
    code: 'RES-PRESENT',
    parameter: { mode: 'smallGroup' },
    says: ['(present|presentation) to small group'],
  },
  {
    code: 'RES-PRESENT',
    parameter: { mode: 'recorded' },
    says: ['recorded presentation', 'record presentation at home'],
  },
  {
    code: 'RES-REDUCE',
    says: [
      '{reduced} (work load|work|amount of work)',
      '(shortened|shorten|shorter|abbreviated) @',
      '{reduced} @ (load|length|amount)',
      '{reduced} (length|amount|number) of @',
      '(fewer|reduced|reduce|reduced number of|reduce number of) (problem|item)',
      '(fewer|reduced|reduce|reduced number of|reduce number of) @ (question|item|problem)',
      'reduce (work load|@) by <less> %',
      '<less> % reduction in (work load|@)',
      'reduce (work load|@) to <percent> %',
      'complete <percent> % of (problem|item|@)',
      '<less> % (fewer|less) (problem|item|@)',
    ],
  },
  {
    code: 'RES-REDUCE',
    appliesTo: ['assignment'],
    says: ['{reduced} (assignment|homework|homework assignment|class work|project)'],
  },
  { code: 'RES-REDUCE', parameter: { percent: 50 }, says: ['reduce (work load|@) by half'] },
  {
    code: 'RES-CHOICES',
    says: [
      '(fewer|reduced|reduced number of|reduce|reduce number of) (answer choice|answer option|multiple choice option|choice|multiple choice answer)',
      '(reduce|limit) (answer choice|answer option|multiple choice) to <maxOptions> [choice|option]',
      '<maxOptions> answer (choice|option)',
    ],
  },
];

export const responseRules: readonly WordingRule[] = [...answers, ...tools, ...notes, ...less];

/** Words of these rules, by name. */
export const responseSets: Readonly<Record<string, string>> = {
  reduced: '(reduced|reduce|shortened|shorten|shorter|decrease|decreased|abbreviated|less)',
};
