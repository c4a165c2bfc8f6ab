import { devNull } from 'node:os';
import { envNames } from '#shared/lambda/env.ts';
import type { LambdaFunction } from './lambda-environment.ts';

/** Where each service that a door may call is found on this machine. */
type AwsEndpoints = { dynamodb: string; sqs: string; ses: string; s3: string };
/** And the vendors, our own pages, and how many times longer everything takes here. */
export type Surroundings = AwsEndpoints & { app: string; google: string; slack: string; slowness: number };

/** What every process of the district is told of AWS: stand-ins, and no way to the profile of whoever started it. */
export const awsEnv = ({ dynamodb, sqs, ses, s3 }: AwsEndpoints): Record<string, string> => ({
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_SQS: sqs,
  AWS_ENDPOINT_URL_SES: ses,
  AWS_ENDPOINT_URL_S3: s3,
});

/** The template's own variables; those that name the world outside are told of its stand-ins instead. */
export function doorEnv(door: LambdaFunction, around: Surroundings): Record<string, string> {
  return {
    ...door.env,
    ...awsEnv(around),
    // Its name, by which the tables know whose role to go by.
    AWS_ACCESS_KEY_ID: door.name,
    [envNames.stage]: 'local',
    ...(door.env[envNames.baseUrl] === undefined ? {} : { [envNames.baseUrl]: around.app }),
    [envNames.localGoogle]: around.google,
    [envNames.localSlack]: around.slack,
    [envNames.localSlowness]: String(around.slowness),
    [envNames.frameAncestors]: around.google,
    AWS_LAMBDA_FUNCTION_NAME: door.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(door.memoryMb),
    TZ: 'UTC',
  };
}
