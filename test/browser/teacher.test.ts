import type { FrameLocator, Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { become, cardOn, documentOf, frameOf, openCard, openWindow, signIn, signInButton } from './classroom.ts';
import { links, sharedBrowser } from './district.ts';

const browser = sharedBrowser();
const maya = 'Maya Rodriguez-Okafor';
const signedIn = 'Signed in as Grace Adeyemi';

const asGrace = async (options = {}) => {
  const page = await openWindow(browser(), options);
  const frame = await openCard(page, links(), { who: 'Grace Adeyemi' });
  return { page, frame };
};

/** Signed in before, once for all: the window for it needs a script. */
async function asGraceWithoutScript() {
  grace ??= asGrace().then(async ({ page, frame }) => {
    await signIn(page);
    await frame.getByText(signedIn).waitFor();
    return sameWithoutScript(page);
  });
  return asGrace(await grace);
}
let grace: ReturnType<typeof sameWithoutScript> | undefined;
async function sameWithoutScript(before: Page) {
  const storageState = await before.context().storageState();
  await before.context().close();
  return { javaScriptEnabled: false, storageState };
}

describe('a teacher in Classroom, third-party cookies blocked', () => {
  it('signs in once and sees who needs what for this quiz first', async () => {
    const { page, frame } = await asGrace();
    await signIn(page);
    await frame.getByRole('heading', { name: 'Quiz 4: Linear functions (45 min)' }).waitFor();
    const limits = frame.locator('.lines > div').filter({ hasText: 'Time limit' });
    await limits.getByText('90 min').first().waitFor();
    expect((await limits.innerText()).replaceAll(/\s+/g, ' ')).toContain('90 min Maya R.');
    expect(await frame.getByRole('link', { name: /^What to do for this quiz/ }).getAttribute('aria-current')).toBe(
      'true',
    );

    const [plain, kept] = await Promise.all([cookieWrittenInFrame(page), page.context().cookies()]);
    expect(plain, 'the browser took a cookie of another site').not.toContain('unpartitioned');
    const session = kept.find(({ name }) => name === '__Host-sidelight');
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' });
    expect(session?.partitionKey).toBe('http://localhost');
    await page.context().close();
  });

  it('finds it on one screen: nine lines at most, no paragraph, and every name leads to a whole card', async () => {
    for (const [width, most] of [
      [1280, 850],
      [320, 1700],
    ] as const) {
      const { page, frame } = await asGrace({ viewport: { width, height: 900 } });
      await signIn(page);
      await frame.getByText('Before you hand it out').waitFor();
      const shown = await frame.locator('main').evaluate((main) => ({
        height: main.getBoundingClientRect().height,
        tabs: main.querySelector('.segments')?.getBoundingClientRect().height,
        lines: [...main.querySelectorAll('.lines > div, details.moment')].filter(
          (each) => !each.closest('details.moment') || each.matches('details'),
        ).length,
        paragraphs: [...main.querySelectorAll('p, li')].filter(
          (each) => each.checkVisibility() && (each.textContent ?? '').length > 90,
        ).length,
      }));
      expect([width, shown.lines <= 9, shown.paragraphs]).toEqual([width, true, 0]);
      expect(shown.tabs, 'the tabs are one row, of two lines of text at most').toBeLessThan(52);
      expect([width, shown.height]).toEqual([width, expect.toSatisfy((height: number) => height <= most)]);
      if (width === 1280) await expectInSight(page, frame);
      await frame.getByRole('link', { name: 'Maya R.' }).first().click();
      await frame.getByRole('heading', { name: maya }).waitFor();
      await page.context().close();
    }
  });

  it('reaches each of the 35 supports for the quiz in one click: on a name, or on the list by student', async () => {
    const { page, frame } = await asGrace();
    await signIn(page);
    const names = frame.locator('.lines a:visible');
    await names.first().waitFor();
    const cards = await names.evaluateAll((links) => [
      ...new Set(links.map((link) => link.getAttribute('href') ?? '')),
    ]);
    const reached: string[] = [];
    for (const href of cards) {
      await frame.locator(`.lines a[href="${href}"]:visible`).first().click();
      await frame.locator('main:has(.card) .foot').waitFor();
      const card = await frame.locator(':target').evaluate(cardInSight);
      expect([href, card.top, card.supports.length > 0]).toEqual([href, expect.toSatisfy(isOnScreen), true]);
      reached.push(...card.supports);
      await frame.getByRole('link', { name: /^What to do for this quiz/ }).click();
      await names.first().waitFor();
    }
    await frame.getByRole('link', { name: /^By student/ }).click();
    await frame.locator('main:has(.card) .foot').waitFor();
    const all = await Promise.all((await frame.locator('.card').all()).map((card) => card.evaluate(cardInSight)));
    const supports = all.flatMap((card) => card.supports);
    expect(supports).toHaveLength(35);
    // What is settled before the day of the quiz is on the list alone.
    expect(supports.filter((support) => !reached.includes(support))).toEqual([expect.stringContaining('check-in')]);
    await page.context().close();
  });

  it('switches to everything and comes back later without a new prompt', async () => {
    const { page, frame } = await asGrace();
    await signIn(page);
    await frame.getByText('Maya R.').first().waitFor();
    expect(await frame.getByText('For other work').count()).toBe(0);
    await frame.getByRole('link', { name: /^By student/ }).click();
    await frame.getByText('For other work').first().waitFor();

    const popups: unknown[] = [];
    page.on('popup', (popup) => popups.push(popup));
    await page.reload();
    await frame.getByText(signedIn).waitFor();
    expect(await signInButton(page).count()).toBe(0);
    expect(popups).toEqual([]);
    await page.context().close();
  });

  it('reads and switches without JavaScript once signed in', async () => {
    const { page, frame } = await asGraceWithoutScript();
    await frame.getByText(signedIn).waitFor();
    await frame.getByRole('link', { name: /^By student/ }).click();
    await frame.getByText('For other work').first().waitFor();
    await frame.getByRole('button', { name: 'Hide for projecting' }).click();
    await frame.getByText('Hidden for projecting.').waitFor();
    expect(await frame.getByText(maya).count()).toBe(0);
    await page.reload();
    await frame.getByRole('button', { name: 'Show' }).click();
    await frame.getByRole('link', { name: 'Maya R' }).first().waitFor();
    await page.context().close();
  });

  it('says by keyboard and without JavaScript that the work is not a quiz, and takes it back', async () => {
    const { page, frame } = await asGraceWithoutScript();
    await frame.getByText('Why? Not a quiz?').waitFor();
    await frame.locator('summary', { hasText: 'Not a quiz?' }).press('Enter');
    await frame.getByText('“Not a quiz” takes away: time limit for').waitFor();
    await frame.getByRole('button', { name: 'Not a quiz' }).press('Enter');
    await frame.getByText('Kept for this post: not a quiz').waitFor();
    await frame.getByText(/Grace Adeyemi said on .* that this is not a quiz/).waitFor();
    await frame.getByRole('button', { name: 'Undo' }).press('Enter');
    await frame.getByText('Undone: the post is read as before.').waitFor();
    await frame.getByText('Looks like a quiz or test').waitFor();
    await page.context().close();
  });

  it('sees the class even where the browser keeps no cookie of ours, without going round in a circle', async () => {
    const page = await openWindow(browser());
    const asked = await keepNoCookies(page);
    const frame = await openCard(page, links(), { who: 'Grace Adeyemi' });
    await signIn(page);
    await frame.getByText(signedIn).waitFor();
    await frame.getByRole('link', { name: 'Maya R.' }).first().click();
    const jumped = frame.locator('.card:focus');
    await jumped.getByRole('heading', { name: maya }).waitFor();
    expect((await jumped.evaluate(cardInSight)).top).toSatisfy(isOnScreen);
    await frame.getByRole('link', { name: /^By student/ }).click();
    // The card stood on this page already: that the page was put in place anew is seen by where the focus is.
    await frame.locator('h1:focus').waitFor();
    expect(asked()).toEqual({ '/add-on/teacher-view': 4, '/sign-in/redeem': 1 });
    await frame.getByRole('button', { name: 'Hide for projecting' }).press('Enter');
    await frame.getByText('Hidden for projecting.').waitFor();
    expect(await frame.getByText(maya).count()).toBe(0);
    await frame.getByRole('button', { name: 'Show' }).press('Enter');
    await frame.getByText(maya).first().waitFor();
    expect(asked()).toEqual({ '/add-on/teacher-view': 4, '/sign-in/redeem': 1, '/add-on/view': 2 });
    await printsFrom(page, frame);
    await frame.getByRole('link', { name: / new: / }).click();
    await frame.getByLabel('What it means for Hiroshi W. in my class').fill('He hears of it a week ahead.');
    await frame.getByRole('button', { name: 'Confirm: Hiroshi W.' }).press('Enter');
    await frame.getByText('Confirmed, with your words.').waitFor();
    expect(asked()).toMatchObject({ '/add-on/teacher-view': 6, '/add-on/confirm': 1 });

    await page.reload();
    await frame.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
    await frame.getByText('Sign in on a page of its own').waitFor();
    expect(asked()).toMatchObject({ '/add-on/teacher-view': 7, '/sign-in/redeem': 1 });
    // In the next frame one press is enough: Google knows who it is and what was agreed to, and asks nothing.
    await Promise.all([page.waitForEvent('popup'), signInButton(page).click()]);
    await frame.getByText(signedIn).waitFor();
    expect(asked()).toMatchObject({ '/add-on/teacher-view': 8, '/sign-in/redeem': 2 });
    await frame.getByRole('button', { name: 'Hide for projecting' }).press('Enter');
    await frame.getByText('Hidden for projecting.').waitFor();
    await frame.getByRole('button', { name: 'Show' }).press('Enter');
    await frame.getByRole('link', { name: 'Maya R.' }).first().waitFor();
    await page.context().close();
  });

  it('leaves names hidden where a page that was asked for earlier comes after the press', async () => {
    const page = await openWindow(browser());
    const release = Promise.withResolvers<void>();
    await keepNoCookies(page, async (request) => (request.url().includes('show=all') ? release.promise : undefined));
    const frame = await openCard(page, links(), { who: 'Grace Adeyemi' });
    await signIn(page);
    await frame.getByText(signedIn).waitFor();
    const late = page.waitForResponse(/show=all/);
    await Promise.all([page.waitForRequest(/show=all/), frame.getByRole('link', { name: /^By student/ }).click()]);
    await frame.getByRole('button', { name: 'Hide for projecting' }).press('Enter');
    await frame.getByText('Hidden for projecting.').waitFor();
    release.resolve();
    await (await late).finished();
    await (await documentOf(page)).evaluate(() => new Promise(requestAnimationFrame));
    expect(await frame.getByText('Maya R').count()).toBe(0);
    await frame.getByRole('button', { name: 'Show' }).press('Enter');
    await frame.getByText('Maya R').first().waitFor();
    await page.context().close();
  });

  it('confirms by keyboard and without JavaScript, one with words and then the rest, and the line is gone', async () => {
    const { page, frame } = await asGraceWithoutScript();
    await frame.getByRole('link', { name: / new: / }).press('Enter');
    const title = frame.getByRole('heading', { name: 'To confirm' });
    await frame.getByLabel('What it means for Maya R. in my class').fill('She starts with the odd ones.');
    await frame.getByLabel('What it means for Maya R. in my class').press('Enter');
    await frame.getByText('Confirmed, with your words.').waitFor();
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await frame.getByRole('button', { name: /^Confirm all/ }).press('Enter');
    await frame.getByText('There is nothing to confirm in this class.').waitFor();
    await frame.getByRole('link', { name: 'Back to what to do' }).press('Enter');
    await frame.getByText('Before you hand it out').waitFor();
    expect(await frame.getByRole('link', { name: / new: / }).count()).toBe(0);
    await page.context().close();
  });

  it('is asked to switch when Classroom is open with another account than the one signed in', async () => {
    const samuel = { who: 'Samuel Ortiz', className: 'Geometry - Period 4', post: /Sidelight/ };
    const first = await openWindow(browser());
    await openCard(first, links(), samuel);
    await signIn(first);
    await frameOf(first).getByText('Signed in as Samuel Ortiz').waitFor();
    await first.context().close();

    const { page } = await asGrace();
    await signIn(page);
    await frameOf(page).getByText(signedIn).waitFor();
    const frame = await openCard(page, links(), samuel);
    await frame.getByText('Classroom is open with another account than the one signed in here.').waitFor();
    expect(await frame.getByText(maya).count()).toBe(0);
    await signIn(page);
    await frame.getByText('Signed in as Samuel Ortiz').waitFor();
    await page.context().close();
  });
});

describe('a colleague who was added to a class in Classroom alone', () => {
  it('asks to be let in by keyboard, and without JavaScript reads of the same question, with nobody’s name', async () => {
    const colleague = { who: 'Wen-Li Zhou', className: 'English 9 - Period 2', post: /^Reading quiz/ };
    const body = JSON.stringify({ account: 'wen-li.zhou@harbor.example', course: colleague.className });
    await fetch(`${links().google}/_control/co-teacher`, { method: 'POST', body });
    const page = await openWindow(browser());
    const frame = await openCard(page, links(), colleague);
    await signIn(page);
    const title = 'You are not on the school’s list for this class';
    await frame.getByRole('heading', { name: title }).waitFor();
    await frame.getByRole('button', { name: 'Ask for access' }).press('Enter');
    const asked = await frame.getByRole('heading', { name: /^Asked at/ }).innerText();

    const later = await openWindow(browser(), await sameWithoutScript(page));
    const plain = await openCard(later, links(), colleague);
    await plain.getByRole('heading', { name: title }).waitFor();
    expect(await plain.locator('main').innerText()).not.toMatch(/student|\d/);
    await plain.getByRole('button', { name: 'Ask for access' }).press('Enter');
    await plain.getByRole('heading', { name: asked }).waitFor();
    await plain.getByRole('link', { name: 'Open this page again' }).press('Enter');
    await plain.getByRole('heading', { name: title }).waitFor();
    await later.context().close();
  });
});

/** Out of Classroom's sandbox, where `print()` does nothing, into a tab of its own that has no session. */
async function printsFrom(page: Page, frame: FrameLocator) {
  await page.context().addInitScript(() => {
    window.print = () => document.documentElement.toggleAttribute('data-printed', true);
  });
  await frame.getByRole('button', { name: 'Print' }).press('Enter');
  await frame.getByText('The page shows names.').waitFor();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('button', { name: 'Print' }).press('Enter'),
  ]);
  await tab.getByText('To get back to Classroom, close this tab.').waitFor();
  await tab.locator('html[data-printed]').waitFor();
  expect(new URL(tab.url()).search).toBe('');
  expect(await tab.getByText('Maya R.').count()).toBeGreaterThan(0);
  await tab.close();
  await frame.getByRole('link', { name: 'Back' }).press('Enter');
  await frame.getByText(maya).first().waitFor();
}

describe('a teacher after the lesson', () => {
  // The quiz of the sample is due on a day to come: what is laid out before it may be logged already.
  const openLog = async (frame: FrameLocator) => {
    await frame.getByRole('link', { name: 'Log', exact: true }).click();
    await frame.getByRole('button', { name: 'All as provided' }).waitFor();
  };
  const walk = async (frame: FrameLocator) => {
    await openLog(frame);
    await frame.getByText('Anybody absent?').first().press('Enter');
    await frame.getByRole('checkbox', { name: 'Maya R.' }).press('Space');
    await frame.getByRole('button', { name: 'All as provided' }).press('Enter');
    const told = frame.locator('[role=status]:focus');
    await told.filter({ hasText: /^\d+ logged, 1 absent/ }).waitFor();
    await frame.getByRole('button', { name: /^Undo/ }).press('Enter');
    await frame.getByText(/^\d+ lines taken back$/).waitFor();
    await frame.getByRole('link', { name: 'Time limit, one by one' }).press('Enter');
    const row = frame.locator('.entry').filter({ hasText: 'Maya R.' });
    await row.getByRole('combobox').selectOption('partly: no time');
    await row.getByRole('textbox', { name: 'Note on Maya R.' }).fill('The bell rang.');
    await row.getByRole('textbox', { name: 'Note on Maya R.' }).press('Enter');
    await frame.locator('#timeLimit [role=status]:focus').filter({ hasText: '1 line logged' }).waitFor();
    await frame.getByRole('button', { name: 'Undo 1 line' }).press('Enter');
    await told.filter({ hasText: '1 line taken back' }).waitFor();
  };

  it('logs all as provided but for one, takes it back, and notes one line, by keyboard and told at each place', async () => {
    const { page, frame } = await asGrace();
    await signIn(page);
    await walk(frame);
    await page.context().close();
  });

  it('does the same where the browser keeps no cookie of ours', async () => {
    const page = await openWindow(browser());
    await keepNoCookies(page);
    const frame = await openCard(page, links(), { who: 'Grace Adeyemi' });
    await signIn(page);
    await walk(frame);
    await page.context().close();
  });

  const typeNote = async (frame: FrameLocator) => {
    await openLog(frame);
    await frame.getByRole('link', { name: 'Time limit, one by one' }).click();
    const row = frame.locator('.entry').filter({ hasText: 'Tom B.' }).first();
    await row.getByRole('combobox').selectOption('partly: no time');
    await row.getByRole('textbox', { name: 'Note on Tom B.' }).fill('The fire alarm.');
  };
  const sendAgain = async (page: Page, frame: FrameLocator) => {
    await frame.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
    expect(await frame.getByRole('textbox', { name: 'What you wrote' }).count()).toBe(0);
    await frame.getByText('What you wrote', { exact: true }).press('Enter');
    expect(await frame.getByRole('textbox', { name: 'What you wrote' }).inputValue()).toBe('The fire alarm.');
    await signIn(page);
    await frame.getByText('You are signed in.').waitFor();
    await page.keyboard.press('Enter');
    await frame.getByText('1 line logged').waitFor();
    await frame.getByRole('button', { name: 'Undo 1 line' }).click();
    await frame.getByText('1 line taken back').waitFor();
  };

  it('loses no note when the session ends while it is typed', async () => {
    const { page, frame } = await asGrace();
    await signIn(page);
    await typeNote(frame);
    await page.context().clearCookies({ name: '__Host-sidelight' });
    await frame.getByRole('button', { name: 'Save' }).click();
    await sendAgain(page, frame);
    await page.context().close();
  });

  it('loses none either where the browser keeps no cookie of ours, and nothing is stored in it', async () => {
    const page = await openWindow(browser());
    await keepNoCookies(page);
    const frame = await openCard(page, links(), { who: 'Grace Adeyemi' });
    await signIn(page);
    await typeNote(frame);
    await page
      .context()
      .route(
        /\/add-on\/log\/line/,
        (route) => route.fallback({ headers: { ...route.request().headers(), authorization: '' } }),
        { times: 1 },
      );
    await frame.getByRole('button', { name: 'Save' }).click();
    await sendAgain(page, frame);
    const stored = await (await documentOf(page)).evaluate(() => localStorage.length + sessionStorage.length);
    expect(stored).toBe(0);
    await page.context().close();
  });

  it('does the same without JavaScript', async () => {
    const { page, frame } = await asGraceWithoutScript();
    await walk(frame);
    await page.context().close();
  });
});

describe('a teacher who writes a post', () => {
  it('sees what the class needs, attaches, and gives nothing away with the card', async () => {
    const page = await openWindow(browser());
    await become(page, links(), 'Grace Adeyemi');
    await page.getByRole('link', { name: 'Algebra 1 - Period 2' }).click();
    await page.getByRole('button', { name: 'Assignment' }).click();
    await page.getByLabel('Title').fill('Exit ticket: slopes (10 min)');
    await page.getByRole('button', { name: 'Sidelight', exact: true }).click();
    await signIn(page);
    const panel = frameOf(page);
    await panel.getByRole('heading', { name: 'Supports in this class' }).waitFor();
    const supports = await panel.getByRole('listitem').locator('b').allTextContents();
    expect(supports.length).toBeGreaterThan(3);
    expect(supports.length).toBeLessThanOrEqual(6);
    for (const [width, height] of [
      [1366, 640],
      [683, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await panel.locator('main').evaluate(inSight)).toMatchObject({ attaches: true, scrolls: 0, sticks: 0 });
    }
    await panel.getByRole('button', { name: 'Attach to this post' }).click();
    await page.waitForURL(/\/edit$/);
    await page.getByRole('button', { name: 'Assign', exact: true }).click();

    const studentsSee = await cardOn(page).textContent();
    expect(studentsSee).toContain('Sidelight');
    for (const support of supports) expect(studentsSee).not.toContain(support);
    await cardOn(page).click();
    await frameOf(page).getByRole('heading', { name: 'Exit ticket: slopes (10 min)' }).waitFor();
    await page.context().close();
  });
});

/** A school's Chromebook, of which Classroom leaves 500 px, and the same at 200 %. */
async function expectInSight(page: Page, frame: FrameLocator) {
  const main = frame.locator('main');
  await page.setViewportSize({ width: 1366, height: 640 });
  expect(await main.evaluate(inSight)).toMatchObject({ frame: 500, prepares: true, scrolls: 0, sticks: 0, head: true });
  await page.setViewportSize({ width: 683, height: 390 });
  expect(await main.evaluate(inSight)).toMatchObject({ frame: 250, scrolls: 0, sticks: 0, head: true, facts: true });
  await page.setViewportSize({ width: 1280, height: 900 });
}
function inSight(main: Element) {
  const all = [...main.querySelectorAll('*')];
  const at = (found: string) => main.querySelector(found)?.getBoundingClientRect() ?? new DOMRect(0, 1e4);
  return {
    frame: innerHeight,
    prepares: at('.moment').bottom <= innerHeight,
    attaches: at('[action="/add-on/attachments"]').bottom <= innerHeight,
    scrolls: all.filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowY)).length,
    sticks: all.filter((each) => /sticky|fixed/.test(getComputedStyle(each).position)).length,
    head: at('.head .acts').top < at('.head h1').bottom && at('.head .acts').height < 48,
    facts: at('.head .facts').height < 48,
  };
}

/** Where a card stands on the screen, and each support on it that bears on this work, if what to do can be read. */
function cardInSight(card: Element) {
  const now = [...card.querySelectorAll('.item')].filter((item) => !item.matches('.aside-title ~ .item'));
  const read = now.filter((item) => item.checkVisibility() && item.querySelector('p')?.checkVisibility());
  return { top: card.getBoundingClientRect().top, supports: read.map((item) => `${card.id} ${item.textContent}`) };
}
const isOnScreen = (top: number) => top > -1 && top < 900;

const cookieWrittenInFrame = async (page: Page) =>
  (await documentOf(page)).evaluate(async () => {
    await cookieStore.set({ name: 'unpartitioned', value: '1', sameSite: 'none' }).catch(() => undefined);
    return document.cookie;
  });

/** The answers of our app without their cookies, each after `untilThen`, and how often each page was asked for. */
async function keepNoCookies(page: Page, untilThen?: (request: Request) => Promise<void>) {
  const counts: Record<string, number> = {};
  await page.context().route(/\/add-on\/|\/sign-in\/redeem/, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    counts[pathname] = (counts[pathname] ?? 0) + 1;
    const body = request.postData();
    const answer = await fetch(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(body ? { body } : {}),
    });
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'));
    await untilThen?.(request);
    await route.fulfill({ status: answer.status, headers, body: await answer.text() });
  });
  return () => ({ ...counts });
}
