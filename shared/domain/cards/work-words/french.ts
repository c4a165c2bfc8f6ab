import { joined, type WorkWords } from './work-words.ts';

const sat =
  '(?:controles?|ctrl|interros?|interrogations?|ds|evaluations?|evals?|examens?|brevet|bac|dictees?|tests?|quiz+|partiels?|contr\\.)';

/** What stands after "lecture" where it is a reading: an English lecture has a number, a colon or "on" after it. */
export const readInFrench =
  "(?:suivie|cursive|analytique|lineaire|libre|silencieuse|offerte|plaisir|personnelle|obligatoire|comprehension|album|autonome|en|a|du|de|des|les?|la|l'|un|une|et|ch\\.? ?\\d+ ?(?:a|et)|chap\\w{0,5}|\\+ (?:compte|questions|resume|fiche)|pp?\\. ?\\d+)";

export const frenchWork: WorkWords = {
  phrases: [
    [
      'nothing',
      [
        `(?:pas (?:de|d')|sans|aucun) ?(?:${sat}|devoirs?|cours)`,
        'eprouvettes?',
        'lecon ?n?o?[\\d.]{1,4}(?= ?[:,-]? ?(?:exercices?|exos?|vocabulaire|devoirs?|activites?)(?![a-z]))',
        '(?<=(?:version|tache|production|copie|redaction) )finale|(?<=(?:projet|dessin|texte|rapport|recit|poeme|rendu|montage|dossier|expose|carnet|travail) )final',
        'au present|(?:le|du|en) present(?![a-z])|present (?:de|du|d.|des)(?![a-z])',
      ],
    ],
    ['lecture', ['presentation\\b[^.;!?+]{0,30}diapo\\w{0,5}']],
    [
      'reading',
      [
        'rallyes?[- ]lecture',
        "(?:lire|lis|lisez|lisons|relire|relis) (?:la |le |les |l'|l’|une? |ta |sa |ton |votre )(?:lettre|poemes?|lecon|cours|autobiographie|biographie|essai|discours|entretien|article|sonnet)",
      ],
    ],
    ['lab', ['(?:activites?|demarche|protocole) experimental(?:es?)?']],
    [
      'assignment',
      [
        `(?:correction|corriges?|corriger|revisions?(?! (?:quiz|test|exam))|reviser|prepar(?:er|ez|e|ons|ation)|signer|reviz?ion|programme|planning|calendrier|resultats?|bareme|fiche de revisions?|entrainement|criteres?|grille)\\b(?! et )[^.:;!?+]{0,30}\\b${sat}(?: ?n?o?\\d{1,2})?`,
        'auto-?evaluation|questionnaires? (?:de |sur )?(?:la )?lecture|recherches? documentaires?',
        "comptes?[- ]rendus?(?: (?:de |du |d')?(?:tp ?\\d{0,2}|lecture|visite|experience|sortie))?",
        'fiches? de revisions?',
        'textes? a trous|revoir (?:la |le |les |sa |ton )?(?:lecons?|cours|verbes|vocabulaire)',
        '(?:video|enregistrement|podcast|film|capsule|diaporama)[a-z ]{0,12} a (?:realiser|rendre|faire|deposer|creer|envoyer|preparer|produire|tourner)',
        '(?:mots|apprendre|apprends|preparer|liste|copier|recopier)\\b[^.:;!?+]{0,20}\\bdictees?',
        '(?:schema|fiche|tableau|carte|trace|document) bilan|bilan (?:de competences|personnel|d.orientation|de stage)|(?:controle|evaluation) a (?:signer|corriger|refaire)',
        "(?:conclusion|rapport|questions|fiche|bilan|schema|preparation|redaction|cahier) (?:du|de|des|d') ?tps?",
        "(?:plan|brouillon|sources|(?:preparer|preparation)(?! (?:du |le |au |pour le )debat)|recherches?|fiche|diaporama|affiche|support|texte|script|choix|sujets?|theme|grille|planning|inscription) (?:du |de |des |de l'|d'|l'|pour |d'un |un |le |ton |mon |son )(?:l')?(?:exposes?|orale?|grand oral|debats?|presentations?|saynetes?)",
        'exposes? ?[:-]? ?(?:plan|sources|brouillon|choix|recherches?|affiche|a rendre)',
        '(?:carnet|journal|cahier) de bord',
        '(?:demande|formulaire|inscription) (?:de |pour |au |d.)[^.:;!?+]{0,30}\\b(?:rattrapage|controle|evaluation|examen)|(?:autorisations?|attestations?) (?:de|du|pour|parentale?) [^.:;!?+]{1,40}|(?:contrat|regles|charte|consignes) de securite(?: ?\\(?(?:du |au |en )?(?:labo\\w*|tp))?',
        'apprendre (?:la |sa |le |les |son )?(?:lecons?|cours|poesies?)',
        '(?:revisions?|reviser)(?: (?:le |du |pour le )?(?:brevet|bac))?',
      ],
    ],
  ],
  words: {
    quiz_test: [
      'dst|controles?|ctrls?|interros?|interrogations?|epreuves? (?:communes?|blanches?)|dnb(?: blanc)?',
      "ds ?\\d{1,2}|ds(?! (?:les?|la|l'|un|une|ma|mon|ton|ta))",
      'evaluations?|evals?|examens?|qcm|dictees?|brevet blanc|bac blanc|partiels?|bilan|rattrapage',
      'devoirs? (?:surveilles?|communs?|sur table)|tickets? de sortie|khol?les?|colles?(?= ?(?:n|\\d|de))|sommative|positionnement|ece(?= (?:physique|svt|chimie|blanc|n|\\d))|chrono|ceintures? de|sur table|temps limite|auto-?dictees?|billets? de sortie|restitution de connaissances|fluence|(?:questions?(?: flash)?|calcul mental|rituels?) notee?s?|assr|epreuves?|compos?(?= ?(?:de|n|\\d|:|$))|cc ?n?o? ?\\d|ie ?n?o? ?\\d|(?:certification|examen|oral) (?:blanc|pix)|evaluer|partie orale',
    ],
    presentation: [
      'exposes?|presentation|debats?|orale?(?! (?:lang|read|hist|hygiene|health|trad|comp|surg|cancer))|presenter|grand oral|discours|recitations?|reciter|plaidoirie|plaidoyer|elocution|jeux? de roles?|revue de presse|tables? rondes?|conversations? (?:a deux|en|avec|par|guidee)|cercles? de parole|quoi de neuf|spectacle|soutenance|joutes?|mise en scene|proces fictif|lecture (?:expressive|a voix haute|theatralisee|offerte par)',
      "passages? (?:a l')?oral|saynetes?|(?:piece de|atelier|jeu de|jouer|scene de) theatre|theatre(?= ?(?:$|:|d|scene|jou))|improvisation|concours d'eloquence",
    ],
    lab: [
      'laboratoires?|tps?|travaux pratiques|(?<!(?:work|job|my|sae|field|life|summer|learning|travel|personal|user|mon|volunteer|clinical) )experiences?(?! (?:logs?|hours|essay))',
      'dissection|manip(?:ulation)?s?|dosages?(?! (?:calc|quiz|test|form|math))|extraction',
    ],
    reading: [
      'lire|lis|lisez|lisons|relire|relis|relisez|lecture(?= ?:)',
      `lecture ?[-:]? ?(?:${readInFrench}|\\+)(?![a-z])`,
      "d'heure (?:de )?lecture",
      'comprehension (?:de lecture|ecrite|de texte)|fiches? de lecture|roman|extrait|nouvelle(?= ?:)|conte(?= ?[:"])|fable(?= ?:)|documents? (?:\\d|a lire)|finir (?:le livre|le roman|le chapitre|chap|de lire)',
    ],
    lecture: [
      'videos?|regarder|regarde[rz]?|visionn\\w{2,4}|voir la|voir le|cours|lecon(?! ?\\?| ?n?o?\\d)|(?<=^)lecon ?n?o?\\d{1,2}|diaporama|diapos?|capsules?',
      'prise de notes|documentaires?|classe inversee|classe virtuelle|podcast|enregistrement|ecoute[rz]?|film|emission|reportage|webinaire|tuto(?:riel)?s?|visio|voir l.|voir les',
    ],
    assignment: [
      'dm ?\\d{1,2}|dm(?= ?(?:n|\\d|:|de|du|sur|en|a|pour|maths?|facultatif|-|$))|devoirs?|fiches?|exercices?|exos?|ex\\.? ?\\d+|redaction|dissertation',
      'projets?|infographies?|resume|carte mentale|questionnaire|sondage|autorisation|travail|activites?|td(?= ?(?:n|\\d|:|de|-|$))',
      'apprendre|ecrire|completer|colorier|legender|mots croises|frise|entrainement|problemes|taches?|brouillon',
      "plan detaille|maquette|commentaire|a rendre|traduire|dessiner|recherches?|affiche|lettre|corrections?|sujets? d'",
      'revisions?|reviser|conjuguer|a signer|schemas?|croquis|syntheses?|paragraphe argumente|expression ecrite',
      "recopier|rediger|inventer|construire|portfolio|inscription|formulaire|renseignements|portrait|invention|dictionnaire|rapport|etudes? (?:de|du|d')",
      'lignes? du temps|bandes? dessinees?|ecriture|ecris|analyse|mots meles|(?<!au )choix|echauffements?|poemes?|paragraphes?|genealogique|calligrammes?|acrostiches?|attestations?|a (?:copier|preparer|completer|deposer|coller|colorier|imprimer|faire|rapporter|apprendre|remplir|recopier)',
      'repondre|repondez|resumer|essais?|dossiers?|apprends|recopie|reponds|conjugue|souligne|dessine|redige|complete|calcule|traduction|argumentation|slogan|une de journal|enquete|sondage|vote|charte|lexique|glossaire|mots a',
    ],
  },
  either: [
    [['reading', 'assignment'], ['(?:carnet|journal|cahier) de lecture']],
    [
      ['quiz_test', 'assignment'],
      ['(?:dissertation|redaction|essai|commentaire|ecriture) (?:en classe|sur table|en temps limite|chronometree?)'],
    ],
    [['presentation', 'assignment'], ['forum']],
    [['reading', 'presentation'], ['cercles? de lecture[^.;!?]{0,16}(?:rencontre|discut\\w{1,4}|reunion)']],
    [
      ['lecture', 'assignment'],
      ['questions? (?:sur|du|de) (?:le |la |l.)?(?:film|video|documentaire|podcast|reportage)'],
    ],
    [['presentation', 'quiz_test'], ['oral blanc']],
    [
      ['presentation', 'assignment'],
      ['(?<!recitation (?:de )?)poesies?(?! (?:quiz|slam|coral|en))|exposes? a (?:preparer|rendre|finir)'],
    ],
    [['reading', 'assignment'], ['texte ?:']],
  ],
  faint: {
    reading: [
      "(?:finir|terminer)(?! (?:l'|le |la |les |ton |votre |mon )?(?:ex|dm|fiche|devoir|travail|affiche|td|projet|activite|schema|carte|poster))|poemes?|texte|livre|(?:p|pp|pages?|chap\\w{0,5})\\.? ?\\d+ ?(?:-|a|et) ?\\d+",
    ],
    assignment: [
      'faire|finir|terminer|rendre|remplir|relier|classer|calculer|tracer|signer|preparer|preparation|trouver|decrire',
      'carnet|livret|classeur|fichier|manuel|cahier|livre p|pages?|vocabulaire|phrases|tableau|croquis|production',
      'carte|dessins?|conjugaison|rituels?|questions flash|enigmes?|defis?|rallye|plan de travail|coloriage|bd|planche|panneau|calcul mental|cv|poesie|themes?|version|jeux?|quiz a creer|texte|livre|dialogue|planning|presse|interview|mail|courriel|photo|scratch|geogebra|learning ?apps|kwyk|revoir|copie|relecture|autoportrait|haiku|mandala|bricolage',
    ],
  },
  handedIn: [
    'sondages?|enquetes?|analyses?|etudes?|rapports?|(?<!(?:au|libre|de) )choix|brouillons?|exercices?|recherches?|questionnaires?|syntheses?|affiches?|resumes?|dissertations?|redactions?',
  ],
  doing: {
    reading: ['lire ', 'lis '],
    lecture: ['regarder', `(?:cours|lecon|video|film)${joined}`],
    assignment: ['exercices', 'finir', 'rendre', 'repond\\w{1,3}', `(?:dm|devoirs?|exos?|fiche)${joined}`],
  },
};
