import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { TestProject } from 'vitest/node';
import { startEngine } from '../infra/local/aws/dynamodb/engine.ts';
import { DataStack } from '../infra/stacks/data-stack.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engineEndpoint: string;
    dataTemplate: string;
  }
}

/** One engine and one synthesised data stack for a whole run. */
export async function setup({ provide }: TestProject) {
  const engine = await startEngine();
  provide('engineEndpoint', engine.endpoint);
  provide(
    'dataTemplate',
    JSON.stringify(
      Template.fromStack(new DataStack(new App(), 'Data', { settings: { sealRetentionYears: 1 } })).toJSON(),
    ),
  );
  return engine.stop;
}
