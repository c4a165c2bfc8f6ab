import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { dateInWords } from '#shared/text/days.ts';
import { careerLines, learnerLines, resourceLines } from '#shared/text/plans/career-words.ts';
import { goalReviews, goalTies } from '#shared/text/plans/goal-words.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import { planHeadings as words } from '#shared/text/plans/plan-headings.ts';
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
  termWords,
} from '#shared/text/plans/plan-words.ts';
import { Amount, Tag } from './controls.tsx';
import { DataTable, Facts, Written } from './data-table.tsx';

type Telling = { nameOf: NameOf; on?: SchoolDate };

/** All that a plan says. Parts that it does not have take no room. */
export const PlanParts = ({ plan, telling }: { plan: PlanContent; telling: Telling }) => (
  <>
    {isEmpty(plan) ? <p class="soft">{words.empty}</p> : null}
    <Lines title={words.learner} lines={learnerLines(plan)} />
    {plan.needs.length > 0 ? <List title={words.needs} lines={plan.needs.map(({ statement }) => statement)} /> : null}
    {plan.items.length > 0 ? <Items items={plan.items} telling={telling} /> : null}
    {plan.goals.length > 0 ? (
      <>
        <h4>{words.goals}</h4>
        {plan.goals.map((goal) => (
          <GoalCard goal={goal} plan={plan} telling={telling} />
        ))}
      </>
    ) : null}
    {plan.services.length > 0 ? <Services services={plan.services} telling={telling} /> : null}
    {plan.strategies.length > 0 ? (
      <List title={words.strategies} lines={plan.strategies.map((strategy) => strategy.words)} />
    ) : null}
    <Lines title={words.resources} lines={resourceLines(plan)} />
    {plan.career ? <List title={words.career} lines={careerLines(plan.career)} /> : null}
  </>
);

const isEmpty = ({ needs, items, goals, services, strategies, resources = [], career, learner }: PlanContent) =>
  [needs, items, goals, services, strategies, resources].every((list) => list.length === 0) && !career && !learner;

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 ? <List title={title} lines={lines} /> : null;

const List = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <>
    <h4>{title}</h4>
    <ul class="lines">
      {lines.map((line) => (
        <li>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  </>
);

const Items = ({ items, telling }: { items: readonly PlanItem[]; telling: Telling }) => (
  <DataTable
    caption={`${words.items} (${items.length})`}
    heads={[words.accommodation, words.toDo, words.where, words.who, words.when]}
    rows={items.map((item) => [
      <>
        <bdi>{itemName(item)}</bdi> <Amount>{itemAmount(item)}</Amount>{' '}
        {item.priority === 'essential' ? <Tag>{words.essential}</Tag> : null}
      </>,
      howTo(item),
      placesInWords(item.applicability) || words.everywhere,
      ownerInWords(item, telling.nameOf),
      spanInWords(item, telling.on) || words.always,
    ])}
  />
);

const Services = ({ services, telling }: { services: readonly Service[]; telling: Telling }) => (
  <DataTable
    caption={`${words.services} (${services.length})`}
    heads={[words.accommodation, words.amount, words.who, words.place, words.when]}
    rows={services.map((service) => [
      <bdi>{serviceName(service)}</bdi>,
      serviceAmount(service),
      ownerInWords({ ownerRole: service.providerRole, ownerId: service.providerId }, telling.nameOf),
      service.place ?? '',
      spanInWords(service, telling.on) || words.always,
    ])}
  />
);

const day = (on: SchoolDate | undefined) => (on ? dateInWords(on) : '');

const GoalCard = ({ goal, plan, telling }: { goal: Goal; plan: PlanContent; telling: Telling }) => (
  <section class="card">
    <Written>{goal.statement}</Written>
    <Facts
      facts={[
        [words.area, `${domainWords[goal.domain]}, ${termWords[goal.term]}`],
        [words.status, goalStatusWords[goal.status]],
        [words.baseline, goal.baseline ? measureInWords(goal.baseline) : ''],
        [words.target, goal.target ? measureInWords(goal.target) : ''],
        [words.criterion, goal.criterion ? criterionInWords(goal.criterion) : ''],
        [words.method, goal.method ? methodInWords(goal.method) : ''],
        [words.schedule, goal.schedule ? frequencyInWords(goal.schedule) : ''],
        [words.owner, goal.ownerId ? telling.nameOf(goal.ownerId) : ''],
        [words.mentor, goal.mentor ?? ''],
        [words.due, day(goal.dueOn)],
        [words.forNeeds, goalTies(goal, plan).needs],
        [words.byStrategies, goalTies(goal, plan).strategies],
        [words.reviews, goalReviews(goal)],
      ]}
    />
    {goal.objectives.length > 0 ? (
      <ol>
        {goal.objectives.map(({ statement, dueOn, reachedOn }) => (
          <li>
            <bdi>{statement}</bdi>{' '}
            <span class="soft">
              {[
                dueOn && `${words.due} ${dateInWords(dueOn)}`,
                reachedOn && `${words.reached} ${dateInWords(reachedOn)}`,
              ]
                .filter(Boolean)
                .join('. ')}
            </span>
          </li>
        ))}
      </ol>
    ) : null}
  </section>
);
