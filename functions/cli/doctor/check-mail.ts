import { mailAccount } from '../../deps/mail-account.ts';
import { awsTrouble } from './check-tables.ts';
import { type Checked, fine, wrong } from './checked.ts';

const about = 'Mail';

export async function checkMail(sender: string): Promise<Checked[]> {
  try {
    const { aDay, sandbox, paused, verified } = await mailAccount(sender);
    return [
      verified
        ? fine(about, `SES has verified ${sender}.`)
        : wrong(about, `SES has verified neither ${sender} nor its domain in this region: docs/deploy.md, step 2.`),
      sandbox
        ? wrong(
            about,
            'SES keeps this account in its sandbox, and writes to nobody but verified addresses: request production access (docs/deploy.md, step 2).',
          )
        : fine(
            about,
            `SES lets this account send ${aDay === -1 ? 'any number of' : aDay.toLocaleString('en-US')} emails a day.`,
          ),
      ...(paused
        ? [wrong(about, 'sending is paused in SES: its account dashboard says why and lets you resume it.')]
        : []),
    ];
  } catch (cause) {
    return [wrong(about, `SES: ${awsTrouble(cause)}.`)];
  }
}
