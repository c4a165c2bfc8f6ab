import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '../doors.ts';
import { accept } from './accept.ts';
import type { AppFunction } from './app-function.ts';

const methods: Record<Route['method'], HttpMethod> = { GET: HttpMethod.GET, POST: HttpMethod.POST };

/** Names neither path parameters nor queries: both hold ids that mean a class or a meeting. */
const logFormat = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  tookMs: '$context.responseLatency',
});

/** The one way in by HTTP. Each door is asked for exactly the routes that it names, and one of them for the rest. */
export class DoorsApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { logRetentionDays }: { logRetentionDays: number }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: true });
    const log = new LogGroup(this, 'AccessLog', { retention: logRetentionDays, removalPolicy: RemovalPolicy.RETAIN });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the HTTP API has no default stage to log');
    stage.accessLogSettings = { destinationArn: log.logGroupArn, format: logFormat };
    // A bell rings for a whole district at once: 3,000 teachers in eight minutes are seven requests a second.
    stage.defaultRouteSettings = { throttlingBurstLimit: 500, throttlingRateLimit: 200 };
    accept(
      this,
      'AwsSolutions-APIG4',
      'Doors verify who asks themselves: Slack by its signature, frames by session and Google, before anything is read.',
    );
  }

  lead(door: AppFunction) {
    if (door.door.opened.by !== 'http') return;
    const integration = new HttpLambdaIntegration(`${door.node.id}Integration`, door);
    for (const { method, path } of door.door.opened.routes)
      this.api.addRoutes({ path, methods: [methods[method]], integration });
    if (door.door.opened.answersTheRest)
      new HttpRoute(this, 'Rest', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
  }
}
