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

/** Each asked for by several files, which share what they load. */
const made = new Map<string, Promise<Deployment>>();

/** Both templates as `cdk synth` makes them, with the real bundles and cdk-nag; `over` the settings of cdk.json. */
export function synthesised(over: object = {}): () => Deployment {
  let deployment: Deployment;
  beforeAll(async () => {
    const key = JSON.stringify(over);
    const making = made.get(key) ?? synthesise(over);
    made.set(key, making);
    deployment = await making;
  });
  return () => deployment;
}

async function synthesise(over: object): Promise<Deployment> {
  await bundle(doors);
  const { stacks } = buildApp(withSettings(over)).synth();
  const of = (end: string) => stacks.find(({ stackName }) => stackName.endsWith(end))?.template.Resources ?? {};
  const outputs = Object.assign({}, ...stacks.map(({ template }) => template.Outputs));
  return { data: of('-data'), service: of('-service'), outputs };
}

/** A district that uses all that it may leave out, for the tests of each: a synthesis takes seconds. */
export const everyOption = {
  ...{ hostedZone: { id: 'Z0123456789ABC', name: 'harbor.example' }, certificateArn: undefined },
  classroomPush: {
    topic: 'projects/harbor-sidelight/topics/classwork',
    account: 'pusher@harbor-sidelight.iam.gserviceaccount.com',
  },
};

export const ofType = (resources: Record<string, SynthesisedResource>, type: string) =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** `cdk` hands cdk.json's context to the app; a test does it itself. */
export const cdkContext = (): Record<string, unknown> => JSON.parse(readFileSync('cdk.json', 'utf8')).context;

export const withSettings = (over: object) => {
  const context = cdkContext();
  return { ...context, district: { ...Object(context.district), ...over } };
};
