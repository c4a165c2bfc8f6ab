import { describe, expect, it } from 'vitest';
import { helpPath, schoolAt } from '#shared/domain/help/help-address.ts';
import { isNoticeDue, noticeGoesTo } from '#shared/domain/help/help-notices.ts';
import { helpRightsIn } from '#shared/domain/help/help-rights.ts';
import { outsideOffices, stateCodes, stateOffices } from '#shared/domain/help/outside-help.ts';
import { type HelpChange, helpAfter } from '#shared/domain/help/say-help.ts';
import { helpGaps, type SchoolHelp } from '#shared/domain/help/school-help.ts';
import { profiles } from '#shared/domain/lint/profiles.ts';
import { aSchoolHelp } from '../../sample/help.ts';

const today = '2026-11-28';
const about = { schoolId: 'sch_harbor-high', today } as const;
const told = (said: HelpChange, before?: SchoolHelp) => helpAfter(before, said, about);
const refused = (said: HelpChange, before?: SchoolHelp) => {
  try {
    told(said, before);
    return undefined;
  } catch (cause) {
    return Object(cause).details;
  }
};

describe('what a school tells everybody about help', () => {
  it('begins with whom to ask, and is dated by the day on which it was said', () => {
    expect(told({ name: ' Priya  Raman ', phone: '(360) 555-0102 ext. 7' })).toMatchObject({
      ...{ helper: { name: 'Priya Raman', phone: '+13605550102;ext=7' }, offers: [], lookedAtOn: today, version: 1 },
    });
  });

  it('changes what is said and leaves the rest; what is emptied goes', () => {
    const before = aSchoolHelp();
    expect(told({ phone: '360-555-0199' }, before)).toEqual({
      ...before,
      helper: { ...before.helper, phone: '+13605550199' },
      lookedAtOn: today,
      version: 2,
    });
    expect(told({ policyEs: '', email: '', state: '' }, before)).toMatchObject({
      ...{ helper: { name: 'Priya Raman', phone: '+13605550102' }, policy: { en: before.policy?.en } },
    });
    expect(told({ name: '', policy: '', policyEs: '' }, before)).not.toMatchObject({ helper: expect.anything() });
    expect(told({ policy: '', policyEs: '' }, before)?.policy).toBeUndefined();
  });

  it('is looked at anew by who says that all is right; once a day there is nothing left to say', () => {
    const looked = told({}, aSchoolHelp());
    expect(looked).toEqual(aSchoolHelp({ lookedAtOn: today, version: 2 }));
    expect(told({}, looked)).toBeUndefined();
    expect(told({ state: 'wa' }, looked)).toBeUndefined();
  });

  it('names help in one order, each once, and nothing that only says “other”', () => {
    expect(told({ offers: ['food', 'tutoring', 'other', 'food'] })?.offers).toEqual(['tutoring', 'food']);
  });

  it.each<[string, HelpChange, object]>([
    ['a number without an area code', { name: 'Priya', phone: '555-0102' }, { field: 'phone', reason: 'no_number' }],
    ['a name without a number', { name: 'Priya' }, { field: 'phone', reason: 'no_number' }],
    ['a number of nobody', { phone: '(360) 555-0102' }, { field: 'name', reason: 'no_name' }],
    ['an email that is none', { name: 'P', phone: '3605550102', email: 'p@' }, { field: 'email' }],
    ['a name of eighty-one letters', { name: 'P'.repeat(81), phone: '3605550102' }, { field: 'name', most: 80 }],
    ['a page that is not https', { policy: 'http://harbor.example/504' }, { field: 'policy', reason: 'bad_address' }],
    ['a page with a password in it', { rightsEs: 'https://a:b@harbor.example' }, { field: 'rightsEs' }],
    ['a script for a page', { rights: 'javascript:alert(1)' }, { field: 'rights' }],
    ['a page of one machine', { rights: 'https://intranet/504' }, { field: 'rights' }],
    ['an address of 301 letters', { policy: `https://harbor.example/${'a'.repeat(278)}` }, { field: 'policy' }],
    ['a state that we do not know', { state: 'XX' }, { field: 'state', reason: 'no_such_state' }],
    ['a letter of tomorrow', { sent: { notice: 'yearly', on: '2026-11-29' } }, { field: 'sent', reason: 'later_day' }],
  ])('is not %s', (_what, said, details) => {
    expect(refused(said)).toMatchObject(details);
  });

  it('lacks nothing once all is said, and after a year it wants to be looked at', () => {
    const whole = aSchoolHelp({ rights: { en: 'https://a.example', es: 'https://a.example/es' } });
    expect(helpGaps(whole, today)).toEqual([]);
    expect(helpGaps(whole, '2027-11-22')).toEqual([]);
    expect(helpGaps(whole, '2027-11-23')).toEqual(['notLookedAt']);
    expect(helpGaps(aSchoolHelp(), today)).toEqual(['rightsEs']);
    expect(helpGaps(undefined, today)).toEqual(['helper', 'policy', 'rights', 'state', 'offers']);
  });
});

describe('the rights of a family', () => {
  const rightsIn = (...of: Parameters<typeof helpRightsIn>) => helpRightsIn(...of).map(({ right }) => right);

  it('are those of the school’s own country, each with its source', () => {
    expect(rightsIn('WA')).toEqual(rightsIn(undefined));
    expect(rightsIn('WA')).toContain('hearing');
    expect(rightsIn('AU')).toEqual(['schoolAdjusts', 'talkedWithFirst', 'askForRecords', 'noPunishment']);
    expect(rightsIn('IE')).toContain('assessmentOfNeed');
    for (const country of ['AU', 'IE'] as const)
      for (const { source } of helpRightsIn(country)) expect(source).not.toMatch(/CFR|USC|^$/);
  });
});

const federal = 'U.S. Department of Education, Office for Civil Rights';
describe('offices outside the school', () => {
  it('are one of each state that has a profile, the nearer one first, and the federal one in all of them', () => {
    const codes = profiles.map(({ id }) => /^([A-Z]{2})-/.exec(id)?.[1] ?? '');
    const ofProfiles = codes.filter((code) => !['', 'US'].includes(code));
    expect([...stateCodes].sort()).toEqual([...new Set(ofProfiles)].sort());
    expect(outsideOffices('WA').map(({ page }) => new URL(page).host)).toEqual(['ospi.k12.wa.us', 'www.ed.gov']);
    expect(outsideOffices(undefined)).toHaveLength(1);
    for (const country of ['AU', 'IE'] as const)
      expect(outsideOffices(country).map(({ name }) => name)).not.toContain(federal);
    for (const { page, source } of Object.values(stateOffices)) expect([page, source]).not.toContain('');
  });
});

describe('a letter that tells families of help', () => {
  it.each([
    ['yearly', undefined, today, true, 'was never sent'],
    ['yearly', '2026-08-01', today, false, 'went out in this school year'],
    ['yearly', '2026-06-11', today, true, 'went out in the last one'],
    ['yearly', '2025-09-11', '2026-07-04', false, 'rests in the summer'],
    ['yearly', '2026-09-10', '2027-05-03', false, 'went out in the fall before'],
    ['newSchool', undefined, today, false, 'is for the second half of the year'],
    ['newSchool', '2026-03-02', '2027-02-01', true, 'went out a year ago'],
    ['newSchool', '2027-02-01', '2027-06-30', false, 'went out this spring'],
  ] as const)('(%s, sent %s) on %s: due is %s, because it %s', (notice, sentOn, on, isDue, _why) => {
    expect(isNoticeDue(notice, sentOn, on)).toBe(isDue);
  });

  const grades = (...all: (string | undefined)[]) => all.map((grade) => ({ grade }));

  it('goes to every family once a year', () => {
    expect(noticeGoesTo('yearly', grades('09', '10', '09', undefined))).toEqual([
      { grade: '', students: 1 },
      { grade: '09', students: 2 },
      { grade: '10', students: 1 },
    ]);
  });

  it('goes before a change of school to who goes on: after 5 and 8, and after the last grade of a school', () => {
    const who = (...all: string[]) => noticeGoesTo('newSchool', grades(...all)).map(({ grade }) => grade);
    expect(who('KG', '01', '05')).toEqual(['05']);
    expect(who('06', '07', '8')).toEqual(['8']);
    expect(who('04', '05', '06')).toEqual(['05', '06']);
    expect(who('09', '11', '12')).toEqual([]);
    expect(who('KG')).toEqual([]);
  });
});

describe('the address of a school’s page', () => {
  it('names the school and the language, and is read back', () => {
    expect(helpPath('sch_harbor-high', 'es')).toBe('/help/harbor-high/es');
    expect(helpPath('sch_a/b')).toBe('/help/a%2Fb');
    expect(schoolAt('harbor-high')).toBe('sch_harbor-high');
    expect(schoolAt('<script>')).toBeUndefined();
  });
});
