import { sharedSeats } from '#shared/domain/access/held-relations.ts';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';

type WordsOfTeacher = NonNullable<Acknowledgement['inMyClass']> & Pick<Acknowledgement, 'studentId' | 'staffId'>;
/** What a teacher made of a card in their class, as others read it. */
export type SignedWords = Pick<WordsOfTeacher, 'text' | 'at'> & { by: string };

/** What teachers said of this student, the last said first. Who may read it, the caller knows. */
async function wordsOn(
  { acknowledgements }: Needs<'acknowledgements'>,
  studentId: StudentId,
): Promise<WordsOfTeacher[]> {
  const given = await acknowledgements.ofStudent(studentId);
  return given
    .flatMap(({ staffId, inMyClass }) => (inMyClass ? [{ studentId, staffId, ...inMyClass }] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** With the names of those who said it. */
export async function signed({ roster }: Needs<'roster'>, words: readonly WordsOfTeacher[]): Promise<SignedWords[]> {
  const writers = [...new Set(words.map(({ staffId }) => staffId))];
  const found = writers.length > 0 ? await roster.findStaff(writers) : [];
  const names = new Map(found.map((each) => [each.id, displayName(each)]));
  return words.flatMap(({ text, at, staffId }) => {
    const by = names.get(staffId);
    return by === undefined ? [] : [{ text, at, by }];
  });
}

/** In which classes of today a member of staff meets this student; none for who taught them before. */
async function classesShared(
  { roster }: Needs<'roster'>,
  { studentId, staffIds, on }: { studentId: StudentId; staffIds: readonly StaffId[]; on: SchoolDate },
): Promise<Map<StaffId, SectionId[]>> {
  if (staffIds.length === 0) return new Map();
  const theirs = (await roster.seatsOf(studentId)).filter((seat) => isOn(seat, on));
  const shared = await fewAtOnce(staffIds, async (staffId) => {
    const mine = (await roster.seatsOf(staffId)).filter((seat) => isOn(seat, on));
    return [staffId, sharedSeats({ mine, theirs }).map(({ staff }) => staff.sectionId)] as const;
  });
  return new Map(shared);
}

/**
 * What those who taught this student before said, for who teaches them now. Of a colleague of today it would tell that
 * they have confirmed, which is between them and who answers for the plan.
 */
export async function wordsOfFormer(
  ports: Needs<'acknowledgements' | 'roster'>,
  { studentId, reader, on }: { studentId: StudentId; reader: StaffId; on: SchoolDate },
): Promise<WordsOfTeacher[]> {
  const words = (await wordsOn(ports, studentId)).filter(({ staffId }) => staffId !== reader);
  const staffIds = words.map(({ staffId }) => staffId);
  const shared = await classesShared(ports, { studentId, staffIds, on });
  return words.filter(({ staffId }) => !shared.get(staffId)?.length);
}
