import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { type CloudAssembly, DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { beforeAll, vi } from 'vitest';
import { buildApp } from '../../infra/app.ts';
import { bundle, doorsFolder } from '../../infra/bundle.ts';
import { compose } from '../../infra/compose.ts';
import { doors } from '../../infra/doors.ts';
export type SynthesisedResource = {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  DependsOn?: string[];
};
export type Deployment = {
  data: Record<string, SynthesisedResource>;
  service: Record<string, SynthesisedResource>;
  /** What the stacks answer, of both. */
  outputs: Record<string, { Value: unknown }>;
};

/** Asked for by several files, which share what they load. */
let made: Promise<Deployment> | undefined;

/** Both templates as `cdk synth` makes them, with the real bundles, cdk-nag and the settings of cdk.json. */
export function synthesised(): () => Deployment {
  let deployment: Deployment;
  beforeAll(async () => {
    made ??= synthesise();
    deployment = await made;
  });
  return () => deployment;
}

async function synthesise(): Promise<Deployment> {
  await bundle(doors);
  return deploymentOf(buildApp(cdkContext()).synth());
}

/** The same with other settings, of the bundles that are there; unchecked, which takes a fifth of the time. */
export function composed(over: object): Deployment {
  const app = new App({ context: { ...withSettings(over), [DISABLE_ASSET_STAGING_CONTEXT]: true } });
  compose(app, doorsFolder);
  vi.stubEnv('CDK_VALIDATION', 'false');
  try {
    return deploymentOf(app.synth());
  } finally {
    vi.unstubAllEnvs();
  }
}

function deploymentOf({ stacks }: CloudAssembly): Deployment {
  const of = (end: string) => stacks.find(({ stackName }) => stackName.endsWith(end))?.template.Resources ?? {};
  const outputs = Object.assign({}, ...stacks.map(({ template }) => template.Outputs));
  return { data: of('-data'), service: of('-service'), outputs };
}

export const ofType = (resources: Record<string, SynthesisedResource>, type: string) =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** `cdk` hands cdk.json's context to the app; a test does it itself. */
export const cdkContext = (): Record<string, unknown> => JSON.parse(readFileSync('cdk.json', 'utf8')).context;

export const withSettings = (over: object) => {
  const context = cdkContext();
  return { ...context, district: { ...Object(context.district), ...over } };
};
