import type { AccommodationCode } from './catalogue.ts';
import type { ItemCode } from './plan-item.ts';

/**
 * Tools that on a screen are mostly an extension of the browser. A locked quiz lets only some of them run, and which
 * ones is the school's setting, so that only trying tells.
 */
const extensions: readonly AccommodationCode[] = [
  ...(['PRE-READ-TTS', 'PRE-LINE', 'PRE-MASK', 'PRE-HILITE', 'PRE-DICT', 'PRE-BILING'] as const),
  ...(['RES-STT', 'RES-PREDICT', 'RES-THES', 'RES-STRIKE'] as const),
];

export const isBrowserExtension = ({ code }: { code: ItemCode }) => extensions.some((each) => each === code);
