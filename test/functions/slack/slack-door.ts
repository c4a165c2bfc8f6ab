import { vi } from 'vitest';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { asDoor } from '../../as-door.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import type { TestTables } from '../../engine.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange, at } from '../../sample/records.ts';
import { aSection, aStaffMember, aStaffSeat, aStudent, aStudentSeat } from '../../sample/roster.ts';
import { secret, signedEvent } from './requests.ts';
import { aMember, fakeSlack } from './web-api.ts';

/** 12:30 in Harbor on Monday, 23 November 2026. */
export const noon = at;

const { maya, ana, grace, omar, dana, priya } = people;
const mayumi = aStudent({
  id: 'stu_mayumi',
  givenName: 'Mayumi',
  familyName: 'Tanaka',
  email: 'mayumi@s.example',
  grade: '10',
  guardianIds: [],
});
const leo = { ...people.leo, familyName: 'Brandt', email: 'leo@s.example' };
/** In the same school, in nobody's class. */
const mayra = aStudent({
  id: 'stu_mayra',
  givenName: 'Mayra',
  familyName: 'Quint',
  email: 'mayra@s.example',
  guardianIds: [],
});
const sams = Array.from({ length: 12 }, (_, index) =>
  aStudent({
    id: `stu_sam${index}`,
    givenName: 'Samir',
    familyName: `Abadi ${index}`,
    email: `sam${index}@s.example`,
    guardianIds: [],
  }),
);
const left = aStudent({
  id: 'stu_left',
  givenName: 'Leonie',
  familyName: 'Gone',
  email: 'leonie@s.example',
  active: false,
  guardianIds: [],
});
const gil = aStaffMember({ id: 'stf_gil', givenName: 'Gil', familyName: 'Guest', email: 'gil@harbor.example' });
const fay = aStaffMember({ id: 'stf_former', givenName: 'Fay', familyName: 'Former', email: 'fay@harbor.example' });

const lastYear = {
  section: aSection({ id: 'sec_old', title: 'Last year' }),
  seats: [
    aStaffSeat({ sectionId: 'sec_old', staffId: omar.id, endOn: '2026-06-12' }),
    aStudentSeat({ sectionId: 'sec_old' }),
  ],
};

const members = () => [
  aMember('U0GRACE', 'grace@harbor.example'),
  aMember('U0DANA', 'Dana@harbor.example'),
  aMember('U0PRIYA', 'priya@harbor.example'),
  aMember('U0OMAR', 'omar@harbor.example'),
  aMember('U0GUEST', 'gil@harbor.example', { is_restricted: true }),
  aMember('U0ULTRA', 'gil@harbor.example', { is_ultra_restricted: true }),
  aMember('U0STRANGE', 'gil@harbor.example', { is_stranger: true }),
  aMember('U0FOREIGN', 'gil@harbor.example', {
    team_id: 'T0OTHER',
    profile: { email: 'gil@harbor.example', team: 'T0OTHER' },
  }),
  aMember('U0GONE', 'gil@harbor.example', { deleted: true }),
  aMember('U0BOT', 'gil@harbor.example', { is_bot: true }),
  aMember('U0UNSURE', 'gil@harbor.example', { is_email_confirmed: false }),
  aMember('U0NOMAIL', '', { profile: { real_name: 'No Mail' } }),
  aMember('U0NOBODY', 'nobody@harbor.example'),
  aMember('U0PUPIL', 'leo@s.example'),
  aMember('U0FORMER', 'fay@harbor.example'),
  aMember('U0TWIN', 'grace@harbor.example'),
];

/**
 * Harbor High as the Slack door's role shows it, a Slack to answer, and the environment that the door reads when it is
 * first imported.
 */
export async function setUpSlackDoor() {
  const { tables, stores } = await setUpSchool({
    people: [maya, mayumi, leo, mayra, ...sams, left, grace, dana, priya, omar, gil, fay, ana],
    classes: [aClass(aSection(), [grace], [maya, mayumi, leo, ...sams, left]), lastYear],
    plans: [anActivePlan(), anActivePlan({ id: 'pln_2', studentId: mayumi.id })],
  });
  await stores.secretWriter.saveSlack(secret);
  await stores.calendars.save(aCalendar(), aChange('calendar'));
  const slack = await fakeSlack(members());
  Object.assign(process.env, (await asDoor(tables, 'slack')).env, {
    STAGE: 'local',
    BASE_URL: 'https://sidelight.harbor.example',
    LOCAL_SLACK_URL: slack.url,
  });
  const ledgerOf = (student: StudentId) => entriesAbout(tables.ledger, student);
  return { tables, stores, slack, ledgerOf };
}

export type SlackAnswer = { statusCode?: number; headers?: Record<string, string>; body?: string };

/** The door itself, at noon. `send` signs the fields of a form first. */
export async function openSlackDoor(toFake: ('Date' | 'performance')[] = ['Date']) {
  vi.useFakeTimers({ toFake, now: new Date(noon) });
  const door = await setUpSlackDoor();
  const { handler } = await import('../../../functions/slack/handler.ts');
  const knock = (event: object): Promise<SlackAnswer> => handler(event as never, {}) as never;
  const send = (...signed: Parameters<typeof signedEvent>) => knock(signedEvent(...signed));
  return { ...door, knock, send };
}
export type SlackDoor = Awaited<ReturnType<typeof openSlackDoor>>;

/** Read from the entries themselves: the pointer rows per student belong to the ledger's stream. */
async function entriesAbout(ledger: TestTables['ledger'], student: StudentId): Promise<LedgerEntry[]> {
  const entries = (await itemsIn(ledger)).map((item) => item as LedgerEntry);
  return entries.filter(({ studentIds, action }) => studentIds.includes(student) && action !== 'plan_published');
}
