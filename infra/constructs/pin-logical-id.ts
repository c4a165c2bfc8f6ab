import { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A table or bucket whose logical id moves with a refactoring is one that a deployment replaces by an empty one. */
export function pinLogicalId(construct: Construct, logicalId: string) {
  const resource = construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${logicalId} has no resource to pin`);
  resource.overrideLogicalId(logicalId);
}
