import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { harborHigh } from './roster.ts';

export const aSchoolHelp = (over: Partial<SchoolHelp> = {}): SchoolHelp => ({
  schoolId: harborHigh.id,
  helper: { name: 'Priya Raman', phone: '+13605550102', email: 'priya@harbor.example' },
  offers: ['tutoring', 'homeworkClub'],
  policy: { en: 'https://harbor.example/504', es: 'https://harbor.example/504-es' },
  rights: { en: 'https://harbor.example/rights' },
  state: 'WA',
  lookedAtOn: '2026-11-23',
  sentOn: {},
  version: 1,
  ...over,
});
