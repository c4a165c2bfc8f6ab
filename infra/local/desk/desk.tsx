import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { DistrictView } from '../district-view.ts';
import { Front } from './front.tsx';
import { type DisplayNameOf, LedgerPage } from './ledger.tsx';
import { LocalAwsPage } from './local-aws.tsx';
import { Mailbox, MailStore } from './mailbox.tsx';

/** The pages that a person opens first. They show local AWS and change nothing in the district but its clock. */
export function deskRoutes(district: DistrictView, nameOf: DisplayNameOf): Hono {
  const desk = new Hono();
  desk.get('/', (c) => answer(c, <Front district={district} />));
  desk.get('/ledger', async (c) =>
    answer(c, <LedgerPage entries={await district.ledger.newest(200)} nameOf={nameOf} links={district.links} />),
  );
  desk.get('/mail', async (c) => {
    const { emails } = MailStore.parse(await (await fetch(`${district.links.mail}/store`)).json());
    return answer(c, <Mailbox mails={emails.toReversed()} links={district.links} />);
  });
  desk.get('/local-aws', (c) => answer(c, <LocalAwsPage district={district} />));
  desk.post('/local-aws/advance', async (c) => {
    const form = await c.req.formData();
    const days = Number(form.get('days'));
    if (form.has('quarter')) await district.scheduler.advance(0, 15);
    else if (Number.isInteger(days) && days >= 1 && days <= 400) await district.scheduler.advance(days);
    return c.redirect('/local-aws', 303);
  });
  desk.post('/local-aws/deliver-twice', async (c) => {
    district.deliverTwice((await c.req.formData()).get('on') === 'yes');
    return c.redirect('/local-aws', 303);
  });
  return desk;
}

function answer(c: Context, page: VNode) {
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; frame-src 'self' about:",
  );
  return c.html(`<!doctype html>${render(page)}`);
}
