import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, as far as a machine can see. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong on this page and in every frame of it, a line per place. In the dark only the colours are others. */
export async function violations(page: Page): Promise<string[]> {
  // Frames of another origin cost a window per scan, so the shorter way is taken where there are none.
  const builder = () =>
    new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await builder().withTags(tags).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await builder().withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return Object.entries({ light, dark }).flatMap(([scheme, { violations: found }]) =>
    found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${scheme} ${id}: ${target.join(' ')} ${failureSummary}`),
    ),
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
