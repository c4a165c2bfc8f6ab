import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { CareerEdit, CareerList } from '#shared/domain/plans/career-diff.ts';
import type { Need } from '#shared/domain/plans/need.ts';
import type {
  Comparable,
  ItemField,
  PlanChange,
  PlanField,
  ServiceField,
  StrategyField,
} from '#shared/domain/plans/plan-diff.ts';
import type { Service, Strategy } from '#shared/domain/plans/service.ts';
import { careerEntries, careerLists, careerWords } from './career-words.ts';
import {
  countOf,
  dayOrNothing,
  type FieldWords,
  ofGoal,
  ofObjective,
  type ChangeTelling as Telling,
} from './goal-changes.ts';
import { planHeadings } from './plan-headings.ts';
import {
  activityWords,
  applicationWords,
  frameworkWords,
  itemAmount,
  itemName,
  ownerInWords,
  priorityWords,
  serviceAmount,
  serviceName,
  spanInWords,
} from './plan-words.ts';

const { everywhere } = planHeadings;

const dates = (entry: { startOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined }, { on }: Telling) =>
  spanInWords(entry, on);
/** An empty list is no limit: that it got narrower must not read as if something had been added. */
const anyOf = (words: readonly string[]) => words.join(', ') || everywhere;

const ofPlan: FieldWords<Comparable, PlanField> = {
  framework: ['Kind of plan', ({ framework }) => frameworkWords[framework]],
  profile: ['State or country rules', ({ profile }) => profile ?? ''],
  caseManagerId: ['Case manager', ({ caseManagerId }, { nameOf }) => nameOf(caseManagerId)],
  span: ['Dates of the plan', dates],
  reviewDueOn: ['Review due', ({ reviewDueOn }) => dayOrNothing(reviewDueOn)],
};

const ofNeed: FieldWords<Need, 'statement'> = { statement: ['', ({ statement }) => statement] };

const ofItem: FieldWords<PlanItem, ItemField> = {
  accommodation: ['now called', itemName],
  parameter: ['', itemAmount],
  activities: ['for', ({ applicability }) => anyOf(applicability.activities.map((each) => activityWords[each]))],
  courses: ['courses', ({ applicability }) => anyOf(applicability.courses)],
  settings: ['places', ({ applicability }) => anyOf(applicability.settings)],
  owner: ['who does it', (item, { nameOf }) => ownerInWords(item, nameOf)],
  span: ['', dates],
  priority: ['priority', ({ priority }) => priorityWords[priority]],
  applicationType: ['how it comes', ({ applicationType }) => applicationWords[applicationType]],
  needIds: ['needs that it answers', ({ needIds }) => countOf(needIds)],
  sameConstructOn: ['confirmed to measure the same', ({ sameConstructOn }) => dayOrNothing(sameConstructOn)],
  reviewedOn: ['last looked at', ({ reviewedOn }) => dayOrNothing(reviewedOn)],
};

const ofService: FieldWords<Service, ServiceField> = {
  kind: ['now called', serviceName],
  amount: ['', serviceAmount],
  provider: [
    'given by',
    ({ providerRole, providerId }, { nameOf }) =>
      ownerInWords({ ownerRole: providerRole, ownerId: providerId }, nameOf),
  ],
  place: ['place', ({ place }) => place ?? ''],
  span: ['', dates],
  goalIds: ['goals that it serves', ({ goalIds }) => countOf(goalIds)],
};

const ofStrategy: FieldWords<Strategy, StrategyField> = {
  words: ['', ({ words }) => words],
  goalIds: ['goals that it serves', ({ goalIds }) => countOf(goalIds)],
};

type ListEdit<Entry, Field extends string> =
  | { change: 'added'; after: Entry }
  | { change: 'removed'; before: Entry }
  | { change?: 'changed'; field: Field; before: Entry; after: Entry };

/** `noun` stands for an entry whose own words changed; `nameOf` names it otherwise, `inFull` where it came or went. */
type Naming<Entry> = { noun: string; nameOf: (entry: Entry) => string; inFull?: (entry: Entry) => string };

/** `Extended time on timed work: 1.5× → 2×`. What came is `Added: …`, what went is `No longer: …`. */
const teller =
  <Entry, Field extends string>(said: FieldWords<Entry, Field>, { noun, nameOf, inFull = nameOf }: Naming<Entry>) =>
  (edit: ListEdit<Entry, Field>, telling: Telling) => {
    if (edit.change === 'added') return `Added: ${inFull(edit.after)}`;
    if (edit.change === 'removed') return `No longer: ${inFull(edit.before)}`;
    const [label, say] = said[edit.field];
    const isOwnWords = edit.field === 'statement' || edit.field === 'words';
    const about = [isOwnWords ? noun : nameOf(edit.before), label].filter((part) => part !== '').join(', ');
    return `${about}: ${fromTo(say(edit.before, telling), say(edit.after, telling))}`;
  };

/** Ids that changed behind the same words must not read as if nothing had. */
function fromTo(was: string, is: string) {
  if (was === is) return is ? `${was} → other ${is}` : 'changed';
  if (was === '') return is;
  return `${was} → ${is || 'not set'}`;
}

const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
const quoted = (noun: string, words: string) => `${noun} “${words}”`;

const tellPlan = teller(ofPlan, { noun: '', nameOf: () => '' });
const tellNeed = teller(ofNeed, { noun: 'Need', nameOf: ({ statement }) => quoted('Need', statement) });
const tellItem = teller(ofItem, {
  noun: '',
  nameOf: itemName,
  inFull: (item) => said([itemName(item), itemAmount(item), spanInWords(item)]),
});
const tellGoal = teller(ofGoal, { noun: 'Goal', nameOf: ({ statement }) => quoted('Goal', statement) });
const tellObjective = teller(ofObjective, { noun: 'Step', nameOf: ({ statement }) => quoted('Step', statement) });
const tellService = teller(ofService, {
  noun: '',
  nameOf: serviceName,
  inFull: (service) => said([serviceName(service), serviceAmount(service)]),
});
const tellStrategy = teller(ofStrategy, { noun: 'Strategy', nameOf: ({ words }) => quoted('Strategy', words) });

function sentence(change: PlanChange, telling: Telling): string {
  switch (change.part) {
    case 'plan':
      return tellPlan(change, telling);
    case 'need':
      return tellNeed(change, telling);
    case 'item':
      return tellItem(change, telling);
    case 'goal':
      return tellGoal(change, telling);
    case 'objective':
      return tellObjective(change, telling);
    case 'service':
      return tellService(change, telling);
    case 'strategy':
      return tellStrategy(change, telling);
    case 'careerWords':
      return `${careerWords[change.field]}: ${fromTo(change.before ?? '', change.after ?? '')}`;
    case 'career':
      return careerSentence(change);
  }
}

function careerSentence<List extends CareerList>(change: CareerEdit<List>) {
  const say = careerEntries[change.list];
  const label = careerLists[change.list];
  if (change.change === 'added') return `Added: ${label}: ${say(change.after)}`;
  if (change.change === 'removed') return `No longer: ${label}: ${say(change.before)}`;
  return `${label}: ${fromTo(say(change.before), say(change.after))}`;
}

/** One sentence a change, in the order of the plan; when nothing changed, one that says so. */
export const changesInWords = (changes: readonly PlanChange[], telling: Telling): string[] =>
  changes.length === 0 ? ['Nothing changed.'] : changes.map((change) => sentence(change, telling));
