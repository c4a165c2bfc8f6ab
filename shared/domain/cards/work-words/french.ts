import type { WorkWords } from './work-words.ts';

const sat =
  '(?:controles?|interros?|interrogations?|ds|evaluations?|evals?|examens?|brevet|bac|dictees?|tests?|quiz|partiels?|contr\\.)';

export const frenchWork: WorkWords = {
  phrases: [
    ['nothing', [`(?:pas (?:de|d')|sans|aucun) ?(?:${sat}|devoirs?|cours)`, 'eprouvettes?', 'version finale']],
    [
      'assignment',
      [
        `(?:correction|corriges?|corriger|revisions?|reviser|prepar\\w{1,5}|signer|reviz?ion|programme|calendrier|resultats?|bareme|fiche de revisions?|entrainement|criteres?|grille)\\b[^.:;!?+]{0,30}\\b${sat}`,
        'auto-?evaluation',
        'comptes?[- ]rendus? (?:de |du )?(?:tp|lecture)?',
        'fiches? de revisions?',
        'carnet de lecture',
        'apprendre (?:la |sa |le |les |son )?(?:lecons?|cours)',
      ],
    ],
  ],
  words: {
    quiz_test: [
      'dst|controles?|interros?|interrogations?',
      "ds(?= ?(?:n|\\d|:|de|d'|commun|-|$))",
      'evaluations?|evals?|examens?|qcm|dictees?|brevet blanc|bac blanc|partiels?|bilan|rattrapage',
      'devoirs? (?:surveilles?|communs?|sur table)|tickets? de sortie|khol?les?|sommative|positionnement|ece',
    ],
    presentation: ['exposes?|presentation|debats?|orale?|presenter|grand oral|discours|recitation|plaidoirie'],
    lab: ['tp', 'travaux pratiques', 'experiences?', 'dissection', 'manipulation', 'dosage'],
    reading: [
      'lire|lis|lisez|lecture(?= :)',
      'lecture (?:suivie|cursive|analytique|du|de|des|le|la|l|chapitre|silencieuse|a)',
      "d'heure (?:de )?lecture",
      'fiches? de lecture|roman|extrait',
    ],
    lecture: ['videos?|regarder|regarde|cours|lecon(?! \\?)|diaporama|capsule|prise de notes|documentaire'],
    assignment: [
      'dm(?= ?(?:n|\\d|:|de|-|$))|devoirs?|fiches?|exercices?|exos?|redaction|dissertation|brouillon',
      'projets?|resume|carte mentale|questionnaire|sondage|autorisation|travail|activites?',
      'apprendre(?: la lecon)?|ecrire|completer|colorier|legender|mots croises|frise|entrainement|problemes',
      'plan detaille|maquette|commentaire|a rendre|traduire|dessiner|recherches?|affiche|lettre|correction',
      'revisions?|reviser',
    ],
  },
  doing: {
    reading: ['lire ', 'lis '],
    lecture: ['regarder'],
    assignment: ['exercices', 'finir', 'rendre'],
  },
};
