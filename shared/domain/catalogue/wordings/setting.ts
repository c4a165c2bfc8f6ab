import type { WordingRule } from './wording-rule.ts';

const seats: readonly WordingRule[] = [
  {
    code: 'SET-SEAT',
    parameter: { position: 'front' },
    says: [
      '{seat} [in|at|near|close to|toward] front [of {room}]',
      '{seat} [in] front row',
      'front row (seat|seating)',
      'front of {room} (seat|seating)',
    ],
  },
  {
    code: 'SET-SEAT',
    parameter: { position: 'nearTeacher' },
    says: ['{seat} {near} teacher [desk]', 'proximity to teacher'],
  },
  { code: 'SET-SEAT', parameter: { position: 'nearExit' }, says: ['{seat} {near} (door|exit)'] },
  { code: 'SET-SEAT', parameter: { position: 'awayFromDoor' }, says: ['{seat} away from door'] },
  {
    code: 'SET-SEAT',
    parameter: { position: 'quietEdge' },
    says: [
      '{seat} away from distraction',
      '{seat} (in|at|on) quiet (area|place|part|corner|edge) [of {room}]',
      '{seat} (at|on) edge of {room}',
    ],
  },
  {
    code: 'SET-SEAT',
    parameter: { position: 'clearSightline' },
    says: ['{seat} with clear (view|line of sight|sightline) [(of|to) [white] board]'],
  },
];

const rooms: readonly WordingRule[] = [
  {
    code: 'SET-SEPARATE',
    says: [
      '[{separate}] {separate} {place} (for|to take) {test}',
      '{separate} {test} {place}',
      '[take] {test} in {separate} {place}',
    ],
  },
  {
    code: 'SET-SMALL',
    says: [
      'small group {test} [setting|administration]',
      'small group administration [of {test}]',
      'small group [setting] for {test}',
      '[take] {test} in small group [setting]',
      'small group {test} {upTo} <groupMax> [student]',
    ],
  },
  {
    code: 'SET-INDIV',
    says: [
      'individual {test} [administration|setting]',
      'individual setting for {test}',
      '(1 on 1|1 1|1 to 1) {test}',
      '{test} individually',
      'individual administration of {test}',
    ],
  },
  {
    code: 'SET-ADMIN',
    says: ['familiar (test administrator|examiner|test examiner)', '{test} given by familiar (adult|teacher|person)'],
  },
  { code: 'SET-HOME', says: ['(home|homebound|hospital and homebound|hospital homebound) instruction'] },
  { code: 'SET-LABSTATION', says: ['accessible (lab station|lab workstation)'] },
];

const surroundings: readonly WordingRule[] = [
  {
    code: 'SET-NOISE',
    says: ['noise (canceling|reducing|reduction) headphone', 'noise buffer', 'ear plug'],
  },
  { code: 'SET-CALM', says: ['white noise', 'calming music'] },
  { code: 'SET-LIGHT', says: ['(adjusted|special|dim|dimmed) lighting', 'lighting adjustment'] },
  { code: 'SET-FURN', says: ['(adapted|adaptive) furniture'] },
  { code: 'SET-FURN', parameter: { item: 'Standing desk' }, says: ['standing desk'] },
  { code: 'SET-FURN', parameter: { item: 'Slant board' }, says: ['slant board'] },
  {
    code: 'SET-MOVE',
    says: ['movement break', 'fidget [tool|toy|item]', 'stand while working', '[opportunity for] movement'],
  },
  {
    code: 'SET-REFOCUS',
    says: [
      '(redirection|redirect) [student] [to task]',
      'frequent redirection [to task]',
      '(private|nonverbal|non oral) (signal|cue|redirection) [to stay on task]',
      'visual cue to stay on task',
      '(cue|prompt|prompting) to stay on task',
      'refocusing prompt',
    ],
  },
];

export const settingRules: readonly WordingRule[] = [...seats, ...rooms, ...surroundings];

/** Words of these rules, by name. */
export const settingSets: Readonly<Record<string, string>> = {
  upTo: '(up to|max|maximum|maximum of|max of|no more than|of|limit of)',
};
