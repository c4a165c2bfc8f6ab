import type { PhoneNumber } from '../phone-number.ts';

/** Countries with a profile, in which no law of the United States holds. */
const abroad = ['AU', 'IE'] as const;
export const stateCodes = [...abroad, 'CO', 'LA', 'MA', 'WA', 'WI'] as const;
export type StateCode = (typeof stateCodes)[number];

export const isAbroad = (state: StateCode | undefined): state is (typeof abroad)[number] =>
  abroad.some((country) => country === state);

/** An office outside the district that a family may turn to. `source`: where its name and number stand. */
export type OutsideOffice = {
  name: string;
  phone?: PhoneNumber;
  email?: string;
  /** Within how many days of what happened it must be written to. */
  withinDays?: number;
  page: string;
  source: string;
};

const federalOffice: OutsideOffice = {
  name: 'U.S. Department of Education, Office for Civil Rights',
  phone: '+18004213481',
  email: 'ocr@ed.gov',
  withinDays: 180,
  page: 'https://www.ed.gov/ocr',
  source: '34 CFR 104.61, 100.7(b); ed.gov/ocr',
};

/**
 * One office of each state and country whose profile we have (`lint/profiles.ts`), as it is named to families there.
 * States were read on 2026-11-28; where no telephone stands, none could be found on a page of the state itself. Of
 * countries the page alone: their free numbers are dialled at home only, and stand on it.
 */
export const stateOffices: Readonly<Record<StateCode, OutsideOffice>> = {
  AU: {
    name: 'Australian Human Rights Commission',
    page: 'https://humanrights.gov.au/complaints',
    source:
      'Australian Human Rights Commission Act 1986 (Cth), 46P: complaints under the Disability Discrimination Act',
  },
  IE: {
    name: 'Ombudsman for Children’s Office (Ireland)',
    page: 'https://www.oco.ie/',
    source: 'Ombudsman for Children Act 2002, 9: complaints about schools',
  },
  CO: {
    name: 'Colorado Department of Education, Dispute Resolution',
    page: 'https://www.cde.state.co.us/spedlaw',
    source: 'cde.state.co.us/spedlaw',
  },
  LA: {
    name: 'Louisiana Department of Education, Special Education Ombudsman',
    phone: '+18774532721',
    email: 'disputeresolution.doe@la.gov',
    page: 'https://doe.louisiana.gov/families-and-students/family-support-resources/family-special-education-resources/dispute-resolution',
    source: 'doe.louisiana.gov, Dispute Resolution: option 2 of the number',
  },
  MA: {
    name: 'Massachusetts Department of Elementary and Secondary Education, Problem Resolution System Office',
    phone: '+17813383700',
    page: 'https://www.doe.mass.edu/prs/',
    source: 'doe.mass.edu/prs',
  },
  WA: {
    name: 'Washington Office of Superintendent of Public Instruction, Equity and Civil Rights',
    phone: '+13607256162',
    email: 'equity@k12.wa.us',
    page: 'https://ospi.k12.wa.us/policy-funding/equity-and-civil-rights',
    source: 'ospi.k12.wa.us, Nondiscrimination Policy & Procedure',
  },
  WI: {
    name: 'Wisconsin Department of Public Instruction, Special Education',
    page: 'https://dpi.wi.gov/sped/dispute-resolution',
    source: 'dpi.wi.gov/sped/topics/504: of Section 504 alone the federal office decides',
  },
};

/** Those that the page names, the nearer one first. */
export const outsideOffices = (state: StateCode | undefined): readonly OutsideOffice[] => [
  ...(state ? [stateOffices[state]] : []),
  ...(isAbroad(state) ? [] : [federalOffice]),
];
