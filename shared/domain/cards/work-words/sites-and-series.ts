import type { WorkWords } from './work-words.ts';

/** Tests that are known by their name; those that are also a common word ("SAT", "MAP", "STAR") need another. */
export const standardTests =
  '(?:psat|staar|sbac|caaspp|regents|mcas|parcc|njsla|nysesl\\w{1,3}|wida|telpas|asvab|accuplacer|toefl|ielts|cogat|naep|ilearn|aimsweb|acadience|dibels|nwea|(?:keystone|milestones?|clep|ged|tsi|m-?step) (?:exams?|tests?)|smarter balanced)';

/** Sites, series and channels that a class uses by their name, whatever its language. */
export const sitesAndSeries: WorkWords = {
  phrases: [
    ['lecture', ['khan (?:academy )?(?:lesson )?(?:video|lesson)s?|watch khan']],
    [
      'assignment',
      [
        'quizlet(?: live)?[^+]{0,60}|(?:zearn|xello|naviance|everfi|code\\.org|i-?ready|lexia|dream ?box|freckle|imagine|aleks|edgenuity|amplify|typing(?:\\.com| ?club)?|rosetta(?: stone)?|duolingo)\\b[^;!?+]{0,30}\\b(?:lessons?|lecci\\w{2,5}|lecons?)|(?:kahoot|blooket|gimkit) (?:project|creation|design)',
      ],
    ],
    ['nothing', ['kahoot (?:account|log ?in)']],
  ],
  words: {
    quiz_test: [
      standardTests,
      'map (?:growth|testing)|kahoots?!?|blookets?!?|gimkits?|quizizz|wayground|plickers|socrative|quizalize|edulastic',
      'star (?:reading|math|360|early)(?: test)?|(?:delf|dalf|dele)(?: blanc)?(?= [abc][12]|$)',
    ],
    presentation: [],
    lab: ['gizmos?|phet|labster|pivot interactives|vernier|explore ?learning'],
    reading: [
      'newsela|readworks|commonlit|scholastic(?: news| scope)?|storyworks|time for kids|tfk|raz[- ]?(?:kids|plus)|actively learn|epic! ?books?|epic ?:|epic!',
      'nyt|new york times|washington post|wsj|the atlantic|smithsonian mag\\w{0,5}|science world|upfront magazine|nat(?:ional)? geo kids|junior scholastic|reading a-?z|tween tribune|dogo ?news|vooks|myon|lightsail',
    ],
    lecture: [
      'bozeman|crash ?course|near ?pods?|pear ?decks?|ted ?(?:talks?|ed)|ted-ed|brain ?pop(?: jr)?|amoeba sisters|bill nye|cnn ?10|flocabulary',
      'heimler(?:.?s)?(?: history)?|kurzgesagt|math antics|scishow|magic school bus|discovery ed(?:ucation)?|schoolhouse rock|mr\\.? andersen|tyler dewitt',
      'organic chem(?:istry)? tutor|numberblocks|veritasium|minute ?(?:physics|earth)|oversimplified|extra (?:credits|history)|mark rober|smarter every day|3blue1brown|professor dave',
      'ap daily|mystery science|sr\\.? wooly|senor wooly|mythbusters|planet earth|history channel|pbs(?: kids)?(?! (?:article|reading))|newshour|flip ?vids?|youtube|peekaboo kidz|homeschool pop|free ?school|play ?posit|loom(?= ?(?:video|:|$))|generation genius|mystery doug|study ?jams|numberock|jack hartmann|frontline|channel one|cnn student news|this american life|radiolab|reading rainbow|hippocampus|stuff you should know|throughline|khan (?:video|lesson)s?',
      'lumni|yvan monka|maths et tiques|c.est pas sorcier|1 jour 1 actu|un jour une question|mathenpoche video|happy learning|dreaming spanish|easy (?:spanish|french|german)',
    ],
    assignment: ['ixl|khan academy|delta ?math'],
  },
  either: [[['reading', 'assignment'], ['reading plus|achieve ?3000']]],
  faint: {
    assignment: [
      'icivics|prodigy|membean|duolingo|code(?:hs|\\.org|academy|combat)?|zearn|lexia|dream ?box|no ?red ?ink|typing|keyboarding|freckle',
      'reflex|xtra ?math|quill|albert(?:\\.io)?|aleks|my ?math ?lab|webassign|desmos|geogebra|scratch|tynker|padlet',
      'flip ?grid|jamboard|seesaw|amplify|studysync|wordly wise|spelling ?city|smartmusic|edgenuity|st math|canva|i-?ready',
      'study island|usa ?test ?prep|big ideas|envision|conjuguemos|moby ?max|mathletics|sumdog|splash ?learn|happy numbers|boom cards?|boddle',
      'kuta|aops|math ?lib|circuit training|vocabulary\\.com|savvas|mcgraw|castle learning|ck-?12|edmentum|imagine (?:math|learning|language)|waggle|khanmigo|nessy|typing ?club|nitro ?type|replit|karel|code studio|tinkercad|onshape|soundtrap|quaver|sight ?reading ?factory|rosetta|naviance|scoir|xello|major clarity|everfi|pix|kwyk|wims|labomep|educandy|liveworksheets?|wordwall|genially|educaplay|smartick|rocket ?math',
    ],
  },
  handedIn: [],
  doing: {},
};
