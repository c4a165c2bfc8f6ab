import type { RosterFile, Version } from '#shared/domain/roster/one-roster/files.ts';

const words = (text: string) => text.split(' ');
const every = 'sourcedId status dateLastModified';

const shared = {
  orgs: words(`${every} name type identifier parentSourcedId`),
  academicSessions: words(`${every} title type startDate endDate parentSourcedId schoolYear`),
  classes: words(
    `${every} title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes periods`,
  ),
  enrollments: words(`${every} classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate`),
  demographics: words(
    `${every} birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth publicSchoolResidenceStatus`,
  ),
};
const person = 'givenName familyName middleName identifier email sms phone agentSourcedIds grades password';

/** What the CSV binding asks every file to name, in its order, as most student systems export it. */
export const headers: Record<Version, Partial<Record<RosterFile, readonly string[]>>> = {
  '1.1': { ...shared, users: words(`${every} enabledUser orgSourcedIds role username userIds ${person}`) },
  '1.2': {
    ...shared,
    users: words(
      `${every} enabledUser username userIds ${person} userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId`,
    ),
    roles: words(`${every} userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId`),
  },
};
