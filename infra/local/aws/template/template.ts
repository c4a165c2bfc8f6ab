import * as z from 'zod/mini';
import type { LambdaFunction } from '../lambda/lambda-environment.ts';
import type { LocalBucket } from '../s3/object-store.ts';
import type { Attributes, Stack } from './cloudformation.ts';
import { bucketName } from './local-names.ts';
import { resourcesOf } from './resources.ts';
import { functionsOf, routes, type TemplateRoute } from './template-doors.ts';
import { type Permissions, permissions } from './template-permissions.ts';
import {
  type QueueSource,
  queues,
  schedules,
  streams,
  type TemplateSchedule,
  type TemplateStream,
} from './template-sources.ts';

/** What `cdk synth` left behind: the stacks, and where the folder of an asset lies by its hash. */
export type Assembly = { stacks: readonly Stack[]; assets: ReadonlyMap<string, string> };

export type DistrictTemplate = {
  doors: LambdaFunction[];
  routes: TemplateRoute[];
  streams: TemplateStream[];
  queues: QueueSource[];
  schedules: TemplateSchedule[];
  buckets: LocalBucket[];
  permissions: Permissions;
};

const BucketProperties = z.object({ ObjectLockEnabled: z.optional(z.boolean()) });

/** The district as the templates say it, so that nothing about a door is listed a second time. */
export function readTemplate({ stacks, assets }: Assembly, attributes: Attributes): DistrictTemplate {
  const all = resourcesOf(stacks, attributes);
  return {
    doors: functionsOf(all, assets),
    routes: routes(all),
    streams: streams(all),
    queues: queues(all),
    schedules: schedules(all),
    buckets: all('AWS::S3::Bucket').map(({ id, read }) => ({
      name: bucketName(id),
      locked: read(BucketProperties).ObjectLockEnabled === true,
    })),
    permissions: permissions(all),
  };
}
