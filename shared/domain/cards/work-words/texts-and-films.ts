import type { WorkWords } from './work-words.ts';

/** What English, Spanish and French classes read: with a number behind it. Alone, a name does not tell what is done. */
const texts = [
  'tkam|to kill a mockingbird|(?:the )?outsiders|the giver|hatchet|holes(?= (?:ch|p|read|by|part|\\d))|esperanza rising|bud,? not buddy|number the stars|(?:a )?long walk to water|refugee(?= (?:ch|josef|mahmoud|isabel|by|p|part|["“]))|wonder(?= (?:ch|p|by|part))|freak the mighty|tuck everlasting|bridge to terabithia|because of winn-?dixie|charlotte.s web|island of the blue dolphins|where the red fern grows|roll of thunder|walk two moons|maniac magee|percy jackson|the lightning thief|hunger games|harry potter|ghost(?= (?:ch|by))|long way down|the hate u give|thug(?= ch)|speak(?= (?:ch|by))|stargirl|the westing game|from the mixed-up|al capone|chains(?= ch)|fever 1793|my brother sam|johnny tremain|the watsons|coraline|frindle|stone fox|shiloh|sarah,? plain|the bfg|matilda|fantastic mr|charlie and the|james and the giant|boxcar|magic tree ?house|frog and toad|flat stanley|inside out and back|brown girl dreaming|the crossover|new kid(?= ch)|seedfolks|the pigman|a separate peace|the chocolate war|ender.s game|the maze runner|divergent|monster(?= (?:ch|p|by|walter))|the pearl|the pedestrian|american born chinese|maus|persepolis|night(?= (?:ch|p|by|sec|part|elie|wiesel))',
  'romeo (?:and|&|\\+) juliet|r ?& ?j(?= act)|macbeth|hamlet|othello|julius caesar|midsummer|much ado|the tempest|king lear|twelfth night|merchant of venice|antigone|oedipus|the crucible|death of a salesman|a raisin in the sun|our town|fences|streetcar|glass menagerie|pygmalion|twelve angry men|12 angry men|the miracle worker|diary of anne frank|anne frank|beowulf|canterbury|the odyssey|the iliad|gilgamesh|the inferno|grendel|frankenstein|dracula|jekyll|great expectations|(?:a )?tale of two cities|a christmas carol|oliver twist|pride and prejudice|sense and sensibility|jane eyre|wuthering|the scarlet letter|scarlet ibis|huck(?:leberry)? finn|tom sawyer|moby.?dick|red badge|the awakening|ethan frome|my antonia|the jungle(?= ch)|(?:the )?great gatsby|gatsby|of mice (?:and|&) men|omam|grapes of wrath|old man and the sea|a farewell to arms|sun also rises|as i lay dying|their eyes(?: were)?|invisible man|native son|beloved(?= (?:ch|p|part))|the bluest eye|the color purple|things fall apart|the kite runner|a thousand splendid|the namesake|the poisonwood|the handmaid|brave new world|1984(?= (?:ch|p|part|book))|animal farm|lord of (?:the )?flies|lotf|fahrenheit(?: 451)?|f451|catcher in the rye|slaughterhouse|catch.?22|one flew over|the things they carried|all quiet|into the wild|in cold blood|the glass castle|just mercy|hidden figures(?= ch)|the alchemist|the road(?= (?:p|by))|life of pi|siddhartha|the stranger|the metamorphosis|candide|walden|self-reliance|common sense(?= (?:p|by|thomas))|federalist(?: papers?)?(?: no\\.?| #)? ?\\d{0,2}|zinn|sapiens|campbell(?= ch)|amsco|openstax|glencoe|mcdougal|house on mango',
  "the lottery|the landlady|the most dangerous game|the necklace|the monkey.s paw|the tell.?tale|tell-tale heart|the cask|masque of the red|the raven|the gift of the magi|harrison bergeron|all summer in a day|the veldt|there will come soft|a sound of thunder|thank you,? ma.?am|seventh grade(?= (?:by|gary|p))|raymond.s run|flowers for algernon|rikki|the ransom of red|the lady or the tiger|an occurrence at|the story of an hour|the yellow wallpaper|a rose for emily|hills like white|everyday use|marigolds|two kinds|fish cheeks|the sniper|lamb to the|young goodman|rip van|sleepy hollow|desiree.s baby|the open window|the road not taken|mending wall|still i rise|o captain|harlem(?= (?:by|langston|poem))|letter from birmingham|i have a dream|gettysburg address|declaration of independence(?= (?:p|full|text))|the sneetches|la casa en mango|cajas de carton|(?:don )?quijote|lazarillo|platero|el principito|marianela|la dama del alba|bodas de sangre|bernarda alba|como agua para|cien anos de|cronica de una muerte|pobre ana|brandon brown|casi se muere|esperanza(?= cap)|robo en la noche|felipe alou|tumba|el nuevo houdini|la calaca|noches misteriosas|rulfo|borges|cortazar|le petit (?:prince|nicolas)|l'etranger|no et moi|kiffe kiffe|les miserables|la parure|le horla|huis clos|antigone|candide|tartuffe|le malade imaginaire|l'avare|le bourgeois|cyrano|le cid|phedre|bel-ami|madame bovary|germinal|oscar et la dame|le tour du monde|vendredi ou|charlie et la|le corbeau et|la cigale|maria chapdelaine|la chasse-galerie|therese raquin|un sac de billes|le journal d'anne|les contes de|barbe bleue|le chat botte|le dormeur|demain des l'aube",
];

/** A place in a book, behind words that may be its name: "Their Eyes chs. 1-3". */
const places = [
  '(?<=[a-z\'’"”] ?,? ?-?:? )(?:chs?|chps?|chap(?:s|ter|ters)?|caps?|capitulos?|chapitres?|vol(?:ume)?|lines?|vv|stanzas?|acts?|acto|acte|scenes?|stave|book|canto|bk|through|thru|up to)\\.? ?(?:pp?g?\\.? ?|page )?(?:[\\divxlc]+)(?: ?(?:-|a|y|et|and|&|to|through) ?[\\divx]+)?(?! ?(?:quiz|test|exam|notes|review|study|project|vocab|worksheet|hw|homework|problems?|odds?|evens?|[#]))',
  'myth of|mythe (?:de|d)|legend of|tale of|leyenda de|legende (?:de|du)|poe(?:ma|me)s? (?:de|d.|by) ?[a-z]|poem by|textbook|livre(?= ?(?:p|ch))|manual(?= p)|(?:read|lis|lee)-?(?:to|along)|to page|thru p\\w{0,3}|until p\\w{0,3}|hasta la p\\w{0,5}|jusqu.a la p\\w{0,3}|pdf(?= (?:in case|attached|here|of))|epilogue|prologue|foreword|introduction to the (?:book|novel)|background reading|federalist|constitution article|(?:p|pp|pg|pgs|pages?)\\.? ?\\d+ ?(?:to|a|through|thru|y|et|&|and) ?\\d+',
];

const watched =
  '(?:movies?|films?|videos?|vids?|documentar(?:y|ies)|docs?|clips?|podcasts?|episodes?|ted ?(?:talk|ed)|crash course|cnn ?10|ap daily|bill nye|ted ?ed|brain ?pop|flocabulary|khan|sci ?show|amoeba sisters|mythbusters|magic school bus|planet earth|nova|pbs|c.est pas sorcier)';
const films =
  'hidden figures|october sky|super size me|glory|remember the titans|coco(?= )|selma|lincoln|apollo 13|the martian|inside out|13th|food,? inc|blackfish|an inconvenient|ruby bridges|schindler|life is beautiful|the patriot|gandhi|freedom writers|stand and deliver|mcfarland|rudy|miracle|moana|wall-?e|the lorax|osmosis jones|gattaca|contagion|jurassic park|my neighbor totoro|the breadwinner|which way home|tambien la lluvia|voces inocentes|macario|el internado|el laberinto del fauno|ferdinand|encanto|book of life|la misma luna|les choristes|intouchables|ratatouille|au revoir les enfants|amelie|la guerre des tuques|le ballon rouge|kirikou|persepolis film|planet earth|our planet|cosmos|march of the penguins';
const asked =
  '(?:sheets?|worksheets?|wkshts?|wksts?|ws|questions?|qs|q.s|guides?|responses?|packets?|journals?|summar(?:y|ies)|reflections?|notes? sheet|wsqs?|bingo|analysis|logs?)';

const magazines =
  '(?:scholastic|scope|choices|science world|upfront|storyworks|national geographic|nat geo|time|weekly reader|super ?science|cricket|highlights) (?:mag(?:azine)?s?|issue|news)';

const sites =
  'actively learn|common ?lit|read ?works|news ?ela|dogo ?news|study ?sync|read theory|readtheory|into lit|epic!?|tween tribune|scholastic|scope|storyworks|time for kids|aow|article of the week|kelly gallagher';

export const textsAndFilms: WorkWords = {
  phrases: [
    ['reading', ['letters? from birmingham(?: jail)?']],
    [
      ['lecture', 'assignment'],
      [
        '(?:movie|documentary|podcast|film|ted ?talk) (?:response|reflection)s?',
        'compr(?:eh)?ension (?:de l.)?(?:orale?|auditiva|de l.oral)',
        'listening comp\\w{0,9}',
      ],
    ],
    ['nothing', ['plan(?:es)? de (?:cours|clase|curso)']],
  ],
  either: [
    [
      ['reading', 'assignment'],
      [
        `annotat(?:e|ing)(?! (?:your|a) (?:map|diagram|bib|source))|(?:read|leer?|lire|lis|lee)(?: [\\w"“”'.-]{1,14}){0,6} (?:and|&|y|et|then) ?(?:then )?(?:annotate|anot\\w{1,3}|annote\\w{0,2}|define|subraya\\w{0,2}|souligne\\w{0,2}|take (?:\\w{1,10} )?notes|toma\\w{0,2} notas|outline|highlight|mark)|(?:double[- ]entry|dialectical) journals?(?= ?[-:]? ?[a-z"“])|kwls?|sq3r|say mean matter|post-?its? on|comprension (?:lectora|de lectura)|comprehension (?:ecrite|de (?:texte|lecture))|reading comp(?:rehension)?|primary sources?|cornell notes(?= (?:for |on |of )?(?:p|pp|pgs?|pages?|ch|chapter|section|text)\\.? ?\\d)|(?:first|second|1st|2nd) read|(?:${sites})(?: [\\w"“”'.,&!-]{1,14}| ?[:-]){0,8} (?:[+&]|w\\/|with|and) |actively learn|read ?works|[5-6] ?w.?s`,
        `(?:lectura|lecture|texte|texto|articulo|article|story|cuento|conte)\\b[^.;!?]{0,30}(?:cierto|falso|vrai|faux|true|false|questions?|preguntas)`,
      ],
    ],
    [
      ['reading', 'assignment'],
      [
        `(?:${texts.join('|')})(?:,? (?:chs?|chap\\w{0,4}|caps?|pp?|pgs?)\\.?)? ?\\d{1,3}(?: ?(?:[-&,]|and|to|y|a|et) ?\\d{1,3})?(?= (?:w\\/|with|con|avec|[+&]) )`,
      ],
    ],
    [
      ['lecture', 'assignment'],
      [
        `(?:${watched}|${films})(?: \\(\\d{4}\\))? ?[:-]? ?${asked}|${asked} (?:for|on|from|to go with) (?:the )?${watched}|(?:crash course|cnn ?10|bill nye|ted ?ed|ap daily|brain ?pop|flocabulary|generation genius|khan vid\\w{0,3})\\b[^.;!?]{0,40}(?:[+&]|and|then|w\\/|with|;) [^.;!?]{0,12}(?:questions?|qs|facts?|worksheet|wkst|summary|response|reflection|paragraph|cards|sheet|3-2-1)|(?:listen(?:ing)?|ecoute[rz]?|escuch\\w{1,4})[^.;!?]{0,14} (?:and|&|y|et|then) (?:fill|answer|write|draw|complet|contest|respond|repond|ecri|escrib)\\w{0,4}|(?:guest )?speakers? (?:reflection|response|questions|notes sheet)|^guided notes(?= \\d)|fill(?:ing)?[- ]?(?:in |out )(?:the |your )?(?:guided |skeleton )?notes|ed ?puz(?:zles?)?|play ?posit|nuggets|self[- ]paced|hoja (?:de|para) (?:la |el )?(?:pelicula|video|documental)|(?:pelicula|video|documental|film|chanson|cancion)\\b[^.;!?]{0,30}(?:con guia|hoja|feuille|questions|preguntas|trous|completar)|video notes|listening journals?|wsqs?`,
      ],
    ],
    [
      ['reading', 'lecture'],
      [
        '(?:audio|sound ?file|recording) (?:and|&|\\+|of) (?:the )?(?:text|story|chapter|book)|follow along|read-? ?along|listen (?:and|&) read',
      ],
    ],
    [['reading', 'quiz_test'], ['ar (?:quiz|test)(?:zes|s)?[^.;!?]{0,10}(?=.{0,20}(?:book|read))']],
  ],
  words: {
    reading: [magazines],
    lecture: [
      'guests?(?! (?:book|list))|invitad[oa]s?(?! a )|invitee?s?|(?:college|university|army|navy|career|author|speaker|recruiter|rep|counselor|firefighter|police|nurse) (?:rep )?(?:visits?|talks?|presentations? from)|visits? (?:from|by)|speakers?(?= ?(?:$|[:!(]|from|today|visit))|zoom (?:w\\/|with|call)|cancion(?:es)?(?= (?:del?|de la) (?:dia|semana|mes))|chansons?(?= (?:du|de la) (?:jour|semaine|mois))|visitors?(?= (?:today|from|:))|visiteurs?|talks? to us|speaks? to us|nos (?:habla|visita|cuenta)|visita (?:de|del)|nous (?:parle|rend visite|raconte)|assembl(?:y|ies)(?! (?:line|language|required|drawing|schedule))|asamblea(?= (?:con|de))|field trip (?:video|cam)|webcam|live ?stream|cam(?= ?$)|watch ?along|miral[oa]s?|veanl[oa]s?|escuch(?:a|en|emos|al[oa])|ecoutez|visionner|heimler(?:.s)?(?! (?:reading|guide))|(?:movie|film|video|documentary|cine|cinema) (?:day|time|friday|club|part|pt)|pelis?|school of rock|art history(?= (?:mon|tue|wed|thu|fri|day|with|lecture))|cours (?:magistral|enregistre)|music videos?|part tracks?|backing tracks?',
    ],
  },
  faint: { reading: [`(?:${texts.join('|')})(?:,? #?)? ?\\d{1,3}`, ...places] },
  doing: {
    reading: [
      '(?:chs?|chapters?|caps?|pp|pgs?|pages?|acts?)\\.? ?\\d{1,3}(?: ?- ?\\d{1,3})? ?(?:and|then|[+&]) ',
      'read it',
    ],
  },
};
