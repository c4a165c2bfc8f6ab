import axeCore, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What its source leaves in a page. */
declare const axe: typeof axeCore;

type Scheme = 'light' | 'dark';

/** WCAG 2.2 A and AA, as far as a machine can see. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong on this page and in each frame of it, a line per place. Each frame is asked: it has to stand alone. */
export async function violations(page: Page, moreTags: string[] = []): Promise<string[]> {
  const runs = await Promise.all(page.frames().map(runsScripts));
  const frames = page.frames().filter((_, at) => runs[at]);
  // Reading axe takes as long as asking it: once for both schemes. In the dark only the colours are others.
  await Promise.all(frames.map((frame) => frame.evaluate(axeCore.source)));
  const found: string[] = [];
  for (const [colorScheme, runOnly] of [
    ['light', [...tags, ...moreTags]],
    ['dark', { type: 'rule', values: ['color-contrast'] }],
  ] satisfies [Scheme, RunOptions['runOnly']][]) {
    await page.emulateMedia({ colorScheme });
    const lines = await Promise.all(frames.map((frame) => frame.evaluate(faults, runOnly)));
    found.push(...lines.flat().map((line) => `${colorScheme} ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** A mail in the mailbox runs none, and would never answer. */
async function runsScripts(frame: Frame) {
  const sandbox = frame.parentFrame() && (await (await frame.frameElement()).getAttribute('sandbox'));
  return sandbox === null || sandbox.includes('allow-scripts');
}

async function faults(runOnly: NonNullable<RunOptions['runOnly']>) {
  const { violations: found } = await axe.run({ runOnly, resultTypes: ['violations'], iframes: false });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/**
 * How far a document can be moved sideways: a line that is longer than the window has to be chased by people who
 * enlarge it.
 */
export const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** What has the focus, by its name, and whether one can see that it has it. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element instanceof HTMLIFrameElement) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
  const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
  // The little button inside a date field has a ring of the browser's own; the field around it has the focus only in
  // name.
  const inner = !element.matches(':focus');
  return { name: name.trim(), visible: inner || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) };
}
