import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { envNames } from '#shared/lambda/env.ts';
import type { Door } from '../doors.ts';
import { type Alarms, runbook } from './alarms.ts';

/** `bundles`: where the doors were bundled to, each in a folder of its name. */
type Props = { door: Door; bundles: string; alarms: Alarms; logRetentionDays: number };

/** One door of the house, with our defaults and the alarm that says whom its failure hurts. */
export class AppFunction extends LambdaFunction {
  readonly door: Door;

  constructor(scope: Construct, id: string, { door, bundles, alarms, logRetentionDays }: Props) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      description: door.ifItFails,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(bundles, door.name)),
      handler: 'index.handler',
      memorySize: door.memoryMb,
      timeout: Duration.seconds(door.timeoutSeconds),
      ...(door.diskMb ? { ephemeralStorageSize: Size.mebibytes(door.diskMb) } : {}),
      tracing: Tracing.DISABLED,
      // No --enable-source-maps, which costs every cold start: `sidelight trace` reads the map when it is wanted.
      environment: { [envNames.stage]: 'live' },
      // The text format puts time and request in front of every line, and no filter by a field ever matches one.
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
    });
    this.door = door;
    alarms.add(`${id}Failing`, this.metricErrors({ period: Duration.minutes(5) }), {
      threshold: 1,
      description: `${door.ifItFails} ${runbook(door.name)}`,
    });
    // A door that answers politely when it fails (Slack takes no 5xx) does not count as a failing function; its error
    // line does. The level is the runtime's own word.
    const errors = new MetricFilter(this, 'ErrorLines', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: 'Sidelight',
      metricName: `${id}ErrorLines`,
    });
    alarms.add(`${id}ErrorLines`, errors.metric({ statistic: 'Sum', period: Duration.minutes(5) }), {
      threshold: 1,
      description: `${door.ifItFails} The door said so in its log. ${runbook(door.name)}`,
    });
  }
}
