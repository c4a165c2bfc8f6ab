import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { dateInWords } from '../days.ts';
import { careerLines, learnerLines, resourceLines } from './career-words.ts';
import { goalReviews, goalTies } from './goal-words.ts';
import { howTo } from './how-to.ts';
import { planHeadings as words } from './plan-headings.ts';
import {
  criterionInWords,
  domainWords,
  frequencyInWords,
  goalStatusWords,
  itemAmount,
  itemName,
  measureInWords,
  methodInWords,
  type NameOf,
  ownerInWords,
  placesInWords,
  serviceAmount,
  serviceName,
  spanInWords,
} from './plan-words.ts';

type Telling = { nameOf: NameOf; on: SchoolDate };

/**
 * All that a plan says, as lines of a terminal: what a person wrote stands indented under its heading, its own line
 * breaks kept.
 */
export function planText(plan: PlanContent, telling: Telling): string[] {
  const parts = [
    part(words.learner, learnerLines(plan), (line) => [line]),
    part(words.needs, plan.needs, ({ statement }) => [statement]),
    part(words.items, plan.items, (item) => itemLines(item, telling)),
    part(words.goals, plan.goals, (goal) => goalLines(goal, plan, telling)),
    part(words.services, plan.services, (service) => [serviceLine(service, telling)]),
    part(words.strategies, plan.strategies, (strategy) => [strategy.words]),
    part(words.resources, resourceLines(plan), (line) => [line]),
    part(words.career, plan.career ? careerLines(plan.career) : [], (line) => [line]),
  ].flat();
  return parts.length > 0 ? parts : [words.empty];
}

function part<Entry>(title: string, entries: readonly Entry[], linesOf: (entry: Entry) => string[]): string[] {
  if (entries.length === 0) return [];
  const said = entries.flatMap((entry) => {
    const [first = '', ...rest] = linesOf(entry).flatMap((line) => line.split('\n'));
    return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return ['', `${title} (${entries.length})`, ...said];
}

const joined = (parts: readonly (string | undefined)[], sign = ', ') => parts.filter((each) => each).join(sign);

const itemLines = (item: PlanItem, { nameOf, on }: Telling) => [
  joined([joined([itemName(item), itemAmount(item)], ': '), item.priority === 'essential' ? words.essential : '']),
  joined([placesInWords(item.applicability), spanInWords(item, on), ownerInWords(item, nameOf)], '; '),
  howTo(item),
];

function goalLines(goal: Goal, plan: PlanContent, { nameOf }: Telling) {
  const { baseline, target, method, schedule, criterion, ownerId, mentor, dueOn, objectives } = goal;
  const ties = goalTies(goal, plan);
  return [
    goal.statement,
    joined(
      [
        domainWords[goal.domain],
        goalStatusWords[goal.status],
        baseline && `${words.baseline}: ${measureInWords(baseline)}`,
        target && `${words.target}: ${measureInWords(target)}`,
        criterion && `${words.criterion}: ${criterionInWords(criterion)}`,
        method && `${words.method}: ${methodInWords(method)}`,
        schedule && `${words.schedule}: ${frequencyInWords(schedule)}`,
        ownerId && `${words.owner}: ${nameOf(ownerId)}`,
        mentor && `${words.mentor}: ${mentor}`,
        dueOn && `${words.due}: ${dateInWords(dueOn)}`,
        ties.needs && `${words.forNeeds}: ${ties.needs}`,
        ties.strategies && `${words.byStrategies}: ${ties.strategies}`,
        goal.reviews && `${words.reviews}: ${goalReviews(goal)}`,
      ],
      '; ',
    ),
    ...objectives.map(({ statement, dueOn: stepDueOn, reachedOn }, index) =>
      joined([
        `${index + 1}. ${statement}`,
        stepDueOn && `${words.due}: ${dateInWords(stepDueOn)}`,
        reachedOn && `${words.reached}: ${dateInWords(reachedOn)}`,
      ]),
    ),
  ];
}

const serviceLine = (service: Service, { nameOf, on }: Telling) =>
  joined([
    `${serviceName(service)}: ${serviceAmount(service)}`,
    ownerInWords({ ownerRole: service.providerRole, ownerId: service.providerId }, nameOf),
    service.place,
    spanInWords(service, on),
  ]);
