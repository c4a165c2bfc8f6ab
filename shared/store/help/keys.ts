import type { SchoolId } from '#shared/domain/ids.ts';
import { single } from '../keys.ts';

/** Q86: a word of its own, so that the door that answers everybody can be let at it and at no person. */
export const helpKey = (school: SchoolId) => single('HELP', school);
