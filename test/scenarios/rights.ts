import { askForClass } from '#shared/use-cases/access/ask-for-class.ts';
import { assignToStudent } from '#shared/use-cases/access/assign-to-student.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { giveEmergencyHour } from '#shared/use-cases/access/give-emergency-hour.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { lookIntoEmergency } from '#shared/use-cases/access/look-into-emergency.ts';
import { endOwnHelp } from '#shared/use-cases/access/of-age/end-own-help.ts';
import { recordRightsNotice } from '#shared/use-cases/access/of-age/record-rights-notice.ts';
import { setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { aCoordinator, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange, aCover, aLimit, anEmergency, aReview, plannedReview } from '../sample/records.ts';

const priya = aCoordinator();
const command = { surface: 'web', key: 'command' } as const;
const days = { beginOn: '2026-11-24', endOn: '2026-11-25' } as const;

const aSchool = ({ rosterWriter }: Stage) =>
  enrol(rosterWriter, { people: [people.maya, people.ana, people.grace, people.samuel] });
async function aGrant(stage: Stage) {
  await aSchool(stage);
  await stage.datedGrants.save(aCover(), aChange('cover'));
}

export const rightScenarios: Scenario[] = [
  {
    of: grantCover,
    name: 'covering a class',
    before: aSchool,
    act: (stage) => {
      const cover = { ...command, ...days, staffId: 'stf_samuel', sectionIds: ['sec_algebra'] } as const;
      return grantCover(stage, priya, cover);
    },
  },
  {
    of: endGrant,
    name: 'taking a cover back',
    before: aGrant,
    act: (stage) => endGrant(stage, priya, { ...command, staffId: 'stf_samuel', grantId: 'cov_1' }),
  },
  {
    of: assignToStudent,
    name: 'naming a nurse',
    before: aSchool,
    act: (stage) => {
      const named = { ...command, ...days, staffId: 'stf_samuel', studentId: 'stu_maya', part: 'nurseOf' } as const;
      return assignToStudent(stage, priya, named);
    },
  },
  {
    of: openEmergencyAccess,
    name: 'opening a record in an emergency',
    before: aSchool,
    act: (stage) =>
      openEmergencyAccess(stage, aTeacher(), { ...command, studentId: 'stu_maya', reason: 'He has not come home.' }),
  },
  {
    of: giveEmergencyHour,
    name: 'giving an hour in an emergency',
    before: async (stage) => {
      await aSchool(stage);
      await enrol(stage.rosterWriter, { people: [people.priya] });
      await stage.datedGrants.openEmergency({ grant: anEmergency(), reason: 'x' }, aChange('first hour'));
    },
    act: (stage) =>
      giveEmergencyHour(stage, priya, {
        ...{ ...command, studentId: 'stu_maya', staffId: 'stf_samuel', reason: 'He is still not home.' },
      }),
  },
  {
    of: setCaseload,
    name: 'giving a counselor a caseload',
    before: async ({ rosterWriter }) => {
      const omar = { ...people.omar, roles: ['counselor' as const] };
      await enrol(rosterWriter, { people: [people.maya, omar] });
    },
    act: (stage) => {
      const part = { grades: ['9'], letters: { from: 'A', to: 'K' } };
      return setCaseload(stage, priya, { ...command, schoolId: 'sch_harbor-high', staffId: 'stf_omar', part });
    },
  },
  {
    of: lookIntoEmergency,
    name: 'looking into an emergency',
    before: async (stage) => {
      await aSchool(stage);
      await stage.datedGrants.openEmergency({ grant: anEmergency(), reason: 'x' }, aChange('first hour'));
    },
    act: (stage) =>
      lookIntoEmergency(stage, priya, {
        ...{ ...command, schoolId: 'sch_harbor-high', studentId: 'stu_maya', grantId: 'emg_1', finding: 'inOrder' },
      }),
  },
  {
    of: askForClass,
    name: 'asking to see a class',
    before: aSchool,
    act: (stage) =>
      askForClass(stage, aTeacher({ id: 'stf_samuel' }), {
        ...{ sectionId: 'gcc_71', schoolId: 'sch_harbor-high', surface: 'classroom', key: 'ask' },
      }),
  },
  {
    of: limitGuardianship,
    name: 'limiting a guardian who was invited to a meeting',
    before: async (stage) => {
      await aSchool(stage);
      const participants = [{ kind: 'guardian', id: 'grd_ana', email: 'ana@mail.example' } as const];
      const planned = plannedReview(aReview({ participants }));
      await stage.reviews.schedule(planned, aChange('meeting', { action: 'review_scheduled', reviewId: 'rev_1' }));
    },
    act: (stage) =>
      limitGuardianship(stage, priya, {
        ...{ ...command, studentId: 'stu_maya', guardianId: 'grd_ana', rights: 'noContact' },
        ...{ orderRef: 'Superior Court 22-1234', startOn: '2026-11-23' },
      }),
  },
  {
    of: recordRightsNotice,
    name: 'entering that a family was told of rights that pass',
    before: async (stage) => {
      await aSchool(stage);
      await enrol(stage.rosterWriter, { people: [{ ...people.maya, birthOn: '2009-11-01' }] });
    },
    act: (stage) =>
      recordRightsNotice(stage, priya, {
        ...{ ...command, studentId: 'stu_maya' },
        told: {
          ...{ to: ['stu_maya', 'grd_ana'], sentOn: '2026-11-20', channel: 'letter', language: 'es' },
          interpreterOffered: false,
        },
      }),
  },
  {
    of: endOwnHelp,
    name: 'ending the help of somebody who was invited to a meeting',
    before: async (stage) => {
      await aSchool(stage);
      await enrol(stage.rosterWriter, { people: [{ ...people.maya, birthOn: '2008-11-01' }] });
      await stage.datedGrants.limit({ limit: aLimit({ rights: 'supporter' }), orderRef: 'x' }, aChange('helps'));
      const participants = [{ kind: 'guardian', id: 'grd_ana', email: 'ana@mail.example' } as const];
      const planned = plannedReview(aReview({ participants }));
      await stage.reviews.schedule(planned, aChange('meeting', { action: 'review_scheduled', reviewId: 'rev_1' }));
    },
    act: (stage) =>
      endOwnHelp(
        stage,
        { kind: 'student', id: 'stu_maya' },
        { ...command, studentId: 'stu_maya', guardianId: 'grd_ana' },
      ),
  },
];
