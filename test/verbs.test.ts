import { describe, expect, it } from 'vitest';
import { type HouseFile, type Node, nameOf, partOf, readHouse } from './house.ts';
import { verbsOfTheHouse } from './verbs.ts';

const useCases = 'shared/use-cases/';
const house = readHouse();
const verbFiles = house.filter(({ path }) => path.startsWith(useCases));

/** What is no verb and yet called by a door, with the reason why nobody has to be authorised for it. */
const callable = {
  'a clock or a file starts it, and it acts as the system': [
    'confirmNewsByMail',
    'confirmNewsInSlack',
    'importPlans',
    'importRoster',
    'inviteToReview',
    'mailHelpLetters',
    'notifyByMail',
    'notifyInSlack',
    'nudgeByMail',
    'nudgeInSlack',
    'openReviewTasks',
    'passRights',
    'remindByMail',
    'remindInSlack',
    'remindOfDeadlines',
    'remindToConfirm',
    'sealLedger',
    'sweepDueReviews',
    'sweepHelpLetters',
    'sweepPlans',
    'tellRightsNext',
    'tellOrganiserByMail',
    'tellOrganiserInSlack',
    'verifyLedger',
    'watchClasswork',
  ],
  'it finds out who somebody is': [
    'askForCalendar',
    'beginSignIn',
    'completeSignIn',
    'connectCalendar',
    'offerPrintPass',
    'recogniseSlackStaff',
    'redeemSignIn',
    'resolveSlackStaff',
    'resumeSession',
    'takePrintPass',
    'takeSignIn',
  ],
  'it asks Google what the asker may see there, of posts and classes and of no plan': [
    'adoptAttachment',
    'attachToPost',
    'learnWork',
    'refreshCourseRoster',
    'renewCard',
    'saidOfPost',
  ],
  'it asks Google for what a verb has put on record, as often as it takes': ['giveSecondPost'],
  'it keeps days that were shown, of a post and of nobody': ['keepPromisedDays'],
  'it names to the office of a district those whom it asks about': ['findNamed', 'namesForExplanation', 'namesOf'],
  'it says who is meant, for a verb that asks who may': ['peopleNamed', 'whoWasMeant'],
  'it says where words lie for a verb that asks who may, and not what they say': ['findWords'],
  'it is a verb and what follows from it': ['addDayOff', 'setSchoolCalendar'],
  'it tells what a school tells everybody': ['readSchoolPage'],
  'it looks at nothing': ['isConfirmNews', 'isInvitationNews', 'isNudgeNews', 'isOfficeNews', 'slackRefusals'],
};

/** Those that say why somebody may, and do not leave it to the policy about one student. */
const saysWhy = [
  'access/ask-for-class.ts',
  'access/find-students.ts',
  'access/open-emergency-access.ts',
  'audited-change.ts',
  'cards/confirming/read-outstanding.ts',
  'cards/confirming/read-unconfirmed.ts',
  'ledger/export-student.ts',
  'plans/learning/list-without-learning-plan.ts',
  'plans/words/list-waiting-words.ts',
  'requests/ask-for-plan.ts',
  'requests/read-own-requests.ts',
  'requests/withdraw-request.ts',
  'sign-in/end-sessions.ts',
];
/** Nothing of a student, what the asker said themselves, or one name that leads to a read with an entry of its own. */
const leavesNoTrace = [
  'access/find-students.ts',
  'access/list-emergencies.ts',
  'access/office/read-caseloads.ts',
  'calendar/read-school-calendar.ts',
  'catalogue/list-accommodations.ts',
  'catalogue/list-synonyms.ts',
  'district/read-district.ts',
  'help/list-help-notices.ts',
  'plans/learning/list-without-learning-plan.ts',
  'plans/words/list-waiting-words.ts',
  'requests/find-supports.ts',
  'requests/list-open-requests.ts',
  'requests/read-own-requests.ts',
  'reviews/read-meeting-day.ts',
];

const inUseCases = (path: string) => `${useCases}${path}`;
const filesWith = (holds: (node: Node) => boolean, files: readonly HouseFile[] = verbFiles) =>
  files.flatMap(({ path, nodes }) => (nodes.some(holds) ? path.replace(useCases, '') : [])).sort();

describe('verbs', () => {
  it('are all that a door calls, but for what is named here', async () => {
    const verbs = new Set((await verbsOfTheHouse()).map(({ name }) => name));
    const named = new Set(Object.values(callable).flat());
    const called = house
      .filter(({ path }) => /^(functions|integrations)\//.test(path))
      .flatMap(({ imports }) => imports)
      .filter(({ target, isType }) => !isType && target.startsWith(useCases) && !target.includes('/ports/'))
      .flatMap(({ target, names }) => names.filter((name) => isValue(target, name)));
    expect([...new Set(called)].filter((name) => !verbs.has(name) && !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !called.includes(name))).toEqual([]);
  });

  it('alone have the proof that something is stored', () => {
    const makers = verbFiles.filter(({ imports }) => imports.some(({ names }) => names.includes('savedWith')));
    expect(makers.map(({ path }) => path.replace(useCases, ''))).toEqual(['audited-change.ts', 'command.ts']);
  });

  it('and doors take no default of the process or of rights: they ask the district', () => {
    const defaults = ['defaultSettings', 'defaultClocks', 'usualRights'];
    const taking = house
      .filter(({ path }) => /^(shared\/(use-cases|store)|functions|integrations)\//.test(path))
      .filter(({ imports }) => imports.some(({ names }) => names.some((name) => defaults.includes(name))));
    // Of a student who is under 18, and of staff, nothing that it says can matter: their looks cost what they cost.
    expect(taking.map(({ path }) => path)).toEqual(['access/authorize.ts', 'cards/read-own-card.ts'].map(inUseCases));
  });

  it('leave it to the policy why somebody may, but for what is named here', () => {
    const isReason = (node: Node) =>
      node.type === 'Property' && nameOf(partOf(node, 'key')) === 'because' && literalIn(node) !== undefined;
    expect(filesWith(isReason)).toEqual(saysWhy);
  });

  it('leave a trace in the ledger of whatever they tell, but for what is named here', () => {
    const isUntraced = (node: Node) =>
      node.type === 'CallExpression' && nameOf(partOf(node, 'callee')) === 'withoutTrace';
    expect(filesWith(isUntraced)).toEqual(leavesNoTrace);
  });
});

const isValue = (target: string, name: string) =>
  house.some(({ path, exports }) => path === target && exports.some((each) => each.name === name && !each.isType));

/** `because: 'asked'`, also with `as const` behind it. */
function literalIn(property: Node) {
  const value = partOf(property, 'value');
  const literal = value?.type === 'TSAsExpression' ? partOf(value, 'expression') : value;
  return literal?.type === 'Literal' ? literal.value : undefined;
}
