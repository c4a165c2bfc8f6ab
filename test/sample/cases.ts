import type { Meeting } from '#shared/domain/cases/meeting.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { SavedMeeting } from '#shared/use-cases/ports/cases/meetings.ts';
import type { SavedReferral } from '#shared/use-cases/ports/cases/referrals.ts';
import { aChange, at } from './records.ts';
import { harborHigh } from './roster.ts';

/** A case with a paper and a notice, as one change; `by` tells two apart. */
export function aReferralChange(by: string) {
  const of = { studentId: 'stu_maya', about: `ref_${by}` } as const;
  const on = '2026-11-23';
  const referral: Referral = {
    id: of.about,
    studentId: of.studentId,
    schoolId: harborHigh.id,
    framework: '504',
    state: 'referred',
    source: 'family',
    concern: 'Homework takes four hours.',
    receivedOn: on,
    facts: [
      { kind: 'referralReceived', on, by: 'stf_priya', source: 'family' },
      { kind: 'safeguardsSent', on, by: 'stf_priya', occasion: 'referral', noticeId: `ntc_${by}` },
      { kind: 'sourceGathered', on, by: 'stf_priya', source: 'records', evidenceId: `evd_${by}` },
    ],
    version: 1,
  };
  const paper = { id: `evd_${by}`, ...of, recordedAt: at, recordedBy: 'stf_priya', receivedOn: on } as const;
  const notice = { id: `ntc_${by}`, ...of, templateVersion: '2026-08', sentOn: on, channel: 'letter' } as const;
  const saved: SavedReferral = {
    referral,
    deadlines: [],
    evidence: [{ ...paper, kind: 'source', source: 'records', words: 'Grades of two years.' }],
    notices: [{ ...notice, kind: 'safeguards' }],
  };
  const change = aChange(by, { action: 'referral_opened', referralId: of.about });
  return [saved, { ...change, result: { referralId: of.about } }] as const;
}

/** Somebody opened it, and nobody wrote into its minutes yet. */
export const aMeeting = (over: Partial<Meeting> = {}): Meeting => ({
  id: 'mtg_1',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  about: 'pln_1',
  purpose: 'other',
  place: 'Room 12',
  participants: [],
  decisions: [],
  actionItems: [],
  minutes: '',
  status: 'open',
  version: 1,
  ...over,
});

export function aMeetingChange(by: string) {
  const meeting = aMeeting({ id: `mtg_${by}` });
  const saved: SavedMeeting = { meeting, deadlines: [] };
  const change = aChange(`meeting ${by}`, { id: `led_m${by}`, action: 'meeting_opened', meetingId: meeting.id });
  return [saved, { ...change, result: { meetingId: meeting.id } }] as const;
}
