import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { type CloudAssembly, DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import * as z from 'zod/mini';
import { compose } from '../../../compose.ts';
import { readSettings } from '../../../config.ts';
import { DataStack } from '../../../stacks/data-stack.ts';
import { parseStack } from './cloudformation.ts';
import type { Assembly } from './template.ts';

const CdkFile = z.object({ context: z.record(z.string(), z.unknown()) });
const AssetsFile = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

/** The settings of cdk.json: what would be deployed from this folder is what runs here. */
const context = () =>
  CdkFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../cdk.json'), 'utf8'))).context;

/** What the district that is deployed from this folder has set. */
export const deployedSettings = () => readSettings(context().district);

/** The tables' stack alone: it needs no bundles, so the tables can be filled while the doors are bundled. */
export function dataTemplate(folder: string): unknown {
  const app = new App({ outdir: join(folder, 'data'), context: context() });
  const stack = new DataStack(app, 'Data', { settings: deployedSettings() });
  return unchecked(app).getStackByName(stack.stackName).template;
}

/**
 * The stacks as `cdk deploy` would take them, without cdk-nag: the tests hold its rules. The bundles are used where
 * they lie and not from a copy, so that a door that is bundled anew is seen.
 */
export function synthesise(folder: string, bundles: string): Assembly {
  const inPlace = { [DISABLE_ASSET_STAGING_CONTEXT]: true };
  const app = new App({ outdir: join(folder, 'cdk.out'), context: { ...context(), ...inPlace } });
  compose(app, bundles);
  const assembly = unchecked(app);
  return { stacks: assembly.stacks.map(({ template }) => parseStack(template)), assets: assetsOf(assembly) };
}

/**
 * Checking the templates against CloudFormation's rules takes four fifths of a synthesis. `npm run synth` and the tests
 * do it; a person who waits for the district need not. Only this variable switches it off.
 */
function unchecked(app: App): CloudAssembly {
  const before = process.env.CDK_VALIDATION;
  process.env.CDK_VALIDATION = 'false';
  try {
    return app.synth();
  } finally {
    if (before === undefined) delete process.env.CDK_VALIDATION;
    else process.env.CDK_VALIDATION = before;
  }
}

function assetsOf({ directory, stacks }: CloudAssembly): Map<string, string> {
  const files = stacks.flatMap(({ stackName }) => {
    const manifest = JSON.parse(readFileSync(join(directory, `${stackName}.assets.json`), 'utf8'));
    return Object.entries(AssetsFile.parse(manifest).files);
  });
  return new Map(files.map(([hash, { source }]) => [hash, resolve(directory, source.path)]));
}
