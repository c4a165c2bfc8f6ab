import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnQueue, Queue, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { letUseKey } from './key-use.ts';

/**
 * A queue under our key, spoken to over TLS only. The key is set on the resource itself: to whoever sends to or
 * receives from a queue that it knows to have one, CDK gives the key for every use.
 */
export function encryptedQueue(scope: Construct, id: string, { key, ...props }: QueueProps & { key: IKey }): Queue {
  const queue = new Queue(scope, id, { ...props, enforceSSL: true });
  const resource = queue.node.defaultChild;
  if (!(resource instanceof CfnQueue)) throw new Error(`${queue.node.path} has no resource to encrypt`);
  resource.kmsMasterKeyId = key.keyArn;
  return queue;
}

/** What a sender needs of the key: a message is encrypted under a key of its own, which SQS keeps for a while. */
export const letEncryptMessages = (sender: IGrantable, key: IKey) =>
  letUseKey(sender, key, { via: 'sqs', actions: ['kms:GenerateDataKey', 'kms:Decrypt'] });
