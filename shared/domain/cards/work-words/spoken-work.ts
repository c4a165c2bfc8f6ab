import type { WorkWords } from './work-words.ts';

const listeners =
  '(?:the |your |our |ur |my |a |another |all |whole )*(?:class(?:mates?|room)?|gro?u?ps?|grp|home group|table|judges|board|panel|parents|audience|school|team|others|partners?|buddies|kinder\\w{0,7}|everyone|us|assembly|staff)';
const oyentes =
  '(?:la |el |los |las |mi |tu |toda la |todo el |todos |tus |sus )*(?:clase|grupo|grupos|curso|salon|companer[oa]s?|demas|padres|publico|todos|jurado|asamblea|kinder|profe\\w{0,3})';
const auditeurs =
  "(?:la |le |les |l'|tout |toute |tous |un |une |vos |tes |ton |ta )*(?:classe|groupes?|autres|parents|camarades|public|jury|assemblee|ecole|tous|tout le monde)";

/** What is said, played or sung before others. */
const before = [
  `in front of ${listeners}`,
  `perform(?:s|ed|ing)?(?! ?(?:task|assess))(?:[^.;!?]{0,20} for ${listeners})?|perf(?=\\.? ?(?:$|[:,-]))|sing(?:ing)?(?= (?:for|in|at|to|with|your))|(?:solo|chamber|choir|band|ensemble|dance|piano|vocal) (?:performances?|recitals?|solos?)|recitals?|open house performance`,
  `present(?:ed|s|er|ers|ers?)?(?= (?:on|to|it|your|ur|the|them|their|in|mon|tue|wed|thu|fri|next|tomorrow|today|out|live)(?![a-z]))|presented|presenters|presenting|pres\\.(?! ?(?:day|tense|of the|lincoln|washington|obama|bush|kennedy|roosevelt|jackson|adams|wilson))|dry runs?|rehears(?:e|al)s? (?:presentation|speech|pitch)`,
  `(?:teach|introduce|explain|defend|deliver|pitch|read|sing|act|show|share|tell|report|recite|say) (?:(?!and |then |to )[\\w'’-]{1,14} ){0,4}(?:to|with|w/|in front of|at|for) ${listeners}(?<!for (?:the |your |our )?(?:class|group|school|table|home group))`,
  'out loud|(?<!read[- ]?)aloud(?<!(?:teacher|class|mrs?\\.? \\w{1,12}|ms\\.? \\w{1,12}) read[- ]aloud)(?<!^read[- ]?aloud)|verbal(?:ly)?(?! (?:irony|phrases?|tenses?))|orally|en voz alta|a (?:voix haute|haute voix)|de viva voz|in (?:costume|role|character)|stay in (?:role|character)|popcorn read\\w{0,3}|round robin read\\w{0,3}|reader.?s? theat(?:er|re)',
  `(?:frente|delante|ante|enfrente) (?:a |al |de |del )?${oyentes}|(?:para|a) (?:la |el |toda la |los )(?:clase|grupo|companeros|kinder|asamblea)(?= ?$)|en vivo|en directo|devant ${auditeurs}|en direct|en public|a la classe|au groupe|au tableau(?= (?:expli|pres))|at the board|on the board(?<=(?:explain|present|teach|show)[^.;!?]{0,30}on the board)`,
  'presentar(?:l[oa]s?|se)?|presenta(?:n|mos|te|rse)|la presentan|presentate|actuar|actuamos|dramatiz\\w{1,5}|cantar|cantamos|recit(?:a|an|amos|en)|declam\\w{1,6}|expon(?:er|en|emos|ga|gan|erl[oa])|expongan|debatimos|improvis\\w{1,6}|pasarela|desfiles? de modas?|concursos? de (?:oratoria|deletreo|declamacion|talentos?|canto|poesia)|noticieros?(?= (?:en vivo|grupos?|oral)| ?-| ?$)|teatro (?:de|en)|obrita|pregon|informes? oral(?:es)?|reportes? oral(?:es)?|pastorela|villancicos?|asamblea',
  "presente[rz]?(?= (?:ton|ta|tes|mon|votre|vos|son|sa|un|une|le|la|l'|ami|devant|a ))|on (?:presente|joue|recite|debat)|jouer (?:la|une|devant|le|sa|son|ton) |art oratoire|concours (?:d'|de )(?:art |eloquence|oratoire|plaidoirie)|defiles? (?:de )?mode|bulletin meteo|bulletins? de nouvelles|a dire|chanter|chorale|declam\\w{1,6}|sketchs?(?= (?:chez|au|a la|en|:|-|devant|de groupe))|theatre d|impro(?:visation)?|entrevues? orales?|causerie|plaid\\w{2,5}|slam(?= ?(?:$|[:-]|de|poe))|a l'oral|(?<!comprehension )(?:oraux|orales?)",
  '(?:spelling|geography|math|history|vocab\\w*) bees?|declamations?|eulog(?:y|ies)(?= (?:for|deliver|speech|day|present))|deliver(?:y|ed|ing|s)?(?! (?:app|service|date))|news ?casts?(?! (?:script|plan|project))|weather (?:reports?|forecasts?) (?:live|video|skit)|tea party(?= ?(?:$|\\(|[!:,-]))|living wax|character (?:interviews?|tea|dinner)|(?:dinner|cocktail) party(?= ?(?:$|\\())|mock (?:interviews?|press|city council|un)|job interviews?|interviews? (?:simulation|day)|press conf\\w{0,6}|student-? ?led conf\\w{0,8}|(?:portfolio|thesis|project|capstone|learning) defen[sc]es?|defen[sc]e of (?:learning|thesis|project)|(?:oral|closing|opening) (?:arg\\w{0,7}|statements?|defen[sc]e|rpts?|reports?)|arguments? day|how-? ?to speech|demonstration speech|demo speech|auctioneer|rap battle|karaoke|sing-? ?along|cold ?call|number talk leaders?|(?:science|sci|history) fair (?:present\\w{0,7}|judg\\w{1,4}|day|night|gallery)|judging|fashion show|runway|puppet show|share out|author.?s (?:chair|tea)|poetry (?:reading|recitation|caf\\w|night)|open mic|coffee ?house|speaker.?s corner|soap ?box|hot seat',
  '(?:winter|spring|fall|holiday|christmas|veterans day|band|choir|school|talent|variety|drama|class) (?:program|show|musical|play)(?= ?(?:$|[!,(-]|\\d|dec|perf|tonight|this))|museum day|accountable talk|talk circle|solo (?:&|and) ensemble|trial of [a-z]|show your (?:dance|routine|talent|trick|skill)|devant (?:nous|eux)|student teach|montre et raconte|montrer et raconter|(?<=[a-z] )share(?= ?(?:$|[!(]|day|time|fair|circle|fri|mon|tue|wed|thu))|show what you (?:made|built|created|wrote)|interpersonal speaking|presentational speaking|paideia|(?:whole[- ]class|class|group|scored|graded|circle) (?:discuss\\w{1,4}|talks?|critique|dialogue)|critique (?:day|circle|in class)|(?:in[- ]class|oral|group) critiques?|think-pair-share out loud|table talk|speed dating|socratique|seminaire|cercle (?:de )?(?:discussion|lecture discussion|litteraire)|discussion (?:en |de )?(?:cercle|groupe)|tertulia|platica(?= ?(?:$|:|en))',
];

/** Spoken as often as written down, heard or handed in. */
const perhaps = [
  'interviews?(?= (?:a|an|your|with|w/|someone|in|each|day|partner|skit|role))|interviews? ?$|entrevistas?(?= (?:con|en|a))|entrevues?|interviews? (?:en|avec|de)|jigsaw|shar(?:e|ing) (?:your|ur|our|with|out)|compart(?:e|en|ir|an)(?: (?:tu|con|su))|partage[rz]?(?: (?:ton|ta|votre|avec))|defend(?:s|ing)?|explain (?:your|how you|it)|teach(?:ing)? (?:your|it|the|a|us)|peer teach\\w{0,3}|tell (?:us|the class|a story)|talk about (?:your|a)|talks?(?= ?(?:$|\\)|[.,!:-]))|min(?:ute)?s?\\.? talk|elevator|persuade|convince|react(?:ion)? live|commercials? (?:live|day)|conversation|habla(?:r|mos)? (?:de|con|sobre)|platicar|cuenta(?:le|nos)|contar (?:un|una|la|tu)|explica(?:r|le|les)? a|ensena(?:r|le)? a|parler (?:de|a|avec)|raconte[rz]?|explique[rz]? a|enseigne[rz]?|convaincre|perform\\w{0,4}|show(?:ing)? (?:us|your (?!work|steps|thinking))|your turn|tu turno|a ton tour|live|parts? (?:posted|assigned)|everybody has a part|buddies|rounds?(?= \\d)|critiques?|conferences?(?! (?:notes|form|slip|sign|time|prefer))(?<!parent conferences?)|(?:job|court|trial|un|interview|market|congress) simulations?|role|in costume|scenes? (?:work|study|partners?)|act out|charades|announcements? (?:live|over)|broadcasts?|news ?casts?|noticieros?|pitch|podium|mic(?:rophone)?|graded live',
];

const sat = '(?:exams?|tests?|quiz(?:zes)?|finals?|midterms?|assessments?)';
const alone =
  '(?!.{0,30}(?:conmigo|con (?:la|el) profe|con (?:la|el) maestr|cita|individual|avec m|with m|appointment|sign up|slot|comprehension|listening))';

export const spokenWork: WorkWords = {
  phrases: [
    ['assignment', ['think (?:&|and) discuss(?= ?#?\\d)']],
    [
      ['presentation', 'assignment'],
      [
        'student[- ]led conf\\w{0,8}',
        '(?<!(?:silent|written|digital|virtual|paper|online) )gallery walks?',
        'speaking (?:tasks?|activit\\w{1,3}|prompts?|practice|station)',
        '(?:on |a |an )?flip(?: ?grids?)?(?= ?(?:[:-]|video|response|intro|book (?:review|talk|report)|$|\\())',
      ],
    ],
    ['lecture', ['(?:talks?|speaks?) to us', 'presenters?(?= (?:from|today)| ?:)']],
    [
      'nothing',
      [
        '(?<=\\b(?:country|pick|topic|vote|choose|sign ?up|delegation|paper)\\b.{0,25})(?:for )?model u\\.?n\\.?|(?<=\\bp(?:g|age|p)?\\.? ?\\d{1,4} )discuss',
        'concert (?:critiques?|reviews?|reports?|reflections?|etiquette|attire|order|forms?|dates?|permission|uniforms?)|(?:job|college|informational) interviews? (?:questions|worksheet|prep|notes|reflection)',
        '(?:silent|written|paper|digital|post-?it|online) (?:gallery walk|discussion|debate|conversation)s?(?= ?(?:$|:|on|-))',
      ],
    ],
  ],
  words: { presentation: before },
  either: [
    [
      ['quiz_test', 'presentation'],
      [
        `oral (?:final|exams?)${alone}|speaking (?:final|exam|assessment)s?${alone}|examen(?:es)? oral(?:es)?(?! ?(?:$|[:(]|final|con(?:migo)?(?![a-z])|individual|avec(?![a-z])))${alone}|entrevues? (?:orales? )?finales?|(?:oral|entretien) (?:blanc|du delf)|exposes? notes?`,
        `${sat} ?[:-]? ?(?:\\d{1,2}[- ]min\\w{0,5} )?(?:speech|presentation|performance|recital|concert)|(?:speech|presentation|performance|recital|concert)\\b[^.;!?]{0,30}\\bfinals?`,
      ],
    ],
    [
      ['presentation', 'lecture'],
      [
        'ted[- ]?talks(?! ?[:,])|ted[- ]?talks? (?=delivery|day|order|present|speech|perform|round)|charlas?|(?:presentation|presentacion) (?:du|de la|del|de l.|by|from|with) (?:the |our |un |une |el )?(?:polic\\w{1,4}|pompier|bomber\\w{1,2}|infirmi\\w{1,3}|enfermer\\w|nurse|counselor|conseill\\w{1,4}|consejer\\w|direct\\w{2,4}|guest|invit\\w{1,3}|librarian|officer|college)|conferencias?|conferences?(?= (?:de|sur|avec))',
      ],
    ],
    [
      ['presentation', 'assignment'],
      [
        'vlogs?|(?:commercial|psa|infomercial|public service announcement)s?(?= ?(?:$|[:,-]|and|skit))|introduce (?:yourself|yourselves)|(?:how-?to|tutorial|demo|cooking) video (?:project|speech)|podcast(?:s)? (?:episodes?|recording|project|challenge)|(?:dialogo|dialogue|dialog|sketch|script)s?(?= (?:and|y|et|\\+) (?:act|actu|jou|perform))',
      ],
    ],
    [
      ['reading', 'presentation'],
      [
        'reading buddies|(?:popcorn|choral|partner|echo|buddy|round robin) read\\w{0,3}|(?:leer|lectura)(?: \\w{1,12}){0,3} en voz alta|lire a (?:voix haute|haute voix)|read[- ]?alouds?(?= (?:day|with|to (?:the|your|k|our|buddies|\\d|first|kinder)|by student))',
      ],
    ],
  ],
  inClass: { presentation: perhaps },
};
