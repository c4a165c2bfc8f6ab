import type * as z from 'zod/mini';
import { type Attributes, parsedBy, type Stack } from './cloudformation.ts';

export type Resource = { id: string; type: string; read<S extends z.ZodMiniObject>(shape: S): z.infer<S> };

/** The resources of one type, in the order of the stacks. */
export type All = (type: string) => Resource[];

export function resourcesOf(stacks: readonly Stack[], attributes: Attributes): All {
  const resources = stacks.flatMap((stack) =>
    Object.entries(stack.Resources).map(
      ([id, { Type, Properties = {} }]): Resource => ({
        id,
        type: Type,
        read: (shape) => parsedBy({ stack, stacks, attributes }, Properties, shape),
      }),
    ),
  );
  return (type) => resources.filter((resource) => resource.type === type);
}
