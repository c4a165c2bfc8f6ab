import type { Item } from './table.ts';

/**
 * The items of a card or of a confirmation as one text: nobody asks the table for a part of them, and read as maps they
 * were a fifth of the processor time of a look at a full class (`npm run bench`).
 */
export const packed = (items: readonly object[]) => JSON.stringify(items);

/** As it is meant: an item of before lists them, and is left as it is. */
export const unpacked = (item: Item): Item =>
  typeof item.items === 'string' ? { ...item, items: JSON.parse(item.items) } : item;
