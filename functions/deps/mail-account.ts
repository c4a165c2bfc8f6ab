import {
  GetAccountSendingEnabledCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';

/** As SES holds every new account until somebody asks it not to: 200 emails a day, to verified addresses alone. */
const sandboxADay = 200;

/** What SES would let this account send from an address. */
export async function mailAccount(sender: string) {
  const ses = new SESClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 3000, requestTimeout: 8000 } });
  const Identities = [sender, sender.split('@')[1] ?? ''];
  const [quota, sending, identities] = await Promise.all([
    ses.send(new GetSendQuotaCommand({})),
    ses.send(new GetAccountSendingEnabledCommand({})),
    ses.send(new GetIdentityVerificationAttributesCommand({ Identities })),
  ]);
  const states = Object.values(identities.VerificationAttributes ?? {}).map((each) => each.VerificationStatus);
  return {
    aDay: quota.Max24HourSend ?? 0,
    sandbox: (quota.Max24HourSend ?? 0) <= sandboxADay && quota.Max24HourSend !== -1,
    paused: sending.Enabled !== true,
    verified: states.includes('Success'),
  };
}
