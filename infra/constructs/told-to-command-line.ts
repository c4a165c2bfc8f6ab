import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { outputNames } from '#shared/lambda/env.ts';

type CommandLineName = keyof typeof outputNames;

const isName = (name: string): name is CommandLineName => name in outputNames;

/** An output for each, under a name that a person can read: `sidelight setup` makes a shell's lines of them. */
export function tellCommandLine(stack: Stack, values: Partial<Record<CommandLineName, string>>) {
  for (const [name, value] of Object.entries(values))
    if (isName(name)) new CfnOutput(stack, outputNames[name], { value });
}
