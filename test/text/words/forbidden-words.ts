/**
 * Words that people must not have to read. `plain`: of what students and families read; else of all. `instead`: what to
 * write, for whoever broke it.
 */
export type ForbiddenWords = {
  what: string;
  language: 'en' | 'es';
  to: 'plain' | 'all';
  words: RegExp;
  instead: string;
};

const clock = /(?<![\d:])(0\d|1[3-9]|2[0-3]):[0-5]\d(?!\d)/;

export const forbiddenWords: readonly ForbiddenWords[] = [
  {
    what: 'British spelling',
    language: 'en',
    to: 'all',
    words:
      /\b(maths|organis(e|ed|er|ing|ation)s?|recognis\w+|apologis\w+|summaris\w+|authoris\w+|prioritis\w+|counsell\w+|colour\w*|behaviour\w*|favour\w*|centre|programme\w*|licence\w*|practis\w+|enrolment\w*|catalogue\w*|judgement|learnt|whilst|fortnight|timetable|fulfil|(travel|cancel|label|model)l(ed|ing)|neighbour\w*|grey)\b/iu,
    instead: 'counselor, color, organize, license, catalog',
  },
  {
    what: 'British words',
    language: 'en',
    to: 'all',
    words: /\b(tick(ed|s)?|mathematics|pupils?|e-?mail address of)\b/iu,
    instead: 'check, math, student',
  },
  { what: 'paper mail for email', language: 'en', to: 'all', words: /\be-mails?\b|\bmails?\b/iu, instead: 'email' },
  { what: 'a clock of 24 hours', language: 'en', to: 'plain', words: clock, instead: '2:30 PM' },
  {
    what: 'an old or German order of words',
    language: 'en',
    to: 'all',
    words:
      /\b(stands inside|kept something back|held the .* back|waits? for you since|threw away|nothing special|any more|does not answer you|which one holds|off the list of what)\b|^(Google|Slack) does not answer/iu,
    instead: 'the words of every day: is in, blocked, deleted, no longer',
  },
  {
    what: 'words of law',
    language: 'en',
    to: 'plain',
    words:
      /\b(CFR|USC|jurisdiction|statut\w+|pursuant|here(by|in|to)|thereof|notwithstanding|revo(ke|ked|cation)|redact\w*|disclos\w+|guardianship|manifestation|safeguards?|legal hold|rights? holders?|of age|majority|ledger|adjudicat\w+|entitle\w*|provisions?|liab\w+|substantially)\b/iu,
    instead: 'who may see it, your rights, 18 or older, log',
  },
  {
    what: 'codes',
    language: 'en',
    to: 'plain',
    words: /\b[A-Z]{2,3}-\d{3,}\b|#[0-9a-f]{6}\b|\{(id|code|cardRef|routineRef)\}|\b(JSON|CSV|HTML)\b/u,
    instead: 'what the code stands for',
  },
  {
    what: 'words about people',
    language: 'en',
    to: 'all',
    words:
      /\b(suffer(s|ing)? from|handicap\w*|wheelchair-bound|mentally|retard\w*|afflicted|(special|normal) (kids?|child(ren)?|students?))\b/iu,
    instead: 'the person first, and what is done',
  },
  {
    what: 'words of the machine',
    language: 'en',
    to: 'plain',
    words: /\b(command line|by the clock|in the roster|the roster|dead-letter|payload|sandbox)\b/iu,
    instead: 'the school’s list, automatically',
  },
  {
    what: 'words of Spain',
    language: 'es',
    to: 'all',
    words:
      /(?<!\p{L})(vídeos?|puls(a|ar|e|ador|adores)|ratón|pegajosas|medicación|aparatos?|antelación|secretaría|compr(ue|o)b\w*|ordenador(es)?|móvil(es)?|cog(e|er|es)|vosotros|vuestr[oa]s?|habéis|os|apuntes|aulas?|deberes|bolígrafo|este curso|días? de clase|profesor(a|es|as)?|das? (esta|la) clase|cuál vale|en tu lengua|la lengua)(?!\p{L})/iu,
    instead:
      'video, presiona, mouse, medicamento, dispositivo, anticipación, oficina, salón, día escolar, maestro o maestra',
  },
  {
    what: 'decimal commas and percent signs apart',
    language: 'es',
    to: 'all',
    words: /\d,\d|[\d}] %/u,
    instead: '1.5×, 50%',
  },
  { what: 'a clock of 24 hours', language: 'es', to: 'all', words: clock, instead: '2:30 p. m.' },
  {
    what: 'words of law',
    language: 'es',
    to: 'plain',
    words:
      /(?<!\p{L})(jurisdicción|salvaguardas?|tutela|mayoría de edad|de conformidad|estatuto|revocar|revocación|divulgación)(?!\p{L})/iu,
    instead: 'reglas del estado, sus derechos, 18 años o más, quién lo vio',
  },
];
