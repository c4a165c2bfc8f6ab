import type { WordingRule } from './wording-rule.ts';

const dates: readonly WordingRule[] = [
  {
    code: 'TIM-EXT-DUE',
    says: [
      'extended (due date|deadline)',
      '(deadline|due date) extension',
      'extension (on|for) @',
      '(assignment|homework) extension',
      '{extra} day {handIn} {task}',
      '{extra} day (for|on) @',
      '<extraSchoolDays> {extra} [school] day (for|on) @',
      '<extraSchoolDays> {extra} [school] day {handIn} {task}',
      'extended (due date|deadline) [of|by] <extraSchoolDays> [school] day',
      'extended (due date|deadline) (on|for) @ [of|by] <extraSchoolDays> [school] day',
      '<extraSchoolDays> [school] day extension (on|for) @',
      '<extraSchoolDays> [school] day extension',
      'due date extended [by] <extraSchoolDays> [school] day',
      'extended {due} [(on|for) @] [of|by] <percentLonger> %',
      '{due} extended [by] <percentLonger> %',
      '{due} <percentLonger> % longer',
      '<percentLonger> % longer {due}',
      '<percentLonger> % {due} extension',
      '{due} extension [of|by] <percentLonger> %',
      '<percentLonger> % extension (on|for) {toHandIn}',
      '<percentLonger> % longer ((on|for)|{handIn}) {toHandIn}',
      '<percentLonger> % {extra} time {handIn} {toHandIn}',
      '{extra} time {handIn} {toHandIn} [of|by] <percentLonger> %',
      '<factorLonger> x [{extra}] time {handIn} {toHandIn}',
    ],
  },
  { code: 'TIM-EXT-DUE', parameter: { percentLonger: 50 }, says: ['{half} {handIn} {toHandIn}'] },
  { code: 'TIM-EXT-DUE', parameter: { percentLonger: 100 }, says: ['{double} {handIn} {toHandIn}'] },
  {
    code: 'TIM-EXT-READ',
    says: [
      '{extra} reading time',
      '{extra} time (for|to) (reading|read)',
      '<timeMultiplier> x reading time',
      '<more> % {extra} time for reading',
      '<more> % {extra} reading time',
    ],
  },
  {
    code: 'TIM-NOTICE',
    says: [
      '(advance|advanced) notice [of|for] {upcoming}',
      '<schoolDays> [school] day [of] (advance|advanced) notice [of|for] {upcoming}',
      'notify student of {upcoming} <schoolDays> [school] day in advance',
      '<schoolDays> [school] day notice (of|before|for) {upcoming}',
    ],
  },
  {
    code: 'TIM-STAGE',
    says: [
      'break {longWork} into {smaller} {parts} with [interim|separate|individual] (due date|deadline)',
      '[<checkpoints>] checkpoint (for|on) {longWork}',
      'interim (deadline|due date) (for|on) {longWork}',
    ],
  },
  {
    code: 'TIM-MAKEUP',
    says: [
      '{extra} time (to make up|for make up) [missed] work [after|due to|following] [absence]',
      '{extra} time to make up missed (assignment|work|test)',
      'make up time after absence',
      '<daysPerAbsence> day (for each|per|for every) day (absent|missed|of absence) [to make up work]',
      '<daysPerAbsence> day to make up work (for each|per|for every) day (absent|missed|of absence)',
    ],
  },
];

const moments: readonly WordingRule[] = [
  {
    code: 'TIM-WAIT',
    says: [
      '[extended|extra|increased|additional] (wait|think) time [for response|before answering]',
      '<waitSeconds> second [of] (wait|think) time',
      '[extended] (wait|think) time [of] <waitSeconds> second',
      'wait <waitSeconds> second before (calling on student|answering|response)',
      '{extra} time to (respond|answer) [to] [[oral] question]',
    ],
  },
  {
    code: 'TIM-BRK-SCH',
    says: [
      '(scheduled|regularly scheduled|planned) break',
      '[scheduled] break every <everyMinutes> minute',
      '<breakMinutes> minute break every <everyMinutes> minute',
      '[scheduled] break of <breakMinutes> minute every <everyMinutes> minute',
    ],
  },
  {
    code: 'TIM-BRK-REQ',
    says: [
      '[rest] break {asNeeded}',
      '[take] [rest] break {asNeeded}',
      'request [rest] break',
      '<breakMinutes> minute break {asNeeded}',
      'break {asNeeded} <breakMinutes> minute',
      '[up to] <maxPerHour> break (per|an|each) hour {asNeeded}',
    ],
  },
  { code: 'TIM-BRK-MED', says: ['immediate (health|medical) break'] },
  {
    code: 'TIM-MULTI',
    says: [
      '{multiple} {test} session',
      '{test} [administered|given|split|spread] (over|in|across|into) {multiple} (session|day)',
      '(administer|give|split|spread|break) {test} (over|in|across|into) {multiple} (session|day)',
      '{test} [administered|given|split|spread] (over|in|across|into) <sessions> session',
      '(administer|give|split|spread|break) {test} (over|in|across|into) <sessions> session',
      '{test} [administered|given|split|spread] (over|in|across|into) <spanDays> day',
      '(administer|give|split|spread|break) {test} (over|in|across|into) <spanDays> day',
    ],
  },
  { code: 'TIM-TOD', says: ['{test} at (best|optimal) time of day', '(best|optimal) time of day (for|on) {test}'] },
  {
    code: 'TIM-COUNT',
    says: ['[visual|visible] timer [during work period]', '(visual|visible) timer with <warnAtMinutes> minute warning'],
  },
  {
    code: 'TIM-PASS',
    says: [
      '{leave} [<minutes> minute] early {avoid}',
      '{leave} [<minutes> minute] early',
      '{extra} passing time [between class]',
      '{extra} time between class',
      '<minutes> {extra} minute between class',
      'early passing [time]',
    ],
  },
];

export const timingRules: readonly WordingRule[] = [...dates, ...moments];

/** Words of these rules, by name. */
export const timingSets: Readonly<Record<string, string>> = {
  handIn: '(to complete|to turn in|to hand in|to submit|to finish)',
  due: '(due date|deadline)',
  /** What has days, unlike class work; "work" alone may be done at the desk. */
  toHandIn:
    '[all|any|each|every] (assignment|homework|home work|[long term] project|late work|late assignment|missing work)',
  task: '(work|late work|assignment|homework|class work|project|late assignment|missing work)',
  upcoming: '({test}|{test} and (project|assignment)|(project|assignment) and {test}|project)',
  longWork: '(long term (project|assignment)|long (project|assignment))',
  multiple: '(multiple|several|more than 1)',
  asNeeded: '((as|when|whenever|if) (needed|necessary|requested)|(upon|on|at) [student] request)',
  leave:
    '((leave|released from|release from|dismissed from|dismiss from|dismiss student from) (class|classroom)|(leave|release|dismiss))',
  avoid: '((to avoid|for travel in) (crowded|uncrowded|busy|crowd in) [hallway|hall])',
};
