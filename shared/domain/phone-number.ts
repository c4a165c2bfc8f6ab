import * as z from 'zod/mini';

/** As RFC 3966 writes a number that can be dialled from anywhere: `+13605550100`, and `;ext=214` behind it. */
export const PhoneNumber = z.string().check(z.regex(/^\+[1-9]\d{7,14}(;ext=\d{1,6})?$/));
export type PhoneNumber = z.infer<typeof PhoneNumber>;

const longest = 40;
const extension = /(?:;ext=|,?\s*(?:ext(?:ension)?\.?|x)\s*)(\d{1,6})$/i;
/** Area code and number of North America, where neither begins with 0 or 1. */
const northAmerican = /^(?:\+?1)?([2-9]\d{2}[2-9]\d{6})$/;

/**
 * A number as people write it: `(360) 555-0100 ext. 214`. Undefined for what cannot be dialled, such as `555-0100`: a
 * family that calls it reaches nobody.
 */
export function phoneNumberIn(text: string): PhoneNumber | undefined {
  if (text.length > longest) return undefined;
  const [, ext] = extension.exec(text) ?? [];
  const bare = text.replace(extension, '').trim();
  if (!/^\+?[\d\s().\-/]+$/.test(bare)) return undefined;
  const digits = bare.replaceAll(/[^\d+]/g, '');
  const [, national] = northAmerican.exec(digits) ?? [];
  const number = national ? `+1${national}` : digits;
  const read = PhoneNumber.safeParse(ext ? `${number};ext=${ext}` : number);
  return read.success && (national || !digits.startsWith('+1')) ? read.data : undefined;
}
