import * as z from 'zod/mini';
import { type Actor, prepares } from '#shared/domain/access/access.ts';
import type { PostOccasion } from '#shared/domain/cards/delivery.ts';
import { seatsToTellOf } from '#shared/domain/cards/nudge.ts';
import { Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { type SectionId, type StaffId, StudentId } from '#shared/domain/ids.ts';
import type { PageOfPost } from '#shared/domain/notices/page-of-post.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { type AuthorizePorts, loadAccessFacts } from '../access/authorize.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { freeTurnOfDay } from '../turn-of-day.ts';
import { authorizeLogging } from './deliveries/log-delivery.ts';
import type { NewDelivery } from './deliveries/new-delivery-entry.ts';
import { recordDeliveries } from './deliveries/record-deliveries.ts';
import { ownWord, questionsAt } from './own-word.ts';

type Self = Extract<Actor, { kind: 'student' }>;
export type AskTeacherInput = CommandInput &
  Pick<NewDelivery, 'fingerprint' | 'activity' | 'note'> & {
    sectionId: SectionId;
    occasion: PostOccasion;
    /** Classroom takes no work any more though the student has longer, or a support is not there. */
    reason: 'closed' | 'notThere';
    dueAt?: Instant | undefined;
    /** Where the message leads, if such an address can be given. */
    page?: PageOfPost | undefined;
  };
/** `nobody`: nobody teaches them there whom a message reaches; `enough`: for today. Then nothing was sent or kept. */
const AskedTeacher = z.object({ studentId: StudentId, state: z.enum(['sent', 'nobody', 'enough']), askedAt: Instant });
export type AskedTeacher = z.infer<typeof AskedTeacher>;

/** Every message costs a teacher's attention. */
const mostADay = 5;

/**
 * A student asks who teaches them in this class to look at a post: one message for one post and reason, which names
 * nobody and no need, and what they ask stands at their line on the teacher's page. More supports that are not there
 * come to the first message, and send none of their own.
 */
export const askTeacher = command({
  authorize: (ports: AuthorizePorts, actor: Self, _input: object) =>
    authorizeLogging(ports, actor, { studentId: actor.id }),
  result: AskedTeacher,
  async run(
    ports: AuthorizePorts & Needs<'cards' | 'deliveryLog' | 'calendars' | 'commands' | 'ids'>,
    { page, reason, occasion, dueAt, ...said }: AskTeacherInput,
    { actor, studentIds: [studentId], on: today, school, at, change, unchanged },
  ) {
    if (!studentId) throw new DomainError('not_allowed');
    // What was due is spoken of on its day: what gave them longer may be over by now.
    const on = reason === 'closed' && dueAt && dueAt < at ? schoolDateAt(dueAt, school.zone) : today;
    const asked = { ...said, occasion, on, outcome: 'asked', reason } as const;
    const word = await ownWord(ports, asked, { studentId, today, at });
    const [first] = questionsAt(word.entries, { occasion, reason });
    const sent = { studentId, state: 'sent', askedAt: first?.at ?? at } as const;
    if (!word.isNew) return unchanged(sent);
    const teachers = first ? [] : await whomToAsk(ports, word.roster, { studentId, today });
    if (!first && teachers.length === 0) return unchanged({ ...sent, state: 'nobody' });
    const turn = first ? undefined : await freeTurnOfDay(ports, actor.id, { name: `asked/${today}`, most: mostADay });
    if (!first && !turn) return unchanged({ ...sent, state: 'enough' });
    const { courseId, itemId } = occasion;
    const added = word.before ? 'delivery_corrected' : 'delivery_logged';
    return recordDeliveries(ports, {
      ...{ entries: [word.entry], corrected: word.before ? [word.before] : [], school: { id: school.id, today } },
      turns: turn ? [turn, `asked/${courseId}/${itemId}/${reason}`] : [],
      change: () =>
        change(
          first
            ? { action: added, sectionId: said.sectionId }
            : { action: 'teacher_asked', sectionId: said.sectionId, staffIds: teachers },
          sent,
          teachers.map((staffId) => ({
            ...{ type: 'TeacherAsked' as const, staffId, zone: school.zone, ...(page ? { page } : {}) },
            ref: opaqueRef(ports.ids.randomBytes(6)),
          })),
        ),
    });
  },
});

type Asker = { studentId: StudentId; today: SchoolDate };

/**
 * Who teaches the student in this course by Classroom's list and by the school's of this moment, stands in there today,
 * and can be written to. What is put away waits for nobody.
 */
async function whomToAsk(
  ports: AuthorizePorts,
  roster: SectionRoster,
  { studentId, today }: Asker,
): Promise<StaffId[]> {
  const here = roster.archived ? [] : roster.staff.map(({ staffId }) => staffId);
  const listed = here.filter((staffId) =>
    seatsToTellOf(staffId, roster, today).some((seat) => seat.studentId === studentId),
  );
  const staff = await ports.roster.findStaff([...new Set(listed)]);
  const reached = staff.filter(({ active, mayNotSignIn, email, slack }) => active && !mayNotSignIn && (email || slack));
  const teaching = await fewAtOnce(reached, async (person) =>
    (await teachesToday(ports, person, studentId)) ? [person.id] : [],
  );
  return teaching.flat();
}

async function teachesToday(ports: AuthorizePorts, { id, roles, schoolIds }: Staff, studentId: StudentId) {
  const { relations } = await loadAccessFacts(ports, { kind: 'staff', id, roles, schoolIds }, studentId);
  return relations.some(({ relation }) => prepares(relation));
}
