import { addMonths, type SchoolDate } from '../dates.ts';
import { type Framework, type FrameworkRules, frameworks } from '../frameworks.ts';

/** The last day of help without an evaluation; undefined where a framework knows none. */
export function longestHelp(framework: Framework, askedOn: SchoolDate): SchoolDate | undefined {
  const { documentedNeedMonths: months }: FrameworkRules = frameworks[framework];
  return months === undefined ? undefined : addMonths(askedOn, months);
}
