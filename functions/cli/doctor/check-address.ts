import { webText } from '#shared/text/web.ts';
import { webRoutes } from '../../web/routes.ts';
import { type Checked, fine, wrong } from './checked.ts';

const about = 'Address';
const privacy = webRoutes.find(({ view }) => view === 'privacy')?.path ?? '/';

/** A page that needs no table: what answers it has a name, a certificate, a gateway and a door. */
export async function checkAddress(baseUrl: string): Promise<Checked> {
  const url = `${baseUrl}${privacy}`;
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) });
    const page = await answer.text();
    if (answer.status >= 500)
      return wrong(about, `${url} answers ${answer.status}: the door “web” fails, see infra/RUNBOOK.md#web.`);
    if (answer.status !== 200 || !page.includes(webText.privacy.title))
      return wrong(
        about,
        `${url} answers ${answer.status}, and not with our page: the name leads elsewhere. Point it at the output DomainTarget.`,
      );
    return fine(about, `${baseUrl} answers with our page.`);
  } catch (cause) {
    return wrong(about, `${baseUrl} ${whyNot(codeOf(cause))}`);
  }
}

const codeOf = (cause: unknown): string => {
  const inner = cause instanceof Error ? cause.cause : undefined;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  return code || (cause instanceof Error ? cause.name : '');
};

function whyNot(code: string) {
  if (/ENOTFOUND|EAI_AGAIN|ENODATA/.test(code))
    return 'is a name that nobody knows: make its CNAME record to the output DomainTarget, or set hostedZone (docs/deploy.md, steps 3 and 5).';
  if (/CERT|TLS|SSL|ALTNAME|SELF_SIGNED|VERIFY/.test(code))
    return `has a certificate that is not its own (${code}): it must be the one of certificateArn, issued for this name (docs/deploy.md, step 3).`;
  return `did not answer (${code || 'no answer'}): point its record at the output DomainTarget, and try from another network.`;
}
