import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { demand, eventually, type Visit } from './steps.ts';

/** One entry per view and per review, no more and no fewer; and each in the log of the student whom it is about. */
export async function readLedger({ district, startedAt }: Visit): Promise<string> {
  const entries = (await district.ledger.newest(100)).filter(({ at }) => at >= startedAt);
  const counted = (action: LedgerEntry['action'], surface: LedgerEntry['surface']) =>
    entries.filter((entry) => entry.action === action && entry.surface === surface).length;
  const counts = {
    'Classroom view': counted('card_viewed', 'classroom'),
    'Slack view': counted('card_viewed', 'slack'),
    'review scheduled': counted('review_scheduled', 'slack'),
  };
  for (const [what, count] of Object.entries(counts)) demand(count === 1, `${count} entries for one ${what}`);
  const about = new Set(entries.flatMap(({ studentIds }) => studentIds));
  await eventually('an entry in every student’s own log', async () => {
    const logs = await Promise.all([...about].map((id) => district.ledger.ofStudent(id, { from: startedAt })));
    return logs.every((log) => log.length > 0) ? true : undefined;
  });
  return `one entry per view, in the logs of ${about.size} students`;
}

/**
 * The schedule rang when the clock was moved. Hours that are not over stay unsealed, so this start's entries wait for
 * theirs.
 */
export async function readSeals({ district }: Visit): Promise<string> {
  const { seals, faults, unsealed } = await eventually('a seal of the ledger', async () => {
    const check = await district.ledger.verify();
    return check.seals > 0 ? check : undefined;
  });
  demand(faults.length === 0, `${faults.length} faults in a ledger that nobody touched`);
  return `${seals} with ${seals === 1 ? 'its copy' : 'their copies'} in the archive; ${unsealed?.entries ?? 0} entries wait for their hour`;
}
