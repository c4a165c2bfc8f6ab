/**
 * What each framework asks of a plan. Law differs by place, so a framework is data and never a type name.
 * `reviewEveryMonths`: 12 is best practice for 504 and law for IEP (34 CFR 300.324(b)); `cedsType` is an option of CEDS
 * element 000320.
 */
export const frameworks = {
  ILP: { kind: 'learning', reviewEveryMonths: 12, requires: ['goals'], cedsType: '02197' },
  ISP: { kind: 'learning', reviewEveryMonths: 12, requires: ['goals'], cedsType: '09999' },
  IAP: {
    ...{ kind: 'accommodation', reviewEveryMonths: 12, requires: ['items'], cedsType: '05978' },
    documentedNeedMonths: 6,
  },
  '504': { kind: 'accommodation', reviewEveryMonths: 12, requires: ['items'], cedsType: '05978' },
  'IEP-at-a-glance': { kind: 'accommodation', reviewEveryMonths: 12, requires: ['items'], cedsType: '02196' },
} as const satisfies Record<string, FrameworkRules>;

export type PlanKind = 'learning' | 'accommodation';
export type FrameworkRules = {
  kind: PlanKind;
  reviewEveryMonths: number;
  requires: readonly ('items' | 'goals')[];
  cedsType: string;
  /** For how long a need that is documented and not evaluated may be helped with; left out, not at all. */
  documentedNeedMonths?: number;
};
export type Framework = keyof typeof frameworks;
export const frameworkNames: readonly Framework[] = ['ILP', 'ISP', 'IAP', '504', 'IEP-at-a-glance'];
