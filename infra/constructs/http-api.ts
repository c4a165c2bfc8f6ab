import { RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { DistrictSettings } from '../config.ts';
import type { Rate, Route } from '../doors.ts';
import { accept } from './accept.ts';
import type { AppFunction } from './app-function.ts';
import { ownName } from './own-name.ts';

const methods: Record<Route['method'], HttpMethod> = { GET: HttpMethod.GET, POST: HttpMethod.POST };

/**
 * Names neither path parameters nor queries: both hold ids that mean a class or a meeting. By `doorRequestId`, which
 * each line of a door's log bears as `requestId`, a refusal is found again with the address that it went to.
 */
const logFormat = JSON.stringify({
  requestId: '$context.requestId',
  doorRequestId: '$context.integration.requestId',
  from: '$context.identity.sourceIp',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  tookMs: '$context.responseLatency',
});

/** What has no rate of its own, such as an address that no door knows. */
const usualRate: Rate = { perSecond: 20, atOnce: 50 };

/**
 * The one way in by HTTP, at the district's own address alone. Each door is asked for exactly the routes that it
 * names, and one of them for the rest.
 */
export class DoorsApi extends Construct {
  readonly domain: DomainName;
  private readonly api: HttpApi;
  private readonly stage: CfnStage;
  private readonly routeSettings: Record<string, object> = {};

  constructor(scope: Construct, id: string, settings: DistrictSettings) {
    super(scope, id);
    const { hostName, certificate, pointTo } = ownName(this, settings);
    this.domain = new DomainName(this, 'Domain', { domainName: hostName, certificate });
    pointTo(this.domain);
    // AWS's own address would be a second way in, past whatever the district puts before its own.
    this.api = new HttpApi(this, 'Api', {
      disableExecuteApiEndpoint: true,
      defaultDomainMapping: { domainName: this.domain },
    });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the HTTP API has no default stage to log');
    this.stage = stage;
    // Where a request came from is personal, and of use only while somebody looks into it.
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    stage.accessLogSettings = { destinationArn: log.logGroupArn, format: logFormat };
    stage.defaultRouteSettings = throttled(usualRate);
    accept(
      this,
      'AwsSolutions-APIG4',
      'Doors verify who asks themselves: Slack by its signature, frames by session and Google, before anything is read.',
    );
  }

  lead(door: AppFunction) {
    if (door.door.opened.by !== 'http') return;
    const { routes, rate, answersTheRest } = door.door.opened;
    const integration = new HttpLambdaIntegration(`${door.node.id}Integration`, door);
    for (const { method, path } of routes)
      for (const route of this.api.addRoutes({ path, methods: [methods[method]], integration }))
        this.throttle(route, rate);
    if (answersTheRest)
      this.throttle(
        new HttpRoute(this, 'Rest', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration }),
        usualRate,
      );
  }

  /** Of each route its own, so that a flood at one door shuts no other. A stage may name only routes that are there. */
  private throttle(route: HttpRoute, rate: Rate) {
    const resource = route.node.defaultChild;
    if (!(resource instanceof CfnRoute)) throw new Error(`${route.node.path} has no resource`);
    this.routeSettings[resource.routeKey] = {
      ThrottlingRateLimit: rate.perSecond,
      ThrottlingBurstLimit: rate.atOnce,
    };
    this.stage.routeSettings = this.routeSettings;
    this.stage.addResourceDependency(resource);
  }
}

const throttled = ({ perSecond, atOnce }: Rate) => ({ throttlingRateLimit: perSecond, throttlingBurstLimit: atOnce });
