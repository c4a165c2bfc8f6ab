import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { buildApp } from '../../infra/app.ts';
import { bundle } from '../../infra/bundle.ts';
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
  const { stacks } = buildApp(cdkContext()).synth();
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
