import * as z from 'zod/mini';
import { addressOf } from './launch.ts';
import { addOnRoutes } from './routes.ts';

const frames: readonly string[] = addOnRoutes.flatMap(({ method, path }) =>
  method === 'GET' && path.startsWith('/add-on/') ? [path] : [],
);
/** Nowhere, so that whatever names a host of its own is seen not to be ours. */
const nowhere = 'https://nowhere.invalid';

function partsOf(text: string) {
  const { origin, pathname, searchParams } = new URL(text, nowhere);
  return origin === nowhere && frames.includes(pathname) ? { pathname, searchParams } : undefined;
}

/**
 * Where a person without a frame goes on: one of our framed pages. It comes in an address that anybody can make, and
 * must lead to no other site.
 */
export const Back = z.string().check(
  z.maxLength(12_000),
  z.refine((text) => URL.canParse(text, nowhere) && partsOf(text) !== undefined),
);

/** That page, with what it has to say besides. */
export function onBack(back: string, more: Record<string, string>) {
  const parts = partsOf(back);
  return parts ? addressOf(parts.pathname, { ...Object.fromEntries(parts.searchParams), ...more }) : '/';
}
