import type { WordingRule } from './wording-rule.ts';

const reading: readonly WordingRule[] = [
  {
    code: 'PRE-READ-HUMAN',
    says: [
      '(human|adult) (reader|read aloud)',
      'read aloud human reader',
      'read aloud by (human reader|person|adult|teacher)',
      '{test} read aloud by person',
      '(teacher|adult|staff) read @ (aloud|to student|aloud to student)',
      'read @ to student',
    ],
  },
  {
    code: 'PRE-READ-HUMAN',
    parameter: { components: ['directions'] },
    says: [
      'read {direction} [aloud] to student',
      '(teacher|adult|staff) read {direction} (aloud|to student|aloud to student)',
    ],
  },
  { code: 'PRE-READ-TTS', says: ['[tts] text to speech [{device}]', 'tts', 'computer read text aloud'] },
  { code: 'PRE-READ-TTS', parameter: { components: ['directions'] }, says: ['text to speech for {direction}'] },
  {
    code: 'PRE-READ-SELF',
    says: [
      '[student] read [@] aloud to self',
      '[student] read [@] to self aloud',
      '[student] read [@] aloud to (himself|herself|themself)',
    ],
  },
  { code: 'PRE-SCREENREADER', says: ['screen reader', 'material compatible with screen reader'] },
  {
    code: 'PRE-AUDIO',
    says: [
      '(audio|recorded) (book|text book|text)',
      'book on (tape|cd)',
      'audio version of (text|text book|book|material)',
      'text on tape',
    ],
  },
];

const sight: readonly WordingRule[] = [
  {
    code: 'PRE-LARGE',
    says: [
      '{largePrint}',
      '{largePrint} <fontPt> pt [font]',
      '(large|enlarged) font',
      '(large|enlarged) font <fontPt> pt',
      '<fontPt> pt font',
      'font size <fontPt>',
      'material in large print',
      '(large|enlarged) print @',
    ],
  },
  {
    code: 'PRE-MAGNIFY',
    says: [
      'magnifier',
      'magnification {device}',
      'magnifying (glass|device)',
      'screen magnification [<zoom> x]',
      'magnification [<zoom> x]',
    ],
  },
  { code: 'PRE-CONTRAST', says: ['high contrast [material|display|screen]'] },
  { code: 'PRE-COLOR', says: ['color (overlay|paper|filter)'] },
  {
    code: 'PRE-LAYOUT',
    says: [
      'uncluttered (worksheet|page|material|layout)',
      '(fewer|less) (problem|item|question) per page',
      '(limit|reduce) amount of material on page',
    ],
  },
  { code: 'PRE-LAYOUT', parameter: { style: 'Simplified' }, says: ['simplified [page] layout'] },
  {
    code: 'PRE-LINE',
    says: [
      'line reader',
      'place marker',
      'reading (guide|ruler|window|guide strip|tracker)',
      'line guide',
      'line marker',
    ],
  },
  { code: 'PRE-MASK', says: ['[answer] masking [tool]'] },
  { code: 'PRE-BRAILLE', says: ['braille [material]'] },
  { code: 'PRE-BRAILLE', parameter: { braille: 'contracted' }, says: ['contracted braille'] },
  { code: 'PRE-BRAILLE', parameter: { braille: 'uncontracted' }, says: ['uncontracted braille'] },
  { code: 'PRE-BRAILLE', parameter: { code: 'UEB' }, says: ['ueb braille', 'braille ueb'] },
  { code: 'PRE-BRAILLE', parameter: { code: 'Nemeth' }, says: ['nemeth braille', 'braille nemeth'] },
  { code: 'PRE-TACTILE', says: ['tactile (graphic|model|diagram|map)'] },
  { code: 'PRE-ALT', says: ['image description', '(alt|alternate) text for image', 'description of image'] },
  {
    code: 'PRE-VISUAL',
    says: ['visual [aid|support|cue|schedule]', '(picture|daily visual|visual daily) schedule'],
  },
  {
    code: 'PRE-KEY',
    says: [
      '(highlight|highlighted|underline|underlined|bold|bolded) (key|important) (word|term|information|vocabulary)',
    ],
  },
  { code: 'PRE-HILITE', says: ['highlighter', 'highlighting tool'] },
];

const hearing: readonly WordingRule[] = [
  {
    code: 'PRE-CAPTION',
    says: [
      '[closed] (caption|captioning) [(on|for) [all] (video|film|media)]',
      '[closed] captioned (video|film|media)',
    ],
  },
  { code: 'PRE-TRANSCRIPT', says: ['transcript [(of|for) [all] (video|audio|lecture)]'] },
  { code: 'PRE-AUDIODESC', says: ['audio description', 'described video'] },
  { code: 'PRE-SIGN', says: ['sign language interpreter'] },
  { code: 'PRE-SIGN', parameter: { language: 'ASL' }, says: ['[asl] (american sign language|asl) [interpreter]'] },
  { code: 'PRE-SIGN', parameter: { language: 'CuedSpeech' }, says: ['cued speech [interpreter|transliterator]'] },
  {
    code: 'PRE-AMPLIFY',
    says: ['(fm|dm|amplification|sound field|fm amplification) system', 'remote microphone', 'sound amplification'],
  },
  { code: 'PRE-REPLAY', says: ['replay audio [{andOr} video]', 'replay video'] },
];

const languageAndParts: readonly WordingRule[] = [
  {
    code: 'PRE-GLOSS',
    says: ['[vocabulary] word bank', 'glossary', '(word bank {andOr} glossary|glossary {andOr} word bank)'],
  },
  { code: 'PRE-DICT', says: ['dictionary'] },
  { code: 'PRE-BILING', says: ['bilingual (dictionary|glossary)', 'word to word dictionary'] },
  {
    code: 'PRE-BILING',
    parameter: { lang: 'es' },
    says: ['(spanish english|english spanish|english and spanish|spanish and english) (dictionary|glossary)'],
  },
  { code: 'PRE-TRANSLATE', says: ['translated material', 'translation of material', 'material translated'] },
  { code: 'PRE-TRANSLATE', parameter: { lang: 'es' }, says: ['material (translated into|translated to|in) spanish'] },
  {
    code: 'PRE-CHUNK',
    says: [
      'chunking',
      'chunking of {doable}',
      'break down [large|long|larger|longer] {doable}',
      '(chunk|chunked) [large|long|larger|longer] {doable} [into {smaller} {parts}]',
      'break [down|up] [large|long|larger|longer] {doable} into {smaller} {parts}',
      '{doable} (broken|divided|chunked) [down|up] into {smaller} {parts}',
      'divide [large|long] {doable} into {smaller} {parts}',
      '[present|give|work on|complete] <itemsPerPart> (problem|item|question) at time',
    ],
  },
];

export const presentationRules: readonly WordingRule[] = [...reading, ...sight, ...hearing, ...languageAndParts];

/** Words of these rules, by name. */
export const presentationSets: Readonly<Record<string, string>> = {
  largePrint: '((large|enlarged) print [material]|enlarged (text|type))',
  doable: '(assignment|task|work|project|material|class work|homework)',
};
