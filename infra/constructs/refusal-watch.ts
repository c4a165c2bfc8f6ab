import { Duration, Stack } from 'aws-cdk-lib';
import { CfnInsightRule, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';

/** Nobody who goes about their work is refused so often in an hour; who goes through a list of names is. */
const unusual = 20;

type Props = { doors: readonly AppFunction[]; alarms: Alarms };

/**
 * Counts the refusals of each person over all doors that answer people. A rule of Contributor Insights, because an
 * alarm on a metric filter must name the person beforehand, and one metric for each who was ever refused costs each.
 */
export class RefusalWatch extends Construct {
  constructor(scope: Construct, id: string, { doors, alarms }: Props) {
    super(scope, id);
    const stack = Stack.of(this);
    const rule = new CfnInsightRule(this, 'Rule', {
      ruleName: `${stack.stackName}-refusals`,
      ruleState: 'ENABLED',
      ruleBody: stack.toJsonString({
        Schema: { Name: 'CloudWatchLogRule', Version: 1 },
        LogGroupNames: doors.map(({ logGroup }) => logGroup.logGroupName),
        LogFormat: 'JSON',
        Contribution: {
          Keys: ['$.message.actor'],
          Filters: [
            { Match: '$.message.what', In: ['refused'] },
            // Google says of a class that is not one's own that it is not there.
            { Match: '$.message.code', In: ['not_allowed', 'not_found'] },
          ],
        },
        AggregateOn: 'Count',
      }),
    });
    const mostOfOne = new MathExpression({
      expression: `INSIGHT_RULE_METRIC("${rule.attrRuleName}", "MaxContributorValue")`,
      label: 'Refusals of the one who was refused most',
      period: Duration.hours(1),
    });
    alarms.add(id, mostOfOne, {
      threshold: unusual,
      description: `Somebody may be trying whose plans can be seen: one person was refused ${unusual} times in an hour. ${runbook('refusals')}`,
    });
  }
}
