const comparison = /^\{ (\$[.\w]+) = "([^"]*)" \}$/;

/**
 * Whether CloudWatch would count a line by this filter of a template. A filter by a field sees JSON lines alone, and
 * compares letter for letter. Anything that the house does not use is refused, so that no filter is believed unread.
 */
export function matchesFilter(pattern: string, line: string): boolean {
  const [, path, wanted] = comparison.exec(pattern) ?? [];
  if (!path || wanted === undefined || wanted.includes('*')) throw new Error(`not a filter of ours: ${pattern}`);
  return String(fieldAt(path, parsed(line))) === wanted;
}

export function fieldAt(path: string, value: unknown): unknown {
  const [, ...names] = path.split('.');
  return names.reduce<unknown>((at, name) => Object.entries(at ?? {}).find(([key]) => key === name)?.[1], value);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
