type Names = Readonly<Record<string, string>>;

/** Reserved, so an attribute that is called so comes as a placeholder. */
const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);
const paths = /[#A-Za-z_][\w-]*(?:\s*\.\s*#?[\w-]+)*(\s*\()?/g;

/**
 * The attributes that an expression names, each once: of a path the first, which is all that IAM looks at, with its
 * placeholder resolved. Any of DynamoDB's expressions, because a name means the same in all of them.
 */
export function attributesIn(expression: string, names: Names = {}): string[] {
  const bare = expression.replaceAll(/:\w+/g, ' ').replaceAll(/\[\d+\]/g, '');
  const first = [...bare.matchAll(paths)].flatMap(([path, isFunction]) =>
    isFunction ? [] : (path.split('.')[0]?.trim() ?? []),
  );
  const attributes = first.filter((name) => !keywords.has(name.toUpperCase())).map((name) => names[name] ?? name);
  return [...new Set(attributes)];
}
