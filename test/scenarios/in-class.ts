import { askTeacher } from '#shared/use-cases/cards/ask-teacher.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { acknowledgeCards } from '#shared/use-cases/cards/confirming/acknowledge-cards.ts';
import { takeBackWords } from '#shared/use-cases/cards/confirming/take-back-words.ts';
import { correctDelivery } from '#shared/use-cases/cards/deliveries/correct-delivery.ts';
import { logAsProvided } from '#shared/use-cases/cards/deliveries/log-as-provided.ts';
import { logDeliveries } from '#shared/use-cases/cards/deliveries/log-deliveries.ts';
import { logDelivery } from '#shared/use-cases/cards/deliveries/log-delivery.ts';
import { withdrawDeliveries } from '#shared/use-cases/cards/deliveries/withdraw-deliveries.ts';
import { cardHash, fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { sayOwnSupport } from '#shared/use-cases/cards/say-own-support.ts';
import { settleReviewTask } from '#shared/use-cases/cards/settle-review-task.ts';
import { correctWork } from '#shared/use-cases/classroom/correct-work.ts';
import { observeHandIns } from '#shared/use-cases/classroom/observe-hand-ins.ts';
import { aCoordinator, anActivePlan, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import {
  aCard,
  aClassChange,
  aDelivery,
  anAcknowledgement,
  aPublication,
  aReviewTask,
  at,
  someDeclines,
} from '../sample/records.ts';
import { aStudentSeat } from '../sample/roster.ts';

const grace = aTeacher();
const command = { studentId: 'stu_maya', surface: 'classroom', key: 'command' } as const;
const ofPost = { sectionId: 'sec_algebra', occasion: { courseId: '1', itemId: '2' } } as const;
const twice = [
  { id: 'dlv_a', on: '2026-11-20' },
  { id: 'dlv_b', on: '2026-11-20' },
] as const;

async function aClass({ rosterWriter, plans }: Stage) {
  await enrol(rosterWriter, { people: [people.maya, people.grace] });
  await plans.publish(...aPublication('before', anActivePlan(), aCard()));
}
async function aClassInClassroom(stage: Stage) {
  await aClass(stage);
  await stage.rosterWriter.putSeats([aStudentSeat({ googleId: '301' })]);
}
async function aWordedCard(stage: Stage) {
  await aClass(stage);
  const inMyClass = { text: 'She reads aloud.', at };
  await stage.acknowledgements.acknowledge(anAcknowledgement({ inMyClass }), aClassChange('worded'));
}
async function twoDeclines(stage: Stage) {
  await aClass(stage);
  const declines = [someDeclines({ recent: [...twice] })];
  await stage.deliveryLog.record({ entries: [aDelivery()], declines, tasks: [] }, aClassChange('declines'));
}
async function aTap(stage: Stage) {
  await aClass(stage);
  await logAsProvided(stage, grace, { ...ofPost, work: [], absent: [], surface: 'classroom', key: 'all' });
}
async function anOpenTask(stage: Stage) {
  await aClass(stage);
  const declines = [someDeclines({ taskId: 'tsk_1' })];
  await stage.deliveryLog.record({ entries: [aDelivery()], declines, tasks: [aReviewTask()] }, aClassChange('task'));
}

const items = await fingerprintItems(aCard(), '2026-11-23');
const seen = { cardVersion: 1, cardHash: await cardHash(items) };
const declined = {
  sectionId: 'sec_algebra',
  fingerprint: items[0]!.fingerprint,
  activity: 'quiz_test',
  outcome: 'declined',
  reason: 'notWanted',
} as const;

const aQuestion = {
  ...ofPost,
  fingerprint: declined.fingerprint,
  activity: 'quiz_test',
  reason: 'notThere',
  page: { courseId: '1', itemId: '2', itemType: 'courseWork', attachmentId: '9' },
  surface: 'classroom',
  key: 'question',
} as const;

export const classScenarios: Scenario[] = [
  {
    of: acknowledgeCard,
    name: 'confirming a card',
    before: aClass,
    act: (stage) => acknowledgeCard(stage, grace, { ...command, seen }),
  },
  {
    of: acknowledgeCards,
    name: 'confirming a class',
    before: aClass,
    act: (stage) =>
      acknowledgeCards(stage, grace, {
        ...{ sectionId: 'sec_algebra', cards: [{ studentId: 'stu_maya', seen }], surface: 'classroom', key: 'confirm' },
      }),
  },
  {
    of: takeBackWords,
    name: 'taking back what it means in class',
    before: aWordedCard,
    act: (stage) =>
      takeBackWords(stage, grace, {
        ...{ sectionId: 'sec_algebra', studentId: 'stu_maya', undo: false, surface: 'classroom', key: 'take-back' },
      }),
  },
  {
    of: logDelivery,
    name: 'a third decline with its task',
    before: twoDeclines,
    act: (stage) => logDelivery(stage, grace, { ...command, ...declined }),
  },
  {
    of: sayOwnSupport,
    name: 'a student’s own word on a support',
    before: aClass,
    act: (stage) =>
      sayOwnSupport(
        stage,
        { kind: 'student', id: 'stu_maya' },
        { ...ofPost, ...declined, surface: 'classroom', key: 'own' },
      ),
  },
  {
    of: askTeacher,
    name: 'a student’s question to their teacher',
    before: aClass,
    act: (stage) => askTeacher(stage, { kind: 'student', id: 'stu_maya' }, aQuestion),
  },
  {
    of: correctDelivery,
    name: 'a correction',
    before: twoDeclines,
    act: (stage) =>
      correctDelivery(stage, grace, {
        ...{ ...command, entry: aDelivery(), outcome: 'declined', reason: 'notWanted' },
      }),
  },
  {
    of: logDeliveries,
    name: 'one tap for a class',
    before: twoDeclines,
    act: (stage) => {
      const { sectionId, ...said } = declined;
      const entries = [{ studentId: 'stu_maya' as const, ...said }];
      return logDeliveries(stage, grace, { sectionId, entries, surface: 'classroom', key: 'tap' });
    },
  },
  {
    of: logAsProvided,
    name: 'all as provided',
    before: twoDeclines,
    act: (stage) => logAsProvided(stage, grace, { ...ofPost, work: [], absent: [], surface: 'classroom', key: 'all' }),
  },
  {
    of: withdrawDeliveries,
    name: 'taking back what one tap wrote',
    before: aTap,
    act: (stage) => withdrawDeliveries(stage, grace, { ...ofPost, saidAt: at, surface: 'classroom', key: 'undo' }),
  },
  {
    of: observeHandIns,
    name: 'seeing who handed in within their own time',
    before: aClassInClassroom,
    act: (stage) =>
      observeHandIns(stage, grace, {
        ...{ ...ofPost, activities: ['quiz_test'], surface: 'classroom', key: 'seen' },
        work: { dueAt: '2026-11-23T20:00:00.000Z', minutes: 45 },
        handIns: [
          { googleId: '301', history: [{ state: 'TURNED_IN', actorId: '301', at: '2026-11-23T20:10:00.000Z' }] },
        ],
      }),
  },
  {
    of: correctWork,
    name: 'saying that a post is no quiz',
    before: aClass,
    act: (stage) =>
      correctWork(stage, grace, {
        ...{ sectionId: 'sec_algebra', post: ofPost.occasion, title: 'Quiz 4', said: { notQuiz: true } },
        ...{ surface: 'classroom', key: 'correct' },
      }),
  },
  {
    of: settleReviewTask,
    name: 'settling a task',
    before: anOpenTask,
    act: (stage) => settleReviewTask(stage, aCoordinator(), { ...command, taskId: 'tsk_1' }),
  },
];
