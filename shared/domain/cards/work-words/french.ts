import type { WorkWords } from './work-words.ts';

const sat =
  '(?:controles?|ctrl|interros?|interrogations?|ds|evaluations?|evals?|examens?|brevet|bac|dictees?|tests?|quiz+|partiels?|contr\\.)';

export const frenchWork: WorkWords = {
  phrases: [
    ['nothing', [`(?:pas (?:de|d')|sans|aucun) ?(?:${sat}|devoirs?|cours)`, 'eprouvettes?', 'version finale']],
    ['lab', ['(?:activites?|demarche|protocole) experimental(?:es?)?']],
    [
      'assignment',
      [
        `(?:correction|corriges?|corriger|revisions?|reviser|prepar\\w{1,5}|signer|reviz?ion|programme|planning|calendrier|resultats?|bareme|fiche de revisions?|entrainement|criteres?|grille)\\b[^.:;!?+]{0,30}\\b${sat}(?: ?n?o?\\d{1,2})?`,
        'auto-?evaluation|questionnaires? (?:de |sur )?(?:la )?lecture|recherches? documentaires?',
        "comptes?[- ]rendus?(?: (?:de |du |d')?(?:tp ?\\d{0,2}|lecture|visite|experience|sortie))?",
        'fiches? de revisions?',
        '(?:carnet|journal|cahier) de (?:lecture|bord)',
        'apprendre (?:la |sa |le |les |son )?(?:lecons?|cours|poesies?)',
        '(?:revisions?|reviser)(?: (?:le |du |pour le )?(?:brevet|bac))?',
      ],
    ],
  ],
  words: {
    quiz_test: [
      'dst|controles?|ctrls?|interros?|interrogations?|epreuves? (?:communes?|blanches?)|dnb(?: blanc)?',
      "ds ?\\d{1,2}|ds(?! (?:les?|la|l'|un|une|ma|mon|ton|ta))",
      'evaluations?|evals?|examens?|qcm|dictees?|brevet blanc|bac blanc|partiels?|bilan|rattrapage|oral blanc',
      'devoirs? (?:surveilles?|communs?|sur table)|tickets? de sortie|khol?les?|colles?(?= ?(?:n|\\d|de))|sommative|positionnement|ece|chrono',
    ],
    presentation: [
      'exposes?|presentation|debats?|orale?|presenter|grand oral|discours|recitations?|reciter|plaidoirie|plaidoyer',
      "passages? (?:a l')?oral|saynetes?|theatre|improvisation|concours d'eloquence",
    ],
    lab: ['tps?', 'travaux pratiques', 'experiences?', 'dissection', 'manip(?:ulation)?s?', 'dosage'],
    reading: [
      'lire|lis|lisez|lisons|relire|relis|relisez|lecture(?= ?:)',
      "lecture ?[-:]? ?(?:suivie|cursive|analytique|du|de|des|les?|la|l'|un|une|chap\\w{0,5}|silencieuse|offerte|libre|lineaire|ch\\.? ?\\d+ ?(?:a|et)|a|pp?\\. ?\\d+|et|\\+)\\b",
      "d'heure (?:de )?lecture",
      'fiches? de lecture|roman|extrait',
    ],
    lecture: [
      'videos?|regarder|regarde[rz]?|visionn\\w{2,4}|voir la|voir le|cours|lecon(?! \\?)|diaporama|diapos?|capsules?',
      'prise de notes|documentaires?|classe inversee|podcast|enregistrement|ecouter|film',
    ],
    assignment: [
      'dm ?\\d{1,2}|dm(?= ?(?:n|\\d|:|de|du|sur|en|a|pour|maths?|facultatif|-|$))|devoirs?|fiches?|exercices?|exos?|ex\\.? ?\\d+|redaction|dissertation',
      'projets?|resume|carte mentale|questionnaire|sondage|autorisation|travail|activites?|td(?= ?(?:n|\\d|:|de|-|$))',
      'apprendre|ecrire|completer|colorier|legender|mots croises|frise|entrainement|problemes|taches?|brouillon',
      "plan detaille|maquette|commentaire|a rendre|traduire|dessiner|recherches?|affiche|lettre|corrections?|sujets? d'",
      'revisions?|reviser|conjuguer|a signer|schemas?|croquis|syntheses?|paragraphe argumente|expression ecrite',
      "recopier|rediger|inventer|construire|portfolio|inscription|formulaire|renseignements|portrait|invention|dictionnaire|rapport|etudes? (?:de|du|d')",
      'ecriture|ecris|analyse|mots meles|choix',
    ],
  },
  faint: [
    'faire|finir|terminer|rendre|remplir|relier|classer|calculer|tracer|signer|preparer|preparation|trouver|decrire',
    'carnet|livret|classeur|fichier|manuel|cahier|livre p|pages?|vocabulaire|phrases|tableau|croquis|production',
    'carte|dessins?|conjugaison|rituels?|questions flash|enigmes?|defis?|rallye|plan de travail|coloriage|bd|planche|panneau|calcul mental|cv',
  ],
  handedIn: [
    'analyses?|etudes?|rapports?|choix|brouillons?|exercices?|recherches?|questionnaires?|syntheses?|affiches?|resumes?|dissertations?|redactions?',
  ],
  doing: {
    reading: ['lire ', 'lis '],
    lecture: ['regarder'],
    assignment: ['exercices', 'finir', 'rendre', 'repond\\w{1,3}'],
  },
};
