import * as z from 'zod/mini';

const word = "[\\w!#$%&'*+/=?^`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const lastLabel = '[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])';

/**
 * What Google Calendar takes for a guest's address, and SES for a reader's: words with single dots between them on both
 * sides of the @, in ASCII. One guest with another refuses a whole invitation.
 */
export const MailAddress = z
  .string()
  .check(z.maxLength(254), z.regex(new RegExp(`^${word}(?:\\.${word})*@(?:${label}\\.)+${lastLabel}$`)));
