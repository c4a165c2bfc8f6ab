import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { browser, elementOn, formTo, textOf, valuesOf } from '../../../../infra/local/check/check-browser.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function site(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
const page = (html: string) => ({ url: 'http://127.0.0.1/page', status: 200, text: html });

describe('the browser of the walk', () => {
  it('keeps the cookies of a host until they are taken back, and tells no other host', async () => {
    const cookies: Record<string, string> = {
      '/in': '__Host-us=1; Path=/; Secure; HttpOnly; SameSite=None; Partitioned',
      '/narrow': 'narrow=1; Path=/elsewhere',
      '/out': '__Host-us=; Path=/; Secure; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    };
    const url = await site(({ url: path = '', headers }, response) => {
      response.writeHead(200, { 'set-cookie': cookies[path] ?? [] }).end(headers.cookie);
    });
    const visitor = browser();
    const toldAt = async (address: string) => (await visitor.open(address)).text;
    expect(await toldAt(`${url}/in`)).toBe('');
    expect(await toldAt(`${url}/narrow`)).toBe('__Host-us=1');
    expect(await toldAt(url)).toBe('__Host-us=1');
    expect(await toldAt(url.replace('127.0.0.1', 'localhost'))).toBe('');
    expect((await browser().open(url)).text, 'another window').toBe('');
    await toldAt(`${url}/out`);
    expect(await toldAt(url)).toBe('');
  });

  it('sends a form as a person left it, with what they changed', async () => {
    let sent = '';
    const url = await site(async (request, response) => {
      sent = await text(request);
      response.end();
    });
    const html = `
      <form method="post" action='/save'>
        <input value="a &amp; b" type=hidden name=plain>
        <input type="checkbox" name="tick" value="off"><input type="checkbox" name="tick" value="on" checked>
        <select name="first"><option value="1">one</option><option value="2">two</option></select>
        <select name="marked"><option value="1">one</option><option value="2" selected>two</option></select>
        <textarea name="words">two &lt; three</textarea>
        <button name="answer" value="yes">Yes</button>
      </form>`;
    const before = { ...page(html), url: `${url}/page` };
    const form = formTo(before, '/save', 'post');
    await browser().submit(before, form, { answer: valuesOf(form, 'answer') });
    expect([...new URLSearchParams(sent)]).toEqual([
      ['plain', 'a & b'],
      ['tick', 'on'],
      ['first', '1'],
      ['marked', '2'],
      ['words', 'two < three'],
      ['answer', 'yes'],
    ]);
    await browser().submit(before, form, { tick: [], first: '2' });
    expect([...new URLSearchParams(sent)].slice(1).map((field) => field.join())).toEqual([
      'marked,2',
      'words,two < three',
      'first,2',
    ]);
  });

  it('follows redirects, and gives up on a circle', async () => {
    const url = await site((request, response) => {
      if (request.url === '/end') response.end('here');
      else response.writeHead(302, { location: request.url === '/start' ? '/end' : '/circle' }).end();
    });
    expect(await browser().open(`${url}/start`)).toMatchObject({ url: `${url}/end`, text: 'here' });
    await expect(browser().open(`${url}/circle`)).rejects.toThrow('/circle leads in a circle');
  });

  it('reads what a person reads, and no script', () => {
    const html = `<style>b { color: red }</style><p>Tom <b>Becker</b></p><script>const name = "Maya"</script>
      <dialog>Ref&nbsp;&amp; more</dialog>`;
    expect(textOf(page(html))).toBe('Tom Becker Ref & more');
    expect(textOf(page(html), 'dialog')).toBe('Ref & more');
    expect(elementOn(page(`<i data-start='/a?b=1&amp;c'>`), '[data-start]')?.getAttribute('data-start')).toBe(
      '/a?b=1&c',
    );
  });

  it('names the page on which a form is missing', () => {
    expect(() => formTo(page('<p>Nothing here'), '/save', 'post')).toThrow('no form to /save on /page: Nothing here');
  });
});
