import { styleText } from 'node:util';

/** Colours on a terminal only; NO_COLOR and FORCE_COLOR have the last word. */
export const bold = (text: string) => styleText('bold', text);
export const dim = (text: string) => styleText('dim', text);
export const red = (text: string) => styleText('red', text);
export const yellow = (text: string) => styleText('yellow', text);
