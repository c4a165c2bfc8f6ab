import type { WorkWords } from './work-words.ts';

const sat =
  '(?:pop )?(?:quiz(?:zes)?|qzs?|tests?|exams?|midterms?|mid-terms?|finals?|assessments?|testing|benchmarks?|ap)';
const about =
  '(?:corrections?|reflections?|analysis|review\\w*|prep\\w*|study ?guides?|(?:answer )?keys?|answers|results?|scores?|grades?|rubrics?|schedules?|dates?|info\\w*|topics?|signatures?|outline|reminders?|revisions?|wrappers?|strateg\\w+|tips?|taking|anxiety|feedback|permission|cheat sheets?|notes sheet|expectations|rules|maker|questions you|questions for)';

export const englishWork: WorkWords = {
  phrases: [
    [
      'nothing',
      [
        'test tubes?',
        'present (?:tense|perfect|progressive|continuous|participle|simple|value)',
        '(?:parts?|figures?|freedom|free) (?:of )?speech|speech (?:bubbles?|marks|therapy)|oral history',
        'tests? of (?:time|faith|courage|character)',
        'watch (?:your|out|list)',
        'test[- ](?:drives?|flights?|pilots?|sites?|strips?|kits?|subjects?|cases?|runs?)',
        'vertical line tests?|divisibility tests?|ratio tests?',
        'blood(?: type)? tests?',
        'final(?= (?:draft|copy|version|revision|edits?|essay|paper|project|presentation|product|portfolio|reflection|submission|lab|report|performance|speech|thoughts?|unit project))',
        '(?:no|without an?) (?:more )?(?:quiz|tests?|exams?|homework|hw|labs?|reading|notes)',
        'test (?:your(?! (?:knowledge|understanding|skills?|self))|the|a|an|it|this|out|for|whether|how|if|different|each)',
        'testing (?:your|the|out|a|for|different)\\b',
      ],
    ],
    ['reading', ['annotate(?!d)[^.;!?+&]{0,40}', 'textbook (?:pp?|pages?)\\.? ?[\\d-]{1,9}']],
    ['lab', ['(?:flame|litmus|food|starch|iodine|ph|acid|soil|water|field|taste|strength|stress) tests?']],
    [
      'reading',
      ['(?:quiz|test|exam) prep(?:aration)? readings?', 'read(?:ing)? (?:the |an? )?(?:test tube|quiz|test) articles?'],
    ],
    [
      'assignment',
      [
        `${sat}(?: ${sat}| week)?(?: #?[\\d.]{1,5})?[ -]${about}(?! quiz| test)`,
        `(?:stud(?:y|ying)|review\\w*|prep\\w*|get ready|guides?|ready|cram\\w*|practice|notes|cards?|sheet|packet|questions?|help|topics?|schedule)(?: guide| sheet| packet| notes)? (?:for|before|on|to)\\b[^.:;!?+&]{0,40}\\b${sat}`,
        'review[: -]{1,3}(?:for )?(?:final|midterm|unit|chapter|ch\\.?)?[^.:;!?+&]{0,20}\\b(?:quiz|test|exam)',
        `(?:correct\\w*|fix\\w*|redo\\w*|revis\\w*|sign\\w*|return\\w*|reflect\\w*|go over|resubmit|retest form)\\b[^.:;!?+]{0,40}\\b${sat}`,
        `(?:get|have) your ${sat} (?:signed|back)`,
        `(?:make(?![- ]?up)|create|write|design|build)\\b[^.:;!?+]{0,25}\\b${sat}(?: questions?)?`,
        `(?:after|before|until|since) (?:the |your |friday's )?${sat}\\b`,
        '(?:covid|drug|eye|hearing|vision|dna|personality|learning style|screen\\w*)[- ]tests?(?:ing)?',
        '(?:self|peer|needs|risk|course|group|team)[- ](?:assessments?|evaluations?)',
        'quizlet(?: live)?[^+]{0,60}',
        '(?:video|movie|film|seminar|discussion|debate|speech|presentation) (?:reflections?|outlines?|rubrics?|feedback)',
        'jeopardy',
        '(?:collaborative|group|shared) (?:slides|notes|docs?)',
        '(?:video|movie|film|podcast) (?:project|storyboard|script|production|essay)s?',
        'story ?boards?',
        '(?:film|record|make|create|produce|edit) (?:a|an|your|the) (?:\\w{1,12} ){0,2}(?:videos?|movies?|films?|podcasts?|commercials?|slideshows?|slides|news ?casts?|trailers?|lessons?)',
        'film(?:ing)? (?:a|an|your)',
        'lab (?:reports?|write-?ups?|conclusions?|notebooks?|reflections?|questions?|contracts?|analysis)',
        '(?:reading|book|novel) (?:logs?|responses?|journals?|reports?|reflections?|questions?)',
        '(?:notes?|notebook|binder|homework|hw|project|plagiarism|planner) ?(?:check ?points?|checks?)',
        '\\bproject\\b[^.;!?]{0,30}check ?points?',
        'discussion (?:posts?|boards?|questions?|replies)',
        'bell ?ringers?|bell ?work|do now|warm[- ]?ups?|morning work',
        'interactive notebooks?|note ?cards?',
      ],
    ],
  ],
  words: {
    quiz_test: [
      'quiz(?:zes|zies)?|qzs?|q\\d{1,2} quiz|tests?|exams?|examinations?|mid-?terms?|finals?|assessments?',
      'check ?points?|cfus?|checks? for understanding|dols?|exit (?:tickets?|slips?|pass(?:es)?|cards?)',
      'bench ?marks?|summatives?|formatives?|re-?takes?|re-?tests?|pre-?tests?|post-?tests?|frqs?|mcqs?',
      'saqs?|leqs?|cfas?|cbas?|diagnostics?',
      '(?:knowledge|skills?|progress|unit|quick|mastery|fluency|concept) checks?|timed|mad minutes?',
      'in-?class essays?|kahoots?!?|blookets?|gimkits?|quizizz|testing|eoc|dictations?|proctored',
      'make-?up (?:quiz|test)|screeners?|tickets? out the door',
    ],
    presentation: [
      'present|presentations?|presenting|speech(?:es)?|oral reports?|debates?|show (?:and|&|n) tell',
      'pitch(?:es)?|seminars?|fishbowl|discussions?|book talks?|recitations?|recite|mock trials?|poetry slam',
      'monologues?|philosophical chairs|performances?|orals?|gallery walk|shark tank|harkness',
    ],
    lab: [
      'labs?|laborator\\w{1,4}|experiments?|dissections?|titrations?|practicals?|gizmos?|phet|microscopes?',
      'investigations?|egg drop|hypothes[ie]s',
    ],
    reading: [
      'read|reads?|reading|readings|novels?|articles?|passages?|ssr|sssr|dear time|newsela|readworks',
      'commonlit|textbook p\\w{0,4}|annotate|literature circles?|lit circles?|dbqs?|close read|short story',
      'lecture (?:du|suivie|cursive|analytique)',
    ],
    lecture: [
      `lectures?(?<!(?:de|d'heure|en|la|notre|fiche de) lectures?)(?! :| (?:suivie|cursive|analytique|du|de|des|le|la|silencieuse|chapitre))`,
      'notes|videos?|watch|lessons?(?! ?\\d)|(?<=^)lessons? ?[\\d.]{1,5}(?= ?(?:$|[:-]))|slides|slideshow',
      'recordings?|webinars?|edpuzzles?|crash course|nearpods?|pear decks?|screencasts?|ted ?talks?|brainpop',
      'movies?|documentary|film|podcasts?|power ?points?|ppt',
    ],
    assignment: [
      'homework|hw|assignments?|asgmts?|worksheets?|ws|essays?|projects?|p(?:roblem )?-?sets?|problems?',
      'practice|exercises?|drafts?|journals?|packets?|paragraphs?|reports?|write|writing|reflections?',
      'questions?|review|classwork|cw|posters?|timelines?|maps?|graphic organizers?|venn|diagrams?',
      'vocab(?:ulary)?|spelling|sentences?|cross ?words?|word search|collages?|portfolios?|sketch\\w{0,6}',
      'portraits?|permission|forms?|surveys?|signatures?|attendance|check-? ?ins?|label|draw|colou?r|fill',
      'complete|finish|translate|conjugat\\w{1,4}|code|coding|debug|workbooks?|summar\\w{1,4}|bibliography',
      'works cited|outlines?|peer|letters?|poems?|haikus?|family tree|resumes?|research|menus?|choice board',
      'escape room|task cards|scavenger hunt|missing work|late work|extra credit|entry|goals?|flash ?cards?',
      'turn in|upload|submit|study guides?|genius hour|ixl|khan academy|delta ?math|narratives?|papers?',
      'thesis|proposals?|corrections?|narrative|quick ?writes?|charts?|tables?|slips?|prompts?|chart',
      'storyboards?|collaborative|slides:|work|design|build|create|make|answer|respond|reply|analy[sz]e',
      'brainstorm|plan|journal|dbqs?|notebooks?|p\\. ?\\d+|models?|games?|graph\\w{0,4}',
    ],
  },
  doing: {
    reading: ['read (?:the |ch|p|pp|pages?|chapters?|and|about|article)', 'sources'],
    lecture: ['watch'],
    assignment: [
      'finish',
      'complete',
      'homework \\d',
      'hw \\d',
      'worksheet',
      'write',
      'timed writ\\w{1,4}',
      'in-?class essays?',
      'turn in',
    ],
    lab: ['lab reports?'],
  },
};
