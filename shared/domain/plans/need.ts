import * as z from 'zod/mini';
import { NeedId } from '../ids.ts';
import { prose } from '../line-text.ts';

/**
 * What is hard for the student at school, in functional words (D3): "loses the thread of spoken directions of more than
 * two steps". What it is called in medicine is a diagnosis (D4): it has a table of its own and is never asked for.
 */
export const Need = z.strictObject({ needId: NeedId, statement: prose(600) });
export type Need = z.infer<typeof Need>;
