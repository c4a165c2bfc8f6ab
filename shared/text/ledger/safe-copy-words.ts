import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Goal, GoalDomain, Measure } from '#shared/domain/goals/goal.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import { leftOut } from '#shared/domain/plans/safe-copy/leaving-out.ts';
import type { CopyLanguage, RedactedPlan } from '#shared/domain/plans/safe-copy/redacted-plan.ts';
import { dateInWords, spanishDate } from '../days.ts';
import { es } from '../es.ts';
import type { Language } from '../outbound/outbound-sentences.ts';
import { amountOfItem } from '../plans/amounts.ts';
import { careerLists, inPlaceWords } from '../plans/career-words.ts';
import { planHeadings } from '../plans/plan-headings.ts';
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
import {
  spanishCriterion,
  spanishDomains,
  spanishFrameworks,
  spanishGoalStatus,
  spanishInPlace,
  spanishMeasure,
  spanishServiceAmount,
  spanishServices,
} from '../plans/spanish-plan-words.ts';
import { spanishItemName } from '../spanish-plan-text.ts';
import { recordWords } from './record-words.ts';
import { spanishRecordWords } from './spanish-record-words.ts';

type Copied = { name: string; recipient: { name: string }; plans: readonly RedactedPlan[] };
type Redacted<List extends keyof RedactedPlan> = RedactedPlan[List] extends readonly (infer Entry)[] ? Entry : never;

type SafeCopyWords = {
  title: (name: string) => string;
  madeFor: (name: string, on: SchoolDate) => string;
  about: readonly string[];
  noPlans: string;
  end: readonly string[];
  inForce: string;
  ended: string;
  headings: Pick<
    typeof planHeadings,
    'needs' | 'items' | 'goals' | 'services' | 'strategies' | 'resources' | 'baseline' | 'target' | 'criterion'
  > &
    Pick<typeof careerLists, 'strengths' | 'interests'>;
  framework: Record<Plan['framework'], string>;
  domain: Record<GoalDomain, string>;
  status: Record<Goal['status'], string>;
  inPlace: typeof inPlaceWords;
  amount: (item: Redacted<'items'>) => string;
  service: (service: Redacted<'services'>) => string;
  measure: (measure: Measure) => string;
  criterion: (criterion: NonNullable<Goal['criterion']>) => string;
};

const english: SafeCopyWords = {
  title: (name) => `What the plans of ${name} say`,
  madeFor: (name, on) => `Copy for ${name}, made on ${dateInWords(on)}.`,
  about: [
    'Names of schools, other people, places and dates were left out below. “[left out]” takes the place of whole sentences.',
  ],
  noPlans: recordWords.noPlans,
  end: [
    recordWords.notice,
    'Is something not clear, or do you want more of the record? Write to the district’s office.',
  ],
  inForce: 'in force',
  ended: 'ended',
  headings: { ...planHeadings, strengths: careerLists.strengths, interests: careerLists.interests },
  framework: frameworkWords,
  domain: domainWords,
  status: goalStatusWords,
  inPlace: inPlaceWords,
  amount: itemAmount,
  service: (service) => `${serviceName(service)}: ${serviceAmount(service)}`,
  measure: measureInWords,
  criterion: criterionInWords,
};

const spanish: SafeCopyWords = {
  title: (name) => `Lo que dicen los planes de ${name}`,
  madeFor: (name, on) => `Copia para ${name}, hecha el ${spanishDate(on)}.`,
  about: [
    'Aquí no se dicen nombres de escuelas ni de otras personas, lugares ni fechas. Donde dice «[omitido]» había una o más frases enteras.',
    'Lo que alguien escribió queda en el idioma en que lo escribió.',
  ],
  noPlans: spanishRecordWords.noPlans,
  end: [
    spanishRecordWords.notice,
    '¿Algo no está claro, o quiere ver más del expediente? Escriba a la oficina del distrito.',
  ],
  inForce: 'en vigor',
  ended: 'terminado',
  headings: {
    strengths: 'Lo que hace bien',
    interests: 'Lo que le interesa',
    needs: 'Necesidades',
    items: 'Apoyos',
    goals: 'Metas',
    services: 'Servicios',
    strategies: 'Maneras de trabajar',
    resources: 'Recursos',
    baseline: 'Punto de partida',
    target: 'Hasta dónde llegar',
    criterion: 'Lograda con',
  },
  framework: spanishFrameworks,
  domain: spanishDomains,
  status: spanishGoalStatus,
  inPlace: spanishInPlace,
  amount: (item) => amountOfItem(item, es.amounts),
  service: (service) => `${spanishServices[service.kind]}: ${spanishServiceAmount(service)}`,
  measure: spanishMeasure,
  criterion: spanishCriterion,
};

const copyWords: Record<Language, SafeCopyWords> = { en: english, es: spanish };

/** What a copy is made with, so that it can be looked through in the language in which it goes out. */
export const safeCopyLanguages: Record<Language, CopyLanguage> = {
  en: { code: 'en', leftOut, nameOf: nameOfItem },
  es: { code: 'es', leftOut: '[omitido]', nameOf: spanishItemName },
};

/** As a parent reads it whom an order forbids contact. */
export function safeCopyLines({ name, recipient, plans }: Copied, on: SchoolDate, language: Language = 'en'): string[] {
  const words = copyWords[language];
  return [
    words.title(name),
    words.madeFor(recipient.name, on),
    ...words.about,
    ...(plans.length === 0 ? ['', words.noPlans] : plans.flatMap((plan) => planLines(plan, words))),
    '',
    ...words.end,
  ];
}

function planLines(plan: RedactedPlan, words: SafeCopyWords) {
  const { headings } = words;
  return [
    '',
    `${words.framework[plan.framework]}, ${plan.isInForce ? words.inForce : words.ended}`,
    ...part(headings.strengths, plan.strengths),
    ...part(headings.interests, plan.interests),
    ...part(headings.needs, plan.needs),
    ...part(
      headings.items,
      plan.items.map((item) => joined([item.name, words.amount(item)], ': ')),
    ),
    ...part(
      headings.goals,
      plan.goals.map((goal) => goalLine(goal, words)),
    ),
    ...part(headings.services, plan.services.map(words.service)),
    ...part(headings.strategies, plan.strategies),
    ...part(
      headings.resources,
      plan.resources.map(({ what, inPlace }) => `${what}: ${words.inPlace[inPlace]}`),
    ),
  ];
}

const part = (title: string, entries: readonly string[]) =>
  entries.length === 0 ? [] : [`${title} (${entries.length})`, ...entries.map((entry) => `  - ${entry}`)];

function goalLine(goal: Redacted<'goals'>, { headings, domain, status, measure, criterion }: SafeCopyWords) {
  return joined(
    [
      goal.statement,
      `${domain[goal.domain]}, ${status[goal.status]}`,
      goal.baseline && `${headings.baseline}: ${measure(goal.baseline)}`,
      goal.target && `${headings.target}: ${measure(goal.target)}`,
      goal.criterion && `${headings.criterion}: ${criterion(goal.criterion)}`,
      ...goal.steps.map((step, place) => `${place + 1}. ${step}`),
      ...goal.reviews.map(({ outcome, comment }) => `${status[outcome]}: ${comment}`),
    ],
    '; ',
  );
}

const joined = (parts: readonly (string | undefined)[], sign: string) => parts.filter((each) => each).join(sign);
