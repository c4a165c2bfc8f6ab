import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { transformSync } from 'esbuild';

/** Doors that answer with pages are bundled; a command runs from its source, and Node strips types but knows no JSX. */
export function readJsx() {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.tsx')) return next(url, context);
      const { code } = transformSync(readFileSync(new URL(url), 'utf8'), {
        loader: 'tsx',
        format: 'esm',
        jsx: 'automatic',
        jsxImportSource: 'preact',
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
