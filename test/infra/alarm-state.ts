export type AlarmProperties = {
  Period: number;
  EvaluationPeriods: number;
  TreatMissingData: 'breaching' | 'missing';
  AlarmActions?: unknown[];
  InsufficientDataActions?: unknown[];
};
type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/**
 * When an alarm for "at least one" rings, asked once an hour from its creation on: `data` are the hours, counted from
 * then, in which the metric has a value. As CloudWatch does it: an alarm begins without data, goes by the last periods
 * as they stand at that moment, and acts when its state becomes another.
 */
export function ringsOf(alarm: AlarmProperties, data: ReadonlySet<number>, until: number): number[] {
  const hours = (alarm.Period / 3600) * alarm.EvaluationPeriods;
  const rings: number[] = [];
  let state: State = 'INSUFFICIENT_DATA';
  for (let hour = 0; hour < until; hour++) {
    const next = stateAt(
      alarm,
      Array.from({ length: hours }, (_, back) => data.has(hour - back)),
    );
    if (next !== state && actionsOn(alarm, next).length > 0) rings.push(hour);
    state = next;
  }
  return rings;
}

function stateAt({ TreatMissingData }: AlarmProperties, found: readonly boolean[]): State {
  if (found.includes(true)) return 'OK';
  return TreatMissingData === 'breaching' ? 'ALARM' : 'INSUFFICIENT_DATA';
}

const actionsOn = ({ AlarmActions = [], InsufficientDataActions = [] }: AlarmProperties, state: State) =>
  ({ OK: [], ALARM: AlarmActions, INSUFFICIENT_DATA: InsufficientDataActions })[state];
