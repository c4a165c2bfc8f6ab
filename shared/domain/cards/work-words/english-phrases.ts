import { standardTests } from './sites-and-series.ts';
import type { WorkWords } from './work-words.ts';

const sat = `(?:pop )?(?:quiz+(?:es)?|qzs?|tests?|exams?|midterms?|mid-terms?|finals?|assessments?|testing|benchmarks?|ap|eoc|sat|act|${standardTests})`;
const about =
  '(?:corrections?|reflections?|analysis|review\\w*|prep\\w*|study ?guides?|(?:answer )?keys?|answers|results?|scores?|grades?|rubrics?|schedules?|dates?|info\\w*|topics?|signatures?|outline|reminders?|revisions?|wrappers?|strateg\\w+|tips?|taking|anxiety|feedback|permission|cheat sheets?|notes sheet|expectations|rules|polic(?:y|ies)|formats?|blueprints?|calendars?|bootcamp|registration|sign[- ]?ups?|fees?|payments?|applications?|requests?|maker|study (?:plans?|sheets?|cards?|packets?|topics?)|packets?|worksheets?|rewrites?|outlines?|planning|thesis|planners?|questions (?:with|and) (?:answers?|solutions?)|questions you|questions for|retake (?:form|request|applic\\w+|polic\\w+|ticket|contract))';
/** What is written or made, and what is made again of it before it is handed in. */
const made =
  '(?:essays?|papers?|reports?|drafts?|projects?|portfolios?|poems?|stor(?:y|ies)|scripts?|resumes?|letters?|posters?|portraits?|models?|maps?|slides|presentations?|speech|copy|narratives?|memoirs?)';

const texts =
  '(?:poems?|sonnets?|haikus?|letters?|essays?|speech(?:es)?|biograph(?:y|ies)|memoirs?|diary|narratives?|interviews?|reports?|papers?|scripts?|plays?)';

export const englishPhrases: NonNullable<WorkWords['phrases']> = [
  [
    'nothing',
    [
      'test tubes?',
      'present (?:tense|perfect|progressive|continuous|participle|simple|value|indicative|subjunctive|day|verbs|-?(?:[aei]r|re))|(?:past|simple|the|au|du|en|le) present(?! your)|(?:past|now|then) (?:and|&|vs\\.?) present|present (?:and|&|vs\\.?|de l|du) ?(?:past|passe|future?|indicatif|subjonctif)?',
      '(?:birthday|christmas|holiday|wrapped) presents?',
      '(?:whole|half|quarter|eighth|sixteenth|dotted|grace|music|bass|treble|staff|high|low) notes?(?= (?:and|&|or|worksheet|colou?r|on|hunt|match|sort|practice|name|rests?|values?))',
      '(?:app|game|web|sprite|chrome music|music|math|language|computer|writing|reading|mac|learning|media) lab(?! ?(?:\\d|report))|lab (?:coats?|fees?|school|rotation)|lab (?:partner|group|table)s? (?=preference|form|list|choice|survey|sign)',
      '(?:globe|movie|community|local|dinner) theat(?:er|re)s?',
      'how (?:do|does|did|to|can)\\b[^.:;!?+]{0,30}\\bwork',
      '(?:use|allowed|bring|with|have) (?:one|an?|your|any)? ?(?:notes?|note ?(?:cards?|sheets?)|notebooks?)(?: card)?(?! and)|check your answers|before you submit|(?:the )?day of the (?:test|quiz|exam)',
      '(?:before|for|until|during|after) (?:the |our |your |friday.?s )?(?:(?:class|socratic) )?(?:seminars?|debates?|discussions?|presentations?|speeches)(?= ?(?:$|[).,;!-]|on|next|today|tomorrow|mon|tue|wed|thu|fri))',
      '(?:parts?|figures?|freedom|free) (?:of )?speech|speech (?:bubbles?|marks|therapy)|oral history',
      "(?<=(?<!day|tomorrow|morrow|week)['’]s (?:\\w{1,12} )?)speech(?! (?:day|draft|outline))",
      `${sat} (?:is|are) (?:on |this |next )?(?:mon|tue|wed|thu|fri|today|tomorrow|\\d)\\w*`,
      '(?<=\\bread(?:ing)?\\b[^;!?]{0,40})(?:take|taking) (?:\\w{1,12} )?notes',
      '(?:side|margin|marginal) notes',
      "(?:nothing|no need|don'?t need|do not need|you don'?t have) to [^.;!?]{1,25}",
      'tests? of (?:time|faith|courage|character)',
      'watch (?:your|out|list|me)',
      'test[- ](?:drives?|flights?|pilots?|sites?|strips?|kits?|subjects?|cases?|runs?)',
      'vertical line tests?|divisibility tests?|ratio tests?',
      'blood(?: type)? tests?|video games?',
      'final(?= (?:draft|copy|version|revision|edits?|essay|paper|project|presentation|product|portfolio|reflection|submission|lab|report|performance|speech|thoughts?|unit project|poster|story|art|piece|photo|map|model|slides|bio|website|video|film|song|drawing|sketch|sculpture|letter|outline|design|blog|journal|check|narrative|memoir|exhibit|prototype|recording|pages?|scenes?|cut|collage|prints?|painting|podcast|brochure|poem|script|answers?|touches|pitch|debate|skit|exhibition|showcase|concert|recital|seminar|assignment|task|worksheet|packet|homework|article|log|round|step|push|week|day))',
      `(?<=\\b${made}\\b[^.:;!?]{0,12} \\(?)finals?(?! (?:exam|test|quiz))`,
      '(?:no|without an?) (?:more )?(?:quiz|tests?|exams?|homework|hw|labs?|reading|notes)',
      'test (?:your(?! (?:knowledge|understanding|skills?|self))|the|a|an|it|this|out|for|whether|how|if|different|each)',
      'testing (?:your|the|out|a|for|different)\\b',
    ],
  ],
  [
    ['reading', 'assignment'],
    [
      `(?:(?:re-?)?read (?:and|&|\\+) )?(?:annotate|annotating|annotations?)(?: (?:of|on|for))?(?: (?!and|then)[\\w'’."-]{1,14}){0,3} ${texts}(?! (?:questions?|response|analysis|project|worksheet|draft|prompt)s?)`,
      `${texts}(?: #?\\d{1,3})? annotations?|(?:re-?)?read (?:[\\w"“”'’.-]{1,14} ){0,6}(?:and|&|\\+) annotate`,
    ],
  ],
  [
    'reading',
    [
      // Whose letter or poem is read, nobody writes.
      `(?:re-?read|read)(?: (?:of|on|for))?(?: (?!and|then)[\\w'’."-]{1,14}){0,3} ${texts}(?! (?:questions?|response|analysis|project|worksheet|draft|prompt)s?)`,
      '(?:biography|article|memoir|essay|letter|diary) readings?',
      '(?:hw|home ?work) ?[\\d.]{0,4} ?[:,(-] ?(?:finish )?(?:re-?)?read(?:ing)?(?= (?:ch|pp?|pgs?|page|act|the|part|sec|\\d|["“]))',
      'reading (?:hw|home ?work|assignments?)',
      '(?:read|re-?read) (?:the |your )?lessons?',
      '["“][^"”]{2,40}["”],? (?:pp?|pgs?|pages?)\\.? ?\\d+ ?- ?\\d+',
    ],
  ],
  [
    ['reading', 'assignment'],
    ['annotations?|annotating', 'annotate(?!d)(?:(?! and |, )[^.;!?+&]){0,40}'],
  ],
  ['reading', ['textbook (?:pp?|pages?)\\.? ?[\\d-]{1,9}(?!\\d| ?,? ?#| ?,? (?:think|do|ex|complete|questions))']],
  ['lecture', ['reading rainbow']],
  [
    'lab',
    ['(?:flame|litmus|food|starch|iodine|ph|acid|soil|water(?: quality)?|field|taste|strength|stress) test(?:s|ing)?'],
  ],
  [
    'quiz_test',
    [
      '(?:reading|comprehension|vocab(?:ulary)?|standards?|facts?|learning|content) checks?',
      '(?:bones?|muscles?|skeleton) practicals?(?: exams?)?',
      '(?:unit|ch(?:apter)?\\.?|module|topic|lesson) ?[\\d.]{1,5} quests?',
    ],
  ],
  [
    'reading',
    ['(?:quiz|test|exam) prep(?:aration)? readings?', 'read(?:ing)? (?:the |an? )?(?:test tube|quiz|test) articles?'],
  ],
  [
    'assignment',
    [
      '(?:finish|revise|edit|type)(?: up)? (?:the |your |our )?(?:in[- ]?class|timed) (?:essay|write|writing)s?',
      '(?:re-?takes?|re-?tests?|make-?ups?|reassessments?) (?:requests?|applications?|forms?|tickets?|contracts?|packets?|permission|sign-?ups?)[^.:;!?+]{0,30}',
      `${sat}(?: ${sat}| week| day)?(?: #?[\\d.]{1,5}(?: ?[-&] ?[\\d.]{1,5})?)?[ -]${about}(?! quiz| test)`,
      `(?:stud(?:y|ying)|review\\w*|prep\\w*|get ready|guides?|ready|cram\\w*|practice|notes|cards?|sheet|packet|questions?|help|topics?|tips|advice|schedule)(?: guide| sheet| packet| notes)? (?:for|before|on|to)\\b[^.:;!?+&]{0,40}\\b${sat}`,
      'review(?: ?[:-]{1,2} ?| for | (?=(?:final|midterm|unit|chapter|ch)(?![a-z])))[^.:;!?+&]{0,20}\\b(?:quiz|test|exam)',
      `(?:stud(?:y|ying)|review\\w*|prep\\w*)(?: (?!${sat}|for|before)[\\w'’-]{1,14}){1,4} (?:for|before) [^.:;!?+&]{0,30}\\b${sat}`,
      `(?:requests?|applications?|sign[- ]?up|forms?) (?:for|to) [^.:;!?+&]{0,30}\\b(?:${sat}|retakes?)`,
      `^study guides? ?[:-][^;!?+&]{0,50}\\b${sat}`,
      `study guides?\\b[^;!?+&]{0,30}\\b(?:for|before)\\b[^.;!?+&]{0,20}\\b${sat}`,
      `(?:correct(?:ions?|ing|ed)?(?!/| usage| or)|fix(?:ing)?|redo\\w*(?! (?:the )?(?:quiz|test|exam)(?: \\S{1,4})?$)|revis\\w*(?! ?(?:quiz|test|exam))|sign(?:ed|ing)?|return(?:ed|ing)?|reflect(?:ion)?s?(?! ?(?:quiz|test|exam|and|&|,))|go over|resubmit|retest form|error analysis)\\b[^.;!?+]{0,40}\\b${sat}`,
      `(?:get|have|turn in) your ${sat}(?: [\\d.]{1,4})? (?:signed|back)`,
      `(?<=^|[,:+&-] ?|and |then )(?:make(?![- ]?up)|create|write|design|build|invent)\\b[^.:;!?+]{0,25}\\b(?:${sat}|kahoots?|blookets?|gimkits?)(?: questions?| games?)?`,
      `(?:after|before|until|since) (?:the |your |friday's )?${sat}\\b`,
      `(?:exam|test|quiz) (?:wrappers?|trackers?|logs?)`,
      '(?:covid|drug|eye|hearing|vision|personality|learning style|screen\\w*)[- ]tests?(?:ing)?',
      '(?:frq|leq|saq|mcq|dbq|ccot)s?(?: #?[\\d.]{1,4})? (?:outlines?|rewrites?|corrections?|planning|plans?|thesis|drafts?|organizers?|reflections?|rubrics?|brainstorm|revisions?)',
      'internal assessments?|(?:self|peer|needs|risk|course|group|team|teacher|class|partner)[- ](?:assessments?|evaluations?|evals?)',
      'quizlet(?: live)?[^+]{0,60}',
      `(?:quiz|kahoot|blooket|test)(?: (?!and|then)\\w{1,12}){0,2} creation`,
      'jeopardy',
      '(?:collaborative|group|shared|google) (?:slides|notes|docs?)',
      '(?:video|movie|film|podcast) (?:project|storyboard|script|production|essay)s?',
      'story ?boards?',
      '(?:upload|submit|turn in|hand in|post) (?:a |an |your |the |us ){0,2}(?:\\w{1,12} ){0,2}(?:recordings?|videos?|slides?|notes|presentations?|slideshows?|speech)(?: here)?',
      '(?:film|record|make|create|produce|edit) (?:a|an|your|the) (?:\\w{1,12} ){0,2}(?:videos?|movies?|films?|podcasts?|commercials?|slideshows?|slides|news ?casts?|trailers?|lessons?)',
      'film(?:ing)? (?:a|an|your)|(?:video|film|movie|photo) editing|(?:videos?|podcasts?) ?: (?:make|create|record|graba|crea|haz)[^.;!?+]{0,30}',
      'lab (?:reports?|write[- ]?ups?|conclusions?|notebooks?|reflections?|questions?|(?:safety )?contracts?|analysis)',
      '(?:reading|book|novel) (?:responses?|journals?|reports?|reflections?|questions?)',
      '(?:notes?|notebook|binder|folder|homework|hw|project|plagiarism|planner|agenda|inb) ?(?:check ?points?|checks?)',
      '\\bproject\\b[^.;!?]{0,30}check ?points?',
      'discussion (?:posts?|boards?|questions?|replies|qs?(?:.s)?|prompts?|guides?|sheets?)',
      'bell ?ringers?|bell ?work|do now|warm[- ]?ups?|morning work',
      'interactive notebooks?|note ?cards?',
      'thank[- ]you notes?|program notes',
      'write (?:a|an|your|the) (?:own |\\w{1,12} ){0,2}(?:stor(?:y|ies)|novels?|articles?|speech)',
      'lesson plans?',
      '(?:permission|consent|release|waiver|opt[- ]out)(?: slips?| forms?)? (?:for|to) [^.:;!?+]{1,40}|safety (?:contracts?|agreements?)(?: ?\\(?(?:for (?:the )?)?lab\\w*)?',
      '(?:introduce|record|film) yourself|(?:vocaroo|voice|audio|student)(?: audio)? recordings?|recordings? ?:? (?:of )?your|slides? projects?|(?:sticky|post-?it) notes(?: ?:)?',
      '(?:speech|presentation|debate|seminar|skit|pitch|monologue|podcast|performance) (?:outlines?|drafts?|topics?|notes?|note ?cards?|scripts?|research|evidence|(?<!(?:debate|seminar) )prep\\w*|planning|plans?|rubrics?|feedback|peer|reflections?|sign|choices?|proposals?|brainstorm|organizers?|sources|critiques?|evaluations?|roles?(?! ?-?play)|groups?|partners?|questions?|checklist|logs?|self)[^.:;!?+]{0,15}',
      '(?:prep\\w*(?! for (?:the |our |your |a )?(?:\\w{1,12} )?(?:seminars?|debates?|discussions?))|get ready|practice|plan|research|sign[- ]?up|questions|notes|evidence) (?:sheet )?for (?:the |our |your |a )?(?:\\w{1,12} )?(?:seminars?|debates?|discussions?|presentations?|speech(?:es)?|skits?|performances?)',
      '(?:research|source|process|progress|observation|case|chart|soap|interview|meeting|love) notes',
      '(?:short stor(?:y|ies)|novel|lit(?:erature)? circles?|book(?: club)?|articles?|reading|passage) (?:plot|plans?|planning|jobs?|roles?|drafts?|elements|projects?|outlines?|ideas|rewrites?|narrative|summar(?:y|ies)|choices?|trailers?|posters?|covers?|maps?|calendars?|surveys?|goals?|contracts?|bingo|trackers?|minutes|interests?|records?|picks?|orders?|fair|tasting)(?: plan| sheet| draft| chart)?',
      '(?:flip(?: ?grid)?|flipgrid|seesaw)(?: video)? ?(?:repl(?:y|ies)|response|intro\\w*|:)[^.;!?+]{0,20}|(?:music )?(?:video|film|movie|podcast) (?:repl(?:y|ies)|responses?|intro\\w*|blog|log|diary|journal|reflections?|reviews?|posters?|critiques?|challenge|uploads?|submissions?|permission|release|pitch|selfie|announcement)',
      '(?:keyboarding|typing|piano|guitar) lessons?',
      '(?:create task|student[- ]led conf\\w*)(?: (?:videos?|slides|presentations?))?|(?:discussion director|word wizard|passage picker|literary luminary)',
      'slide ?decks?(?=[^.;!?+]{0,20}(?:your|my|project|group))|(?:whole|half|quarter) (?:and|&) (?:whole|half|quarter) notes?|(?:chrome )?music lab|song ?maker',
    ],
  ],
  [
    'presentation',
    [
      '(?:ted[- ]?(?:style )?|lightning |your |my |give a |chalk )talks?(?<!ted[- ]?talks?)',
      'present(?:ing)? your [\\w ]{3,20}',
    ],
  ],
];
