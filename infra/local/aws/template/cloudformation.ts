import * as z from 'zod/mini';

const Resource = z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), z.unknown())) });
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.optional(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
  ),
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) }))),
});

export type Stack = z.infer<typeof Template>;
export type Named = { id: string; type: string };
/**
 * What a resource answers to `Ref` or to an attribute here, where none of it exists. Undefined: it has no such thing.
 */
export type Attributes = (resource: Named, attribute: string) => string | undefined;

export const parseStack = (template: unknown): Stack => Template.parse(template);

const pseudo: Record<string, string> = {
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const Joined = z.tuple([z.string(), z.array(z.string())]);

/** One stack among those of its app: names are looked up in the first, exports in all. */
export type Scope = { stack: Stack; stacks: readonly Stack[]; attributes: Attributes };

/** The value with every intrinsic function in it worked out. */
export function resolve(scope: Scope, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(scope, each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name = '', argument] = entries[0] ?? [];
  if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) return intrinsic(scope, name, argument);
  return Object.fromEntries(entries.map(([key, each]) => [key, resolve(scope, each)]));
}

/** One that is missing here stops the start: a district that guessed would no longer be the deployed one. */
const intrinsics: Record<string, (scope: Scope, argument: unknown) => unknown> = {
  Ref: (scope, id) => referred(scope, String(id), 'Ref'),
  'Fn::GetAtt'(scope, argument) {
    const [id = '', ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    return referred(scope, id, attribute.join('.'));
  },
  'Fn::ImportValue': (scope, name) => imported(scope, resolve(scope, name)),
  'Fn::Join'(scope, argument) {
    const [glue, parts] = Joined.parse(resolve(scope, argument));
    return parts.join(glue);
  },
  'Fn::Sub': (scope, text) =>
    String(text).replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      const [id = '', ...attribute] = name.split('.');
      return String(referred(scope, id, attribute.join('.') || 'Ref'));
    }),
};

function intrinsic(scope: Scope, name: string, argument: unknown) {
  const work = intrinsics[name];
  if (!work) throw new Error(`The local district cannot work out ${name} of ${JSON.stringify(argument)}`);
  return work(scope, argument);
}

function referred({ stack, attributes }: Scope, id: string, attribute: string): unknown {
  const resource = stack.Resources[id];
  const found = resource ? attributes({ id, type: resource.Type }, attribute) : pseudo[id];
  const value = found ?? (attribute === 'Ref' ? stack.Parameters?.[id]?.Default : undefined);
  if (value !== undefined) return value;
  throw new Error(`The local district does not know ${attribute} of ${id} (${resource?.Type ?? 'no such resource'})`);
}

function imported(scope: Scope, name: unknown) {
  for (const stack of scope.stacks) {
    const there = { ...scope, stack };
    const output = Object.values(stack.Outputs ?? {}).find(
      ({ Export }) => Export && resolve(there, Export.Name) === name,
    );
    if (output) return resolve(there, output.Value);
  }
  throw new Error(`No stack exports ${String(name)}`);
}

/** Only the named properties are worked out: those that the district does not use may hold anything. */
export function parsedBy<S extends z.ZodMiniObject>(
  scope: Scope,
  properties: Record<string, unknown>,
  shape: S,
): z.infer<S> {
  const used = Object.keys(shape.shape).flatMap((name) =>
    name in properties ? [[name, resolve(scope, properties[name])]] : [],
  );
  return z.parse(shape, Object.fromEntries(used));
}
