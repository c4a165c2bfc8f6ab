import type { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { OpenRequest } from '#shared/domain/requests/plan-request.ts';
import type { Support, SupportWords } from '#shared/domain/requests/support.ts';
import { at } from './records.ts';
import { harborHigh } from './roster.ts';

export const supportWords: SupportWords = {
  name: 'Homework club',
  purpose: 'A quiet room with a teacher who helps, and something to eat.',
  kinds: ['homeworkClub'],
  forGrades: ['9', '10'],
  when: 'Monday to Thursday, 15:15 to 16:30',
  where: 'Library',
  whom: { kind: 'place', role: 'Librarian', place: 'Library desk' },
  howToAsk: 'Just come.',
  languages: ['en', 'es'],
};

export const aSupport = (over: Partial<Support> = {}): Support => ({
  id: 'sup_1',
  schoolId: harborHigh.id,
  ...supportWords,
  active: true,
  version: 1,
  ...over,
});

export const aDistrictAccommodation = (over: Partial<DistrictAccommodation> = {}): DistrictAccommodation => ({
  code: 'DST-STANDING',
  category: 'Setting',
  name: 'Standing place at the back',
  instruction: 'Keep a high table free at the back and let the student stand there during the lesson.',
  activities: ['lecture', 'assignment'],
  mayModify: false,
  version: 1,
  ...over,
});

export const aSynonym = (over: Partial<Synonym> = {}): Synonym => ({
  id: 'syn_1',
  words: 'Sits by the window',
  code: 'SET-SEAT',
  parameter: { position: 'nearTeacher' },
  by: 'stf_priya',
  at,
  version: 1,
  ...over,
});

export const anOpenRequest = (over: Partial<OpenRequest> = {}): OpenRequest => ({
  id: 'req_1',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  askedBy: 'grd_ana',
  askedAs: 'family',
  kind: 'unsure',
  words: 'She works till midnight and still cannot finish.',
  at,
  version: 1,
  status: 'open',
  ...over,
});
