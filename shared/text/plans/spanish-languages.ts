/** The same in Spanish. */
export const spanishLanguages: Readonly<Record<string, string>> = {
  ...{ am: 'amárico', ar: 'árabe', bn: 'bengalí', my: 'birmano', zh: 'chino' },
  ...{ 'zh-hans': 'chino', 'zh-hant': 'chino', hr: 'croata', cs: 'checo', prs: 'dari' },
  ...{ nl: 'neerlandés', en: 'inglés', fa: 'persa', fil: 'filipino', tl: 'tagalo' },
  ...{ fr: 'francés', de: 'alemán', el: 'griego', gu: 'guyaratí', ht: 'criollo haitiano' },
  ...{ ha: 'hausa', he: 'hebreo', hi: 'hindi', hmn: 'hmong', ig: 'igbo' },
  ...{ ilo: 'ilocano', it: 'italiano', ja: 'japonés', kar: 'karen', km: 'jemer' },
  ...{ rw: 'kinyarwanda', ko: 'coreano', ku: 'kurdo', lo: 'lao', mr: 'maratí' },
  ...{ mh: 'marshalés', ne: 'nepalí', nv: 'navajo', om: 'oromo', ps: 'pastún' },
  ...{ pl: 'polaco', pt: 'portugués', pa: 'panyabí', ro: 'rumano', ru: 'ruso' },
  ...{ sm: 'samoano', sr: 'serbio', so: 'somalí', es: 'español', sw: 'suajili' },
  ...{ ta: 'tamil', te: 'telugu', th: 'tailandés', ti: 'tigriña', tr: 'turco' },
  ...{ uk: 'ucraniano', ur: 'urdu', vi: 'vietnamita', yo: 'yoruba', haw: 'hawaiano' },
};
