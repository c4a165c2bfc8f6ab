import { single } from '../keys.ts';

/** Q75. */
export const settingsKey = single('SETTINGS', 'district');
