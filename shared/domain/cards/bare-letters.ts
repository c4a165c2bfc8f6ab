/**
 * Text as the words of a post are looked for in it, whoever typed it: small letters, no marks, one apostrophe. Nothing
 * else changes, because a dash and a space tell kinds and lengths apart.
 */
export const bareLetters = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`]/g, "'");
