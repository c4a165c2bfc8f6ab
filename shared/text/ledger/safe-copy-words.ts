import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RedactedPlan } from '#shared/domain/plans/safe-copy/redacted-plan.ts';
import { dateInWords } from '../days.ts';
import { careerLists, inPlaceWords } from '../plans/career-words.ts';
import { planHeadings as words } from '../plans/plan-headings.ts';
import {
  criterionInWords,
  domainWords,
  frameworkWords,
  goalStatusWords,
  itemAmount,
  measureInWords,
  serviceAmount,
  serviceName,
} from '../plans/plan-words.ts';
import { recordWords } from './record-words.ts';

type Copied = { name: string; recipient: { name: string }; plans: readonly RedactedPlan[] };

/** As a parent reads it whom an order forbids contact. */
export const safeCopyLines = ({ name, recipient, plans }: Copied, on: SchoolDate): string[] => [
  `What the plans of ${name} say`,
  `Copy for ${recipient.name}, made on ${dateInWords(on)}.`,
  'Names of schools, other people, places and dates were left out below. “[left out]” takes the place of whole sentences.',
  ...(plans.length === 0 ? ['', recordWords.noPlans] : plans.flatMap(planLines)),
  '',
  recordWords.notice,
  'Is something not clear, or do you want more of the record? Write to the district’s office.',
];

const planLines = ({ framework, isInForce, needs, items, goals, services, strategies, ...more }: RedactedPlan) => [
  '',
  `${frameworkWords[framework]}, ${isInForce ? 'in force' : 'ended'}`,
  ...part(careerLists.strengths, more.strengths),
  ...part(careerLists.interests, more.interests),
  ...part(words.needs, needs),
  ...part(
    words.items,
    items.map((item) => joined([item.name, itemAmount(item)], ': ')),
  ),
  ...part(words.goals, goals.map(goalLine)),
  ...part(
    words.services,
    services.map((service) => `${serviceName(service)}: ${serviceAmount(service)}`),
  ),
  ...part(words.strategies, strategies),
  ...part(
    words.resources,
    more.resources.map(({ what, inPlace }) => `${what}: ${inPlaceWords[inPlace]}`),
  ),
];

const part = (title: string, entries: readonly string[]) =>
  entries.length === 0 ? [] : [`${title} (${entries.length})`, ...entries.map((entry) => `  - ${entry}`)];

const goalLine = ({ statement, domain, status, baseline, target, criterion, ...more }: RedactedPlan['goals'][number]) =>
  joined(
    [
      statement,
      `${domainWords[domain]}, ${goalStatusWords[status]}`,
      baseline && `${words.baseline}: ${measureInWords(baseline)}`,
      target && `${words.target}: ${measureInWords(target)}`,
      criterion && `${words.criterion}: ${criterionInWords(criterion)}`,
      ...more.steps.map((step, place) => `${place + 1}. ${step}`),
      ...more.reviews.map(({ outcome, comment }) => `${goalStatusWords[outcome]}: ${comment}`),
    ],
    '; ',
  );

const joined = (parts: readonly (string | undefined)[], sign: string) => parts.filter((each) => each).join(sign);
