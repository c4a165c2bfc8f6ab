import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { alarmSender } from './alarm-sender.ts';

/** Every alarm ends with the place where its reader reads on. */
export const runbook = (section: string) => `Runbook: infra/RUNBOOK.md#${section}`;

/** Alarms all reach one address, and each says whom the failure hurts before it says what failed. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { mail, key }: { mail: string; key: IKey }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, masterKey: key });
    // A topic with a policy of its own, as demanding TLS makes one, no longer takes alarms by default: they would go
    // nowhere, unseen.
    this.topic.grantPublish(alarmSender());
    this.topic.addSubscription(new EmailSubscription(mail));
  }

  add(id: string, metric: IMetric, { threshold, description }: { threshold: number; description: string }) {
    this.raise(id, {
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: description,
    });
  }

  /**
   * For what must happen every few hours. It says "insufficient data" and not "alarm" of a silence, and that is what it
   * rings on: every alarm begins there, so nothing rings on the first day, when nothing can have happened yet.
   */
  addSilence(id: string, metric: Metric, { hours, description }: { hours: number; description: string }) {
    const silence = this.raise(id, {
      metric: metric.with({ period: Duration.hours(1) }),
      evaluationPeriods: hours,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.MISSING,
      alarmDescription: description,
    });
    silence.addInsufficientDataAction(new SnsAction(this.topic));
  }

  private raise(id: string, props: Omit<AlarmProps, 'evaluationPeriods'> & Partial<AlarmProps>) {
    const alarm = new Alarm(this, id, { evaluationPeriods: 1, ...props });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
