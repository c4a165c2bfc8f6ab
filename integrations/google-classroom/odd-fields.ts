import * as z from 'zod/mini';

/** A field that Google may leave out, or fill with what we do not know: then it is as good as not there. */
export const tolerant = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);

/** A list of which an entry that we cannot read tells us nothing, and does no harm. Never for people. */
export const tolerantList = <T>(schema: z.ZodMiniType<T>) => tolerant(z.array(tolerant(schema)));

export const readable = <T>(entries: readonly (T | undefined)[] | undefined): T[] =>
  (entries ?? []).flatMap((entry) => (entry === undefined ? [] : [entry]));
