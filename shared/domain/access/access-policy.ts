import type { AccessAction, DataInSight, Relation } from './access.ts';

/** Named in every ledger entry: which table said yes. Whoever changes a cell gives it a new day (34 CFR 99.7(a)(3)). */
export const policyVersion = '2026-11-28';

export type Cells = Partial<Record<AccessAction, readonly DataInSight[]>>;

/**
 * The whole policy. A cell that is missing here is denied. Staff see what their part in the student's schooling needs,
 * a legitimate educational interest (34 CFR 99.31(a)(1)); which relation holds, and when, is read from live facts in
 * `held-relations.ts`.
 */
export const accessPolicy: Record<Exclude<Relation, 'none'>, Cells> = {
  // A pupil's own view: what to expect in class, and a say in the plan. The whole record is the parents' to inspect
  // until 18.
  self: { read: ['D1', 'D2'], refer: ['D3'], contribute: ['D3'] },
  // 34 CFR 99.5(a): at 18 the rights of the parents are the student's.
  eligibleSelf: { read: ['D1', 'D2', 'D3', 'D4'], refer: ['D3'], contribute: ['D3'], decide: ['D4'] },
  // The same of one of 18 where the state has parents decide until 19 or 21 (34 CFR 99.5(a), 300.520(a)): all of the
  // record is theirs, and no decision yet.
  holdsRecord: { read: ['D1', 'D2', 'D3', 'D4'], refer: ['D3'], contribute: ['D3'] },
  // 34 CFR 99.4 and 99.10; consent is D4. Not of a parent whom a court forbids contact: they keep the right to a copy
  // (99.10(d)), which a person reads before it goes, and any page may tell where the child is.
  parentOf: { read: ['D1', 'D2', 'D3', 'D4'], refer: ['D3'], contribute: ['D3'], decide: ['D4'] },
  // Their parents: they ask, speak and decide as before, and what the record says is the student's to share.
  stillDecides: { refer: ['D3'], contribute: ['D3'], decide: ['D4'] },
  // 34 CFR 99.31(a)(8): a student who is a dependent for tax. They may look; what is decided is the student's. D4 is
  // the student's to share.
  parentOfAdult: { read: ['D1', 'D2', 'D3'] },
  // To whom a court or the student gave the rights of one who is of age, and who must know what they decide about.
  actsForAdult: { read: ['D1', 'D2', 'D3', 'D4'], refer: ['D3'], contribute: ['D3'], decide: ['D4'] },
  // With the consent of a student of age (34 CFR 99.30): whoever helps them decide looks with them. D4 is theirs to
  // share.
  supportsAdult: { read: ['D1', 'D2', 'D3'] },
  // 34 CFR 300.323(d): each teacher is told what they must do. They confirm it and log it, and never see why.
  teachesNow: { read: ['D1', 'D2'], refer: ['D3'], contribute: ['D3'], acknowledge: ['D2'], deliver: ['D2'] },
  aides: { read: ['D1', 'D2'], refer: ['D3'], contribute: ['D3'], acknowledge: ['D2'], deliver: ['D2'] },
  // Days in another's class: what to do, and a note that it was done.
  substitutesNow: { read: ['D1', 'D2'], deliver: ['D2'] },
  proctors: { read: ['D1', 'D2'], deliver: ['D2'] },
  // A provider whom the plan names belongs to its team: goals and progress are their work.
  serves: {
    read: ['D1', 'D2', 'D3'],
    refer: ['D3'],
    contribute: ['D3'],
    acknowledge: ['D2'],
    deliver: ['D2'],
  },
  caseManages: {
    read: ['D1', 'D2', 'D3'],
    refer: ['D3'],
    contribute: ['D3'],
    draft: ['D3'],
    decide: ['D3'],
    publish: ['D3'],
    deliver: ['D2'],
    grant: ['D2', 'D3'],
  },
  // For 30 days after the plan's end, to close what is left: an interest must be a current one (34 CFR 99.31(a)(1)).
  managedLately: { read: ['D1', 'D2', 'D3'] },
  // Whoever counsels a student plans their courses and years with them. What the student needs help for is not part of
  // that: neither the card nor an accommodation plan.
  counsels: { read: ['D1', 'learning'], refer: ['D3'], contribute: ['learning'], draft: ['learning'] },
  // 34 CFR 104.7: the one who answers for the process.
  coordinates: {
    read: ['D1', 'D2', 'D3', 'D4'],
    refer: ['D3'],
    contribute: ['D3'],
    draft: ['D3', 'D4'],
    decide: ['D3', 'D4'],
    publish: ['D3'],
    deliver: ['D2'],
    export: ['D4'],
    grant: ['D2', 'D3', 'D4'],
  },
  // 34 CFR 104.35(c): evaluation draws on many sources. Named for one student and for a time.
  evaluates: { read: ['D1', 'D2', 'D3', 'D4'], contribute: ['D3'], draft: ['D4'] },
  // Health, and what to do in class about it; goals and meetings are not a nurse's business. What the safety card says
  // is theirs alone to settle, and no more of the card than that.
  nurseOf: { read: ['D1', 'D2', 'D4'], refer: ['D3'], contribute: ['D3'], publish: ['D2'], deliver: ['D2'] },
  // 34 CFR 99.36 lets out what is needed to protect: what to do, and whom to call. What safety asks for stands on the
  // card as an action. Goals, minutes and notes help nobody in that hour, and a diagnosis once read cannot be called
  // back; so neither D3 nor D4.
  emergency: { read: ['D1', 'D2'] },
};
