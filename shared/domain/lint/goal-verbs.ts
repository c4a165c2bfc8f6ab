const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nobody can see a student do these: two people would disagree on whether it happened. */
export const unseenVerbs = list(`
  access acquire address advance appreciate achieve become behave believe communicate comprehend consider
  decide develop enhance enjoy explore expose familiarise familiarize feel focus function gain grasp grow internalise internalize improve
  know learn like love manage master mature prepare progress reach realise realize remember respect strengthen succeed think transition try
  understand value want work
`);

/** These say something only by what stands behind them. */
export const lightVerbs = list(`
  be build cut decrease demonstrate display do exhibit get go have increase keep lower maintain make raise reduce remain seem show stay
`);

/** What stands before these may itself be what changes: attendance improves. */
export const changeVerbs = list('increase decrease improve rise fall grow go');

/** Behind these stands how somebody is, and no thing. */
export const stateVerbs = list('be become stay remain seem feel');

/** These end as adverbs do, and are things or people. */
export const nounsInLy = list('ally anomaly assembly belly bully butterfly family jelly monopoly reply supply');

/**
 * What a student can be seen to do, at school or on the way into work: known as a verb also where it opens a sentence.
 */
export const seenVerbs = list(`
  accept add apply approach arrange arrive ask answer attend attempt blend bring budget buy call carry catch check choose circle cite classify clean
  clock close collect colour color combine come compare complete compose compute contribute control convert cook cooperate copy correct count create
  cross debate decode define deliver describe design draft draw dress earn edit email enrol enroll enter estimate evaluate explain express factor
  file fill find finish fold follow gather give graph greet hand highlight identify imitate infer initiate interview join jump justify label lead
  leave line list listen locate log look mark match measure meet memorise memorize miss model multiply name navigate offer open order organise
  organize outline pack paraphrase participate pass pay perform place plan play point post practice practise predict present print produce
  pronounce prove put raise rate read recall recite recognise recognize record remain repeat rephrase report request research respond retell return
  review revise rewrite ride rotate round run save say schedule score search seat segment seek select send set share sign sit sketch skip sing solve
  sort sound speak spell stand start state stop study submit subtract suggest summarise summarize sum support take talk tell test throw tie time trace track
  translate turn type underline use verify visit volunteer wait walk wash watch wear whisper write advocate analyse analyze begin break calculate calm
`);

/** Of these there is no more or less that somebody could count. */
export const innerNouns =
  /\b(understanding|knowledge|growth|improvement|progress|respect|confidence|awareness|independence|responsibility|motivation|effort|skills?|abilit(y|ies)|behaviou?rs?|attitudes?|anxiety|stress|self-esteem|anger|comfort|success|relationships?|attendance|potential|interest)\b/;

/** Unless something is named that can be counted. */
export const countedNouns =
  /\b(number|rate|score|scores|grade|gpa|level|length|speed|fluency|accuracy|percentage|minutes|hours|days|incidents|times|on-task|frequency)\b|\d/;

/** Words behind a verb that leave open what exactly it is done to. */
export const fillerWords = list(`
  a about adulthood after again all also always an and any appropriate appropriately as assigned at attention bad best better by career careers class
  classroom college colleges down earlier english every everything for from full future good grades great hard harder help her herself high him
  himself his in independent it its itself language later learning less life lot lots math maths more most much my myself of often on other others our out
  own people positive progress potential really responsible school so some something stuff than that the their them themselves they thing things
  this through to too up very well what when with work your
`);
