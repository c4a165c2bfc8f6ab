import { describe, expect, it } from 'vitest';
import { documentOf, openCard, openWindow, signIn } from './classroom.ts';
import { links, sharedBrowser } from './district.ts';

const browser = sharedBrowser();
/** Others of Maya's class whose supports are on record. */
const classmates = ['Leo Nguyễn', 'Amina Haddad', 'Tom Becker', 'Hiroshi Watanabe', 'Nizhoni Two Bulls'];

async function signedInAs(who: string) {
  const page = await openWindow(browser());
  const frame = await openCard(page, links(), { who });
  await signIn(page);
  await frame.getByText(`Signed in as ${who}`).waitFor();
  return { page, frame };
}

describe('a student in Classroom', () => {
  it('sees her own supports for this work and nobody else’s', async () => {
    const { page, frame } = await signedInAs('Maya Rodriguez-Okafor');
    await frame.getByRole('heading', { name: 'Your supports for this work' }).waitFor();
    await frame.getByRole('listitem').filter({ hasText: 'More time when work is timed' }).waitFor();
    const source = await (await documentOf(page)).content();
    for (const name of classmates) expect(source).not.toContain(name.split(' ')[0]);
    expect(source, 'a plan or its kind is not hers to read here').not.toMatch(/504|IEP|case manager/i);
    await page.context().close();
  });

  it('without supports sees a calm page that says nothing of anyone', async () => {
    const { page, frame } = await signedInAs('Jada Toussaint');
    await frame
      .getByText('You have no supports listed for this work. If that seems wrong, tell your teacher.')
      .waitFor();
    expect(await frame.getByRole('listitem').count()).toBe(0);
    const source = await (await documentOf(page)).content();
    for (const name of ['Maya', ...classmates]) expect(source).not.toContain(name.split(' ')[0]);
    await page.context().close();
  });

  it('is refused at the address of the teacher’s page', async () => {
    const { page, frame } = await signedInAs('Maya Rodriguez-Okafor');
    await page.locator('iframe').evaluate((element) => {
      if (element instanceof HTMLIFrameElement) element.src = element.src.replace('student-view', 'teacher-view');
    });
    await frame.getByRole('heading', { name: 'This page is not for this account' }).waitFor();
    const source = await (await documentOf(page)).content();
    for (const name of ['Maya', ...classmates, 'Extended time', 'More'])
      expect(source).not.toContain(name.split(' ')[0]);
    await page.context().close();
  });

  it('or anyone who is not signed in sees the sign-in page at every address', async () => {
    const page = await openWindow(browser());
    const post = 'courseId=657400123075&itemId=710200456201&itemType=courseWork';
    for (const address of [
      `teacher-view?${post}&attachmentId=9710200456201`,
      `student-view?${post}&attachmentId=9710200456201`,
      `discovery?${post}`,
    ]) {
      await page.goto(`${links().app}/add-on/${address}&login_hint=664153826412747783406`);
      await page.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
      expect(await page.content()).not.toContain('Algebra');
    }
    await page.context().close();
  });
});
