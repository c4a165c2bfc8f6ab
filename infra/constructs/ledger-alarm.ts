import { Duration } from 'aws-cdk-lib';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';

/**
 * What is in the ledger is never changed, so one line that says it was is an alarm of its own, and within a minute:
 * whoever could change an entry may be at work still. Rows and seals count as entries do: each is put once, what is put
 * again is refused, and nothing expires there.
 */
export function raiseOnChange(door: AppFunction, alarms: Alarms) {
  const changes = new MetricFilter(door, 'LedgerChanges', {
    logGroup: door.logGroup,
    filterPattern: FilterPattern.stringValue('$.message.what', '=', 'the ledger was changed'),
    metricNamespace: 'Sidelight',
    metricName: 'LedgerChanges',
  });
  alarms.add('LedgerChanged', changes.metric({ statistic: 'Sum', period: Duration.minutes(1) }), {
    threshold: 1,
    description: `Somebody changed or removed what the ledger says of who saw what. ${runbook('ledger-changed')}`,
  });
}
