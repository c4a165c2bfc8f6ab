import { folded } from '../roster/people.ts';

export type VagueSuggestion =
  | 'whichSeat'
  | 'howMuchTime'
  | 'howMuchLess'
  | 'whichOccasion'
  | 'howOften'
  | 'whichNotes'
  | 'whichBreak'
  | 'whoHelps'
  | 'whichTask'
  | 'whichTool'
  | 'howFarAhead'
  | 'whichPlace'
  | 'whatExactly'
  | 'howManyTries'
  | 'whichWords'
  | 'whoDecides';

type Vague = { pattern: RegExp; suggestion: VagueSuggestion; unlessNumber?: true };

/**
 * Words that ten teachers read in ten ways, each with what should be said instead. The first that fits counts.
 * `unlessNumber`: the words are vague only while no amount stands beside them.
 */
const vagueWords: readonly Vague[] = [
  { pattern: /\b(preferential|preferred|strategic|appropriate|special) seat(ing)?\b/, suggestion: 'whichSeat' },
  {
    pattern: /\bseat(ed|ing)?\b.*\b(appropriately|strategically|preferentially|where best)\b/,
    suggestion: 'whichSeat',
  },
  { pattern: /\bgood seat\b|\bbest seat\b|\bseat(ing)? (as|when) needed\b/, suggestion: 'whichSeat' },

  {
    pattern:
      /(?<!often |times |much |long )\b(as|when|if|where)(ever)? (it is |it's )?(needed|necessary|required|appropriate|possible|feasible|applicable|practicable)\b/,
    suggestion: 'whichOccasion',
  },
  { pattern: /\bas-needed\b|\bon an as[- ]needed basis\b|\bprn\b/, suggestion: 'whichOccasion' },
  {
    pattern: /\bfrom time to time\b|\b(sometimes|occasionally|periodically)\b|\bat times\b|\bwhen struggling\b/,
    suggestion: 'whichOccasion',
  },
  {
    pattern:
      /\b(at|per|in|upon) (the )?(teacher|staff|school|instructor)(['’]?s)? (discretion|judge?ment|request|choice)\b/,
    suggestion: 'whoDecides',
  },
  {
    pattern: /\bteacher (discretion|judge?ment)\b|\bat the discretion of\b|\bteacher may decide\b/,
    suggestion: 'whoDecides',
  },

  {
    pattern:
      /\b(extra|extended|additional|more|longer|increased|flexible) (amount of )?(processing |response |wait |test(ing)? |work )?time\b/,
    suggestion: 'howMuchTime',
    unlessNumber: true,
  },
  {
    pattern: /\b(flexible|extended|relaxed|adjusted) (due dates?|deadlines?)\b|\bdeadline extensions?\b/,
    suggestion: 'howMuchTime',
    unlessNumber: true,
  },
  {
    pattern: /\b(extra|additional|more) days?\b|\ba (few|couple of) (extra )?(days|minutes|hours)\b/,
    suggestion: 'howMuchTime',
    unlessNumber: true,
  },
  { pattern: /\btime (for processing|to process)\b|\bwait time\b/, suggestion: 'howMuchTime', unlessNumber: true },

  {
    pattern:
      /\b(reduced?|lighter|lightened|adjusted|less|decreased?|modified|lower(ed)?) (the )?(work ?load|load|homework|class ?work|amount of (work|homework)|assignments?|quantity)\b/,
    suggestion: 'howMuchLess',
    unlessNumber: true,
  },
  {
    pattern: /\b(shortened|fewer|shorter|less) (assignments?|problems|questions|items|homework|work|tasks)\b/,
    suggestion: 'howMuchLess',
    unlessNumber: true,
  },
  { pattern: /\breduce(d)? (the )?(length|number)\b/, suggestion: 'howMuchLess', unlessNumber: true },

  {
    pattern: /\b(frequent|regular|extra|additional|movement|sensory|brain|short) breaks?\b|\bbreaks? (as|when)\b/,
    suggestion: 'whichBreak',
    unlessNumber: true,
  },
  {
    pattern: /\b(frequent(ly)?|regular(ly)?|(?<!as )often|routinely|consistently|continual(ly)?|ongoing)\b/,
    suggestion: 'howOften',
    unlessNumber: true,
  },
  {
    pattern:
      /(?<!-)\b(check[- ]?ins?|checks?|monitor(ing)?|reminders?|prompts?|prompting|feedback|redirection)\b(?=$|[.,;]| for | of )/,
    suggestion: 'howOften',
    unlessNumber: true,
  },

  {
    pattern:
      /\b(copies|copy) of (the )?(class |teacher |lecture )?notes\b|\bclass notes\b|\bnotes provided\b|\bprovide notes\b/,
    suggestion: 'whichNotes',
    unlessNumber: true,
  },
  { pattern: /\bstudy guides?\b|\bguided notes\b(?=$)/, suggestion: 'whichNotes', unlessNumber: true },

  {
    pattern:
      /\b(someone|somebody|an adult|a trusted adult|staff member|support staff|a helper|a buddy|appropriate (staff|personnel|adult))\b/,
    suggestion: 'whoHelps',
  },
  {
    pattern:
      /\b(extra|additional|more|some|adult|one[- ]on[- ]one|1:1|individual(ized)?) (help|support|assistance|attention)\b/,
    suggestion: 'whoHelps',
    unlessNumber: true,
  },

  {
    pattern:
      /\b(alternative|alternate|quiet|separate|different|suitable|small|small[- ]group|calm) (setting|location|place|space|area|environment)\b/,
    suggestion: 'whichPlace',
  },
  {
    pattern:
      /\b(less|low|minimal|reduced) distract(ion|ing|ions)?\b|\bdistraction[- ](free|reduced)\b|\bminimi[sz]e distractions?\b|\bfree (of|from) distractions?\b/,
    suggestion: 'whichPlace',
  },

  {
    pattern:
      /\b(assistive|adaptive) (technology|tech|devices?)\b|\baccess to technology\b|\btechnology (support|access)\b/,
    suggestion: 'whichTool',
  },
  {
    pattern: /\b(visual|sensory|learning) (aids?|tools?|supports?|strategies)\b|\b(fidgets?|manipulatives)\b(?=$)/,
    suggestion: 'whichTool',
  },
  {
    pattern: /\b(appropriate|suitable|special|necessary) (equipment|materials?|tools?|devices?)\b/,
    suggestion: 'whichTool',
  },

  {
    pattern:
      /\b(advance|prior|early|ahead[- ]of[- ]time) (notice|warning|notification)\b|\bin advance\b|\bahead of time\b|\bwell before\b/,
    suggestion: 'howFarAhead',
    unlessNumber: true,
  },
  {
    pattern: /\b(retakes?|retests?|re-?do|corrections|second chances?)\b/,
    suggestion: 'howManyTries',
    unlessNumber: true,
  },
  {
    pattern:
      /\b(simplif(y|ied)|clear|modified|adapted|clarif(y|ied)) (the )?(directions|instructions|language|wording)\b/,
    suggestion: 'whichWords',
    unlessNumber: true,
  },
  {
    pattern: /\bchunk(ed|ing)?\b|\bbreak (down|up) (tasks|assignments|work)\b|\bsmaller (parts|steps|chunks)\b/,
    suggestion: 'whichTask',
    unlessNumber: true,
  },
  {
    pattern:
      /\b(longer|certain|some|selected|appropriate|difficult|big) (assignments?|tests?|tasks?|projects?|texts?)\b/,
    suggestion: 'whichTask',
  },
  {
    pattern:
      /\b(positive reinforcement|encourage(ment)?|praise|be (patient|flexible|understanding)|flexibility|grace)\b/,
    suggestion: 'whatExactly',
  },
  {
    pattern:
      /\b(as much as possible|to the (greatest|maximum) extent|within reason|reasonable|appropriate(ly)?|adequate|sufficient|etc\.?|and so on|tbd|to be determined)\b/,
    suggestion: 'whatExactly',
  },
];

const number =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half|double|twice|once|every|each|daily|weekly|third|quarter)\b/;

/** What somebody would have to say to be understood; undefined when the words can be acted on as they stand. */
export function vagueIn(text: string): VagueSuggestion | undefined {
  const said = folded(text).replaceAll('’', "'");
  const hasNumber = number.test(said.replaceAll(/one[- ]on[- ]one|1:1/g, ''));
  return vagueWords.find(({ pattern, unlessNumber }) => pattern.test(said) && !(unlessNumber && hasNumber))?.suggestion;
}
