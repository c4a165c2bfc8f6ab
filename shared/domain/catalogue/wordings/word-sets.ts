import type { Activity } from '../catalogue-entry.ts';

/** What a class may be doing, in the words of plans; what is longer stands before what it holds. */
export const workWords: readonly [Activity, string][] = [
  ['quiz_test', '[class|classroom|class room|timed] (test|quiz) [taking]'],
  ['quiz_test', 'examen'],
  ['reading', 'reading [assignment|passage|material]'],
  ['reading', 'lectura'],
  ['assignment', '[in] [class|classroom|class room|homework|home|writing|written] assignment'],
  ['assignment', '([in] class work|home work|homework|seatwork|project|worksheet|tarea|trabajo)'],
  ['lab', 'lab [work|activity]'],
  ['lab', '(experiment|laboratorio)'],
  ['lecture', '[class|classroom] (lecture|lesson|instruction)'],
  ['lecture', 'note taking'],
  ['presentation', '[oral|class] presentation'],
  ['presentation', '(oral report|presentacione|presentacion)'],
];

const anyWork = `(${workWords.map(([, words]) => words).join('|')})`;

/** Words that rules share, by name. */
export const wordSets: Readonly<Record<string, string>> = {
  work: `${anyWork} [[and|or|y|o] ${anyWork}] [[and|or|y|o] ${anyWork}]`,
  student: '(student|he|she|they|him|her|them|estudiante)',
  staff: '(teacher|adult|staff|school)',
  may: '(may|can|will|shall|should|must|is to)',
  extra: '(extra|additional|added|more|extended)',
  test: '[classroom|all] (test|quiz) [[and|or] (test|quiz)]',
  room: '(room|class|classroom|class room)',
  smaller: '(smaller|small|manageable|shorter)',
  parts: '(part|chunk|step|segment|section|piece|unit|task|portion)',
  direction: '(direction|instruction)',
  seat: '(seat|seating|seated|sit|sitting|{preferential} seating|seat student|student seated|student sit|seat assigned)',
  preferential: '(preferential|priority|preferred)',
  near: '(near|close to|next to|beside|by|in close proximity to)',
  separate: '(separate|alternate|quiet)',
  place: '(setting|room|location|place|space|environment|area|site)',
  notes: '([class|teacher|lecture|classroom] note|teacher class note)',
  device: '(device|tool|software|program|app|technology)',
  andOr: '(and|or)',
};

/** What may stand before the words that matter, and takes nothing from them. */
export const leads: readonly string[] = [
  '(provide|provided|give|given|offer|offered|supply|supplied|grant) [{student}|to {student}] [with]',
  '(allow|allowed|permit|permitted|let|enable) [for] [{student}] [to] [use|have|take|receive]',
  '{student} {may} [be] [use|have|take|receive|get|need|utilize|provided [with]|given|offered|allowed [to] [use|have|take]|permitted [to] [use|have|take]]',
  '{student} (is|are) (allowed|permitted|given|provided|offered) [to|with] [use|have|take]',
  '{student} (use|need|require|receive|get|take|have|utilize)',
  '{staff} [will|shall|should|must] (provide|give|allow|offer) [{student}|to {student}] [with]',
  '(have|has|needs|requires) access to',
  '(access|permission) to [use|have]',
  '(use|utilize|using) [of]',
  '(opportunity|option) (to|for|of) [use]',
  'student',
  '(proporcionar|proveer|proveerle|dar|darle|ofrecer) [al estudiante]',
  '(permitir|permitirle) [al estudiante] [usar|uso de|el uso de|tomar]',
  '(uso de|uso del|usar|utilizar|acceso|acceso al|permiso para usar)',
  'estudiante puede [usar|tomar]',
];

/** What may stand behind them. As needed is as requested: in both the student says when. */
export const tails: readonly string[] = [
  '(as|when|if|whenever) (needed|necessary|requested|required by student)',
  '(upon|on|at|per) [student] request',
  'when student (ask|request|need) [it|them]',
  'at all time',
  'throughout [school] day',
  '(in|across|for) all [of] [{student}|core|academic|general education] (class|classroom|setting|subject|content area|subject area|course|environment)',
  '(in|within) (class|classroom|class room|school)',
  '(available|provided|allowed|permitted|given|offered|accepted) [to student]',
  '(for|to) student',
  'yes',
  '(segun|cuando|si) (sea|es|lo|se) [que] (necesario|necesite|pida|solicite)',
  'a (peticion|solicitud) [del estudiante]',
  'en todas las clases',
  'para el estudiante',
];

/** What says on which work: `on tests`, `during quizzes and tests`, `Testing:`. */
export const scopes: readonly string[] = [
  '(on|for|during|in|with|when taking|while taking|to complete|when completing|at) [all|any|each|every] [of] [his|her|their] @',
  '(en|para|durante) [todos|todas|todo] [sus] @',
];
/** A heading in front. */
export const headings: readonly string[] = ['@ [accommodation]'];
