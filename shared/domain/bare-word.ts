/** A word of a file or a command as people may write it: capitals, blanks, hyphens and points make no difference. */
export const bareWord = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
