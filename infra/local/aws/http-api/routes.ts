/** A route key as API Gateway writes it: `GET /plans/{id}`, `ANY /files/{proxy+}`, `$default`. */
export type RoutePattern<Target> = { key: string; target: Target };
export type Match<Target> = RoutePattern<Target> & { pathParameters: Record<string, string> };

/**
 * The most specific route wins: a fixed word before `{name}` before `{name+}`, the method before ANY, `$default` last.
 */
export function matchRoute<Target>(
  routes: readonly RoutePattern<Target>[],
  method: string,
  path: string,
): Match<Target> | undefined {
  const found = routes.flatMap((route) => {
    const pathParameters = parametersOf(route.key, method, path);
    return pathParameters ? [{ ...route, pathParameters }] : [];
  });
  return found.sort((a, b) => rank(b.key).localeCompare(rank(a.key)))[0];
}

function parametersOf(key: string, method: string, path: string): Record<string, string> | undefined {
  if (key === '$default') return {};
  const [wanted = '', pattern = ''] = key.split(' ');
  if (wanted !== 'ANY' && wanted !== method) return undefined;
  return walk(pattern.split('/').slice(1), path.split('/').slice(1));
}

function walk(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const [word, ...words] = pattern;
  if (word === undefined) return path.length === 0 ? {} : undefined;
  const name = /^\{(\w+)(\+?)\}$/.exec(word);
  if (name?.[1] && name[2]) return path.join('/') ? { [name[1]]: decoded(path.join('/')) } : undefined;
  const [segment, ...segments] = path;
  if (segment === undefined || (name ? !segment : segment !== word)) return undefined;
  const rest = walk(words, segments);
  return rest && { ...(name?.[1] ? { [name[1]]: decoded(segment) } : {}), ...rest };
}

/** One letter per segment; letters compare in the order of precedence. */
function rank(key: string) {
  const [method = '', pattern = ''] = key.split(' ');
  if (key === '$default') return '0';
  const letters = pattern.split('/').map((word) => (word.endsWith('+}') ? 'a' : word.startsWith('{') ? 'b' : 'c'));
  return `1${letters.join('')}${method === 'ANY' ? 'A' : 'Z'}`;
}

/** A stray percent sign stays as it is. */
export function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
