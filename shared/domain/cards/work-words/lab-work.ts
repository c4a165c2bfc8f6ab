import type { WorkWords } from './work-words.ts';

/** What is tried out, taken apart, grown or let fall: a science title often names the thing and no more. */
const things = [
  'labos?(?! (?:safety|contract))|lab\\.(?= ?(?:de |virtual|\\d))|food labs?|makerspace|phet|simulat(?:ion|or) (?:lab|phet)|inv(?:estigation)?\\.? ?#?\\d{1,2}(?! (?:quiz|test))(?=[ :-]|$)',
  '(?:cow|sheep|pig|squid|shark|frog|rat|cat|chicken|beef|deer) (?:eyes?|hearts?|brains?|lungs?|kidneys?|wings?|legs?)|fetal pigs?|crayfish|earthworms?|grasshoppers?(?= (?:dissect|anatomy))|perch(?= ?(?:dissect|anatomy|$))',
  "(?:ojos?|corazon|cerebro) de (?:vaca|res|cerdo|cordero|buey|toro)|(?:l.)?(?:oeil|œil|coeur|cœur|cerveau|poumons?) d(?:e |')(?:boeuf|bœuf|porc|mouton|veau|agneau)",
  "(?:strawberr(?:y|ies)|banana|kiwi|onion|wheat germ|cheek) (?:dna|cells?)|(?:dna|adn) (?:of|from|de|d'|du)(?: la| una?)? ?(?:strawberr\\w{1,3}|bananas?|kiwis?|fresas?|platano|onion|cebolla|fraises?|bananes?|oignons?)|dna extraction",
  'mystery (?:powders?|substances?|liquids?|metals?|box(?:es)?|solutions?|minerals?)|polvos? misteriosos?|poudres? mysteres?',
  '(?:diet )?(?:coke|coca|soda)(?:-?cola)? (?:and|&|y|et|\\+|n) ?mentos|mentos(?: (?:and|&|y|et|\\+|n) ?(?:diet )?(?:coke|coca|soda)\\w{0,5})?(?= ?(?:!|$|lab|[:-]|rocket))|alka ?-?seltzer(?: \\w{1,12})?|elephant.?s? tooth ?paste|(?:pasta|dentifrice) (?:de|d.)(?:l)? ?elefante|vinegar (?:and|&) baking soda|baking soda (?:and|&) vinegar',
  '(?:skittles?|m ?& ?m.?s?|penn(?:y|ies)|candium|twizzlers?|licorice|coin) (?:half-? ?li(?:fe|ves)|decay|isotopes?|radioactiv\\w{2,5}|drops?)|half-? ?life (?:of )?(?:skittles|m ?& ?m.?s|pennies|candium)|barbie bungee|bungee barbie|bungee jump(?:ing)?|cookie mining|chocolate chip mining',
  '(?:osmosis|naked|vinegar|rubber|shell-?less|bouncy|floating) eggs?|eggs? (?:osmosis|in vinegar)|(?:huevos?|oeufs?) (?:en|dans|y|et)(?: el| le| du)? vinai?gre|egg drops?(?! (?:challenge|project|contest|build|design|sketch|plan|proposal|report|reflection))',
  '(?:pond|creek|river|tap|rain|stream) water(?! cycle)|eau (?:de|du) (?:mare|etang|ruisseau)|agua (?:de la |del? )?(?:charco|estanque|rio|playa)|water quality(?! (?:article|video|project|reading))|macro-? ?invertebrates?|soil (?:sampl\\w{1,4}|texture|jars?|profiles?|test\\w{0,3})|muestras? de (?:suelo|agua)',
  '(?:red )?cabbage (?:juice |ph )?indicators?|indicators? (?:of )?(?:red )?cabbage|red cabbage|(?:col|repollo) (?:morad[oa]|lombarda)|chou rouge|ph (?:indicators?|paper|strips?|scale lab)|litmus|papel tornasol',
  'pill ?bugs?|roly-? ?pol(?:y|ies)|isopods?|brine shrimp|daphnia|fast plants|(?:meal|blood|black)worms?|fruit fl(?:y|ies)(?! (?:article|reading))|planaria|termites?(?= (?:trail|behav|ink))|crickets?(?= (?:resp|chirp|behav))|elodea',
  'paper (?:air ?planes?|helicopters?|rockets?|bridges?|towers?|circuits?|chromatograph\\w{1,3})|(?:spaghetti|marshmallow|straw|newspaper|toothpick|index card|cup|pasta|popsicle(?: stick)?)(?: (?:and|&) (?:marshmallow|spaghetti|tape))? (?:towers?|bridges?|challenges?|structures?)|balsa|(?:bridge|tower|egg)s? (?:breaking|busting|smash\\w{0,3}|testing)(?: day)?',
  '(?:torres?|puentes?|aviones|avion|helicopteros?|cohetes?|barcos?) de (?:espaguetis?|papel|palitos|palillos|popotes|fideos|pasta|aluminio|agua|botella)|(?:ponts?|tours?|avions?|fusees?|bateaux?) en (?:spaghettis?|papier|pailles|batons|carton|aluminium|pates|guimauves?)|pont de spaghettis?',
  '(?:alka|bottle|stomp|water|straw|film canister|pop|model|balloon) rockets?|rocket (?:launch\\w{0,3}|day|test\\w{0,3})|(?:foil|aluminum|bou?yancy|penny) boats?|boats? (?:foil|float)|catapults?|trebuchets?|catapultas?|(?:balloon|rubber ?band|hot ?wheels|matchbox|gravity|wind) (?:cars?|guitars?|racers?|speed|ramps?)|carritos?|marble (?:runs?|ramps?|roller|coasters?|tracks?)|(?:paper )?roller ?coasters?(?= (?:marble|physics|loops?|build|test|paper))|hot wheels|domino(?:es)? speed',
  "hooke['’]?s law|(?:ley|loi) de hooke|spring constants?|(?:ohm|boyle|charles|snell)['’]?s law (?:demo|stations?|circuits?|syringes?)|pendulums?|pendulos?|pendules?|pulleys?|poleas?|poulies?|inclined planes?|ramps (?:and|&) (?:cars|marbles|friction)|ripple tanks?|wave tanks?|stream tables?|prisms?(?= (?:and|light))|ticker tape|air ?tracks?|motion detectors?|force plates?|lenses and mirrors",
  'density (?:columns?|towers?|layers?|rainbows?)|(?:columna|torre) de densidad|colonne de densite|(?:flame|spot) tests?|acid-?base (?:titration|indicators?)|copper (?:cycle|sulfate)|silver (?:tree|nitrate)|hot (?:ice|packs?)|cold packs?|hand ?warmers?|penny (?:plating|drops?)|gold penn(?:y|ies)|electroplating|grow(?:ing)? crystals?|crystals? grow\\w{0,3}|cristales de|(?:oobleck|slime|silly putty|gak|lava lamps?|lampara de lava|lampe a lave|silly string|bath bombs?|ice cream in a bag|bread in a bag)|volcan(?:o)? (?:caser[oa]|eruption|maison|model test)|volcan maison',
  'blood (?:typing|spatter|splatter|pressure (?:lab|readings?))|finger ?prints?(?! (?:art|poem|card))|thumb ?prints?(?= ?(?:lab|$|[:-]|pow|dust))|huellas? (?:digital(?:es)?|dactilar(?:es)?)|empreintes digitales|fibers?(?= (?:and|&|analysis|evidence))|(?:hair|fiber|shoe ?print|tire|ink|handwriting) (?:analysis|evidence|samples?)|gel electro\\w{4,7}|pglo|pcr(?= ?(?:$|[:-]|lab|day|run))|transformation (?:lab|pglo)|bacterial? (?:transformation|plates?|swabs?|growth)|agar(?: plates?)?|petri(?: dish(?:es)?)?|cajas? de petri|boites? de petri|swab(?:bing|s)?|yeast (?:balloons?|respiration|fermentation)|yogurt making|fermentation|enzymes? (?:liver|potato|catalase)',
  '(?:rock|mineral|leaf|bone|tree|fossil|unknown|rocks and minerals?)s? (?:id|identification|ident)\\b(?! (?:quiz|test))|streak plates?|(?:sheep|chicken|owl) pellets?|iron filings?|limaduras?|limaille|food colou?ring|colorante|stethoscopes?|pulse rate|heart rate (?:step|lab|jump|and)|reaction time(?! (?:article|video))|ruler drops?|temps de reaction|taste buds?|super ?tasters?|lung capacity|vital capacity|step tests?|jumping jacks',
  '(?:candle|birthday candle|peanut|cheeto|hot cheeto|marshmallow|food)s? (?:calorimetry|observations?|burning|burn)|calor[ií]metr\\w{1,3}|(?:burning|melting|dissolving|boiling|freezing|evaporating|filtering) (?:a |an |the )?(?:peanuts?|candles?|ice|sugar|salt|candy|water|chocolate|crayons?|marshmallows?|magnesium|alcohol)|(?:germinacion|germination|germinating)(?! (?:video|article))|(?:bean|radish|lima bean|grass|pea|pumpkin) (?:seeds? |plants? )?(?:growth|germination|sprouts?|lab)|plant growth|sembrar (?:frijoles|semillas|habichuelas)|planter (?:des |les )?(?:haricots|graines)|cell (?:slides?|wet mount)|wet mounts?|(?:under|au|al|bajo el|sous le|avec le|con el) (?:the )?(?:micro)?scop(?:e|io)|microscop(?:io|y)|micro:?bit(?= (?:step|sensor|temp|light))',
  'gummy ?bears?|potato(?:es)? (?:osmosis|cores?|batter(?:y|ies)|clock|lab)|(?:drops?|water) (?:on|of water on) (?:a |the )?penn(?:y|ies)|penny drops?|water drops? penny|surface tension|(?:heating|cooling) curves?(?= of|$| lab)|unknown (?:solids?|powders?|substances?|liquids?|solutions?)|sound tubes|straw (?:oboes?|instruments?)|hot air balloons?|lung volume|worm bins?|(?:lego|toy|newton|fan|matchbox) cars?(?: speed)?|cars? (?:speed|ramp)|fusees?(?: a eau)?|cohetes?(?: de agua)?|finger ?printing|print casting|casting prints|bacteria|virtual (?:lab|dissection)|reaccion(?:es)? (?:de|del|con) (?:bicarbonato|vinagre)|reactions? (?:acide|du vinaigre)|manips?|montage (?:d|electrique)|finding pi|pi (?:with|w/) (?:cans|string|circles|lids)|(?:clinom[eè]t(?:er|re|ro)|hypsometer|astrolabe)s?|(?:shadow|flagpole|tree) heights?|(?:measure|mesurer|medir) (?:your |the |l.|la |tu |una? )?(?:shadows?|flagpole|tree|ombre|sombra|pulse|pulso|ph|pouls|heart rate)|sampling (?:candy|goldfish|beads|m&ms)|goldfish (?:mark|capture|population|survey)|mark (?:and|&) recapture|bunny simulation|peppered moths?(?= (?:sim|game|lab))|bird beaks?|beaks? of finches lab|natural selection (?:beans?|beaks?|simulation)',
  '(?:filtr\\w{2,4}) (?:el |la |l.|de l.)?(?:agua|eau)(?: (?:sucia|sale|usee))?|sarrau|becher|bechers?|eprouvette graduee|blouse et lunettes|lunettes de securite|gafas de (?:lab\\w*|seguridad)|goggles(?! (?:order|form|fee|perm))|triple beam|graduated cylinders?|bunsen|hot ?plates?|hands?-? ?on (?:lab|activity|with)|kitchens? (?:[a-d1-6]|group)|(?:cookie|muffin|pancake|biscuit|salsa|pizza|omelet|smoothie|bread|crepes?|stir ?fry|pasta|soup)s? (?:lab|cook|day|baking|group)|cooking day|baking day|knife skills',
];

/** What is done in a lab, and elsewhere, too. */
const acts = [
  '(?:data|sample) (?:collection|collecting)|collect(?:ing)? (?:the |your |some )?(?:data|samples?)|tom(?:a|ar) (?:de )?(?:datos|muestras)|recoger datos|recoleccion de datos|prises? de mesures?|relev(?:e|er|es) (?:de |des |les )?(?:mesures?|donnees)',
  'measur(?:e|es|ing|ements?)|mesur(?:e|es|er|ez|ons)|on mesure|medir|midan|mide|mediciones|medimos|weigh(?:ing)?|pesar|peser',
  'trials?(?! of)|test(?:er|ez|ons)|on teste|probamos|testing day|test day outside|launch(?:es|ing)?|lanzamiento|lancement|float(?:s|ing)?(?: or sink)?|sink or float|flota o se hunde|dissolv\\w{1,4}|disuelv\\w{1,3}|dissou\\w{1,4}|melt\\w{0,3}|reacts?|reaccion(?:es)?|reactions? chim\\w{3,5}',
  'stations?|estaciones|ateliers?|rotations?|rotaciones|hands[- ]on|manipul\\w{3,6}|explorations?|exploracion|sims?|simulaciones|simulacion|simulations?|challenge|desafio|reto|defi|prototypes?|prototipos?|maker ?space|tinker|engineering|stem|steam|investigacion(?=[^.;!?]{0,12} ?¿)|investigate|inquiry|build(?:ing)?(?= an? )|builds?(?= ?(?:$|day|\\())|(?:weather|growth|temperature|moon|plant|sky|decomposition) (?:data|logs?|journals?|observations?)|constru\\w{2,4}|observ(?:e|ing|ation|ations|aciones?|er|ar)|outside|afuera|dehors|dans la cour|en el patio|record(?: the)? (?:temps?|temperatures?|heights?|growth|data|pitch|mass(?:es)?|times?)|anotar? (?:la )?(?:altura|temperatura|masa)|temperatures?',
];

/** What a science class works with: where nothing else is named, it is handled or written about. */
const matter = [
  '(?:circuits?|circuitos?|magnets?|imanes|aimants?|springs?|resortes?|ressorts?|rampas?|ramps?|levers?|palancas?|leviers?|lens(?:es)?|mirrors|batter(?:y|ies)|thermomet\\w{2,4}|termometros?|balances?|balanzas?|pipett?es?|probes?|sensors?|capteurs?|sensores?|specimens?|muestras|echantillons?|putty|clay boats?|parachutes?|gliders?|bottles? rocket|solar ovens?|windmills?|water ?wheels?|density|densidad|densite|solubil\\w{2,4}|acids?|acidos?|acides?|bases(?= and acids)|salt water|agua salada|ph|friction|pulse|pulso|pouls|heart ?rate|bubbles?|germs?|mold|yeast|levures?|levadura|seeds?|semillas|graines?)',
];

const tested =
  '(?:reflex|insulation|conductivity|solubility|product|soap|bubble|airplane|glider|catapult|oven|egg|step|shake|drop|crash|flame|strength|stress|texture|soil|water|float|boat|bridge|tower|cup|insulation|rocket|parachute|counter|sensor|taste|smell|blind taste|ph|hardness|acid|streak|iodine|starch|tire|paper towel|bubble ?gum)';

export const labWork: WorkWords = {
  phrases: [
    ['nothing', ['(?:math|spelling|vocab\\w*|ela|grammar|reading|review|test prep|centers?) (?:stations?|rotations?)']],
    [
      'lab',
      [
        '(?:build|design|make|construct|construir|construire)[^.;!?]{0,18} (?:and|&|[+]|y|et|then) (?:test|launch|race|fly|probar|tester)',
        'test(?:ing)? (?:your|the|our|ur|it) (?:\\w{1,12} )?(?:cups?|bridges?|towers?|boats?|designs?|prototypes?|cars?|rockets?|parachutes?|insulators?|filters?|devices?|gliders?|catapults?)(?!.{0,20}project)',
        'testing (?:household|materials|samples|foods?|liquids?|soil|water|which|substances|solutions|products|fabrics|surfaces)',
        '(?:speed|sound|reaction|seed|memory|lung|air|magnet|plane|car|material|fabric|hypothesis) testing',
        `${tested} (?:counter )?test(?:s|ing)?(?! (?:quiz|exam|review|corrections))|(?:egg drop|bridge|tower|rocket|boat|parachute)s?!{0,3} test(?:s|ing)?(?: day)?`,
        '(?<=\\b(?:labs?|laboratorio|experimento?|labo|experience|micro:bit)\\b[^.;!?]{0,30})test(?:ing)? (?:the |your )?(?:\\w{1,12} )?(?:in|outside)',
      ],
    ],
  ],
  words: { lab: things },
  either: [
    [
      ['lab', 'assignment'],
      [
        '(?:edible|candy|oreos?|cookie|jell-?o|marshmallow|crayons?|lego|play-?doh) (?:\\w{1,10} )?(?:cells?|dna|moons?|phases|models?|tectonics|rocks?|cycle|layers|atoms?|molecules?)|rock cycle (?:crayons?|candy|starburst)|(?:gizmos?|phet)(?! quiz)[^.;!?]{0,60}(?:sheets?|worksheets?|hoja|fiche)',
        'mouse ?trap (?:cars?|racers?)|(?:bridge|tower) (?:building|build|challenge)',
      ],
    ],
  ],
  inClass: { lab: acts },
  faint: { lab: matter },
};
