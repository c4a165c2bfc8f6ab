import { checkAddress } from './check-address.ts';
import { checkGoogle } from './check-google.ts';
import { checkMail } from './check-mail.ts';
import { checkSlack } from './check-slack.ts';
import { checkTables } from './check-tables.ts';
import type { Checked } from './checked.ts';

type Shell = { baseUrl: string | undefined; sender: string | undefined; hasSecrets: boolean };

/** Everything that can be asked with what the shell tells. Loads the vendors' clients, so only a doctor loads this. */
export const checkAll = async ({ baseUrl, sender, hasSecrets }: Shell): Promise<Checked[]> => [
  ...(await checkTables()),
  ...(baseUrl ? [await checkAddress(baseUrl)] : []),
  ...(baseUrl && hasSecrets ? [...(await checkGoogle(baseUrl)), ...(await checkSlack(baseUrl))] : []),
  ...(sender ? await checkMail(sender) : []),
];
