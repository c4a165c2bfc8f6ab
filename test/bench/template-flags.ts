import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { buildApp } from '../../infra/app.ts';

const Functions = z.record(
  z.string(),
  z.object({
    Type: z.string(),
    Properties: z.optional(
      z.object({
        Environment: z.optional(z.object({ Variables: z.object({ NODE_OPTIONS: z.optional(z.string()) }) })),
      }),
    ),
  }),
);

/** What the template tells Node of every door, as arguments of a process. The doors must have been bundled. */
export function templateFlags(): string[] {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const { stacks } = buildApp(context).synth();
  const service = stacks.find(({ stackName }) => stackName.endsWith('-service'));
  const resources = Object.values(Functions.parse(service?.template.Resources));
  const flags = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => Properties?.Environment?.Variables.NODE_OPTIONS ?? '');
  return [...new Set(flags)].join(' ').split(' ').filter(Boolean);
}
