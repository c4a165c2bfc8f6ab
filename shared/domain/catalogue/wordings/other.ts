import type { WordingRule } from './wording-rule.ts';

export const otherRules: readonly WordingRule[] = [
  {
    code: 'OTH-CHECK',
    says: [
      '[frequent] check for (understanding|comprehension) [of {direction}]',
      '(check frequently|frequently check) for (understanding|comprehension)',
      'check for (understanding|comprehension) frequently',
      'check [for] understanding within <withinMinutes> minute',
    ],
  },
  { code: 'OTH-FEEDBACK', says: ['frequent feedback', 'feedback <perPeriod> time (per|a|each) period'] },
  {
    code: 'OTH-FEEDBACK',
    parameter: { perPeriod: 2 },
    says: ['feedback twice (per|each) period', 'feedback twice period'],
  },
  {
    code: 'OTH-PEER',
    says: [
      '(peer|study) (buddy|partner|helper)',
      '(assign|pair with) (peer|study) (buddy|partner|helper)',
      'buddy system',
    ],
  },
  {
    code: 'OTH-PLANNER',
    says: ['[daily] {planner} check', 'check {planner} [daily]', 'teacher [to] (check|initial|sign) {planner} [daily]'],
  },
  { code: 'OTH-CHECKIN', says: ['daily check in [with (counselor|case manager|teacher|adult|trusted adult)]'] },
  {
    code: 'OTH-CHECKIN',
    parameter: { time: 'arrival' },
    says: ['(morning|arrival) check in', 'daily check in (at arrival|on arrival|in morning)'],
  },
  { code: 'OTH-CHECKIN', parameter: { time: 'midday' }, says: ['midday check in'] },
  {
    code: 'OTH-CHECKIN',
    parameter: { time: 'dismissal' },
    says: ['end of day check in', 'daily check in at (dismissal|end of day)'],
  },
  {
    code: 'OTH-QUIETPASS',
    says: [
      'pass to {quietSpace} [<maxMinutes> minute]',
      '{quietSpace} pass',
      'access to {quietSpace}',
      '(calm down|cool down|calming) (space|area|place|spot)',
      '(cool down|calm down) pass',
    ],
  },
  {
    code: 'OTH-NOCOLD',
    says: ['(no|avoid) cold (calling|call)', 'do not cold call [on student]', 'do not call on student without warning'],
  },
  { code: 'OTH-SUPPLY', parameter: { item: 'Food' }, says: ['(snack|food) [in class|at desk]'] },
  { code: 'OTH-SUPPLY', parameter: { item: 'Drink' }, says: ['water bottle [in class|at desk]'] },
  { code: 'OTH-SUPPLY', parameter: { item: 'ServiceAnimal' }, says: ['service (animal|dog)'] },
  {
    code: 'OTH-ACTION',
    says: ['follow [individual|student] (health|emergency action|emergency care) plan'],
  },
  { code: 'OTH-POSITIVE', says: ['(behavior|behavioral) contract'] },
  {
    code: 'OTH-BOOKS',
    says: [
      '(extra|second|additional) set of {book} [to be kept] [at home|for home [use]]',
      'set of {book} (at home|for home)',
      '(extra|second|copy of) {book} (at home|for home)',
    ],
  },
];

/** Words of these rules, by name. */
export const otherSets: Readonly<Record<string, string>> = {
  planner: '(planner|agenda|assignment notebook)',
  quietSpace: '((quiet|calm down|cool down|calming) (space|area|place|spot))',
  book: '(book|text book)',
};
