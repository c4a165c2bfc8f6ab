import type { WordingRule } from './wording-rule.ts';

/** `<more>` is by how many hundredths the time grows; what more than doubles it is said in too many ways. */
export const extendedTimeRules: readonly WordingRule[] = [
  {
    code: 'TIM-EXT',
    says: [
      '<timeMultiplier> x ({xtime}|{usual} time|time)',
      '<timeMultiplier> time ({usual} time|{xtime})',
      '<more> % time extension',
      '<more> % longer (on|for) {test}',
      '<timeMultiplier> x (on|for|during) @',
      '<decimal> ({xtime}|time)',
      '{xtime} [of] x <timeMultiplier>',
      '{xtime} [of] <timeMultiplier> x [time]',
      '{xtime} [of] <decimal> [time]',
      '{moreTime} (on|for) @ <timeMultiplier> x',
      '{moreTime} (on|for) @ <decimal>',
      '{moreTime} (on|for) @ [+] <more> %',
      '<more> % [of] ({xtime}|more [of] time)',
      '+ <more> % (time|{xtime})',
      '{xtime} [of|by] [+] <more> % [more|extra|additional|longer]',
      '<fixedMinutes> minute [of] {xtime}',
      '<fixedMinutes> {extra} minute',
      '{extra} <fixedMinutes> minute',
      '{xtime} [of|by] [+] <fixedMinutes> [{extra}] minute',
    ],
  },
  {
    code: 'TIM-EXT',
    parameter: { timeMultiplier: 1.5 },
    says: [
      '{half}',
      '{xtime} [of] {half}',
      '{moreTime} (on|for) @ {half}',
      '{half} {xtime}',
      '{xtime} (1.5 x|1.5) {half}',
      '{half} (1.5 x|1.5|50 %)',
      '150 % [of {usual}] time',
      '1 and [1] half time {usual} time',
    ],
  },
  { code: 'TIM-EXT', parameter: { timeMultiplier: 1.25 }, says: ['time and [1] quarter'] },
  {
    code: 'TIM-EXT',
    parameter: { timeMultiplier: 2 },
    says: [
      '{double}',
      '{xtime} [of] {double}',
      '{moreTime} (on|for) @ {double}',
      '{xtime} double',
      'double {xtime}',
      '{double} (2 x|100 %)',
      '200 % [of {usual}] time',
    ],
  },
  { code: 'TIM-EXT', parameter: { timeMultiplier: 3 }, says: ['triple [{usual}] time', '{xtime} triple time'] },
  {
    code: 'TIM-EXT',
    parameter: { unlimited: true },
    says: ['unlimited [@] time', 'untimed {test}', '(no|without) time limit', '{test} without time limit'],
  },
];

/** Words of these rules, by name. */
export const extendedTimeSets: Readonly<Record<string, string>> = {
  moreTime: '(extended|extra|additional|added|increased|more) [amount of] time',
  xtime: '(extended|extra|additional|added|increased|more) [amount of] [@] time',
  usual: '(usual|allotted|standard|regular|normal|given)',
  half: '(time (and|plus) [1] half|half again as much time|1 and [1] half time)',
  double: '((double|twice) [as much] [{usual}] time)',
};
