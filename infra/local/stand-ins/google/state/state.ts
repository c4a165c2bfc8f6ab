import { type CalendarState, emptyCalendars } from './calendars.ts';
import type { RecordedCall } from './calls.ts';
import { type ClassroomState, classroomOf } from './classroom.ts';
import type { Account } from './district.ts';
import type { Fault } from './faults.ts';
import { emptyIdentity, type IdentityState } from './identity.ts';
import type { Registrations } from './registrations.ts';
import { type GoogleSettings, ourProject, type Project } from './settings.ts';

/** Everything that the stand-in remembers, in memory. */
export type GoogleState = {
  settings: GoogleSettings;
  now(): number;
  projects: Project[];
  accounts: readonly Account[];
  account(idOrEmail: string): Account | undefined;
  identity: IdentityState;
  classroom: ClassroomState;
  registrations: Registrations;
  calendars: CalendarState;
  faults: Fault[];
  /** What the APIs were asked, for tests that hold it against Google's own description. */
  calls: RecordedCall[];
  /** What an administrator of the domain can switch. */
  policy: {
    licensed: boolean;
    thirdPartyBlocked: boolean;
    /** Scopes that nobody is granted, ticked or not. */
    withheld: readonly string[];
    refreshTokens: boolean;
    /** Whether the submissions' scope opens course work as well: reports of live Google contradict each other. */
    submissionsOpenWork: boolean;
  };
};

export function googleState(settings: GoogleSettings): GoogleState {
  const { accounts } = settings.district;
  const byKey = new Map(
    accounts.flatMap((account) => [account.id, account.email.toLowerCase()].map((key) => [key, account])),
  );
  return {
    settings,
    now: settings.now,
    projects: [ourProject(settings)],
    accounts,
    account: (idOrEmail) => byKey.get(idOrEmail.toLowerCase()),
    identity: emptyIdentity(),
    classroom: classroomOf(settings),
    registrations: new Map(),
    calendars: emptyCalendars(settings),
    faults: [],
    calls: [],
    policy: {
      licensed: true,
      thirdPartyBlocked: false,
      withheld: [],
      refreshTokens: true,
      submissionsOpenWork: true,
    },
  };
}
