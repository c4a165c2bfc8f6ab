import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';

/** One finding of cdk-nag that we looked at and keep: on the construct that it names, with the reason. */
export function accept(construct: Construct | AppFunction, id: string, reason: string) {
  // A function's policy hangs on its role, which stands beside the function.
  const target = 'door' in construct ? construct.role : construct;
  if (target) Validations.of(target).acknowledge({ id, reason });
}
