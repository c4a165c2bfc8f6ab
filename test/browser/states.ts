import type { VNode } from 'preact';
import type { ItemStatements } from '#shared/domain/cards/delivery-statements.ts';
import { ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { document } from '#shared/html/layout.tsx';
import { logWords } from '#shared/text/cards/log-words.ts';
import { ownDateWords } from '#shared/text/cards/own-date-words.ts';
import { unlistedWords } from '#shared/text/cards/unlisted-words.ts';
import { en } from '#shared/text/en.ts';
import { es } from '#shared/text/es.ts';
import { ConfirmView } from '../../integrations/google-classroom/add-on/confirming/confirm-view.tsx';
import { Attached, Discovery, StudentsOnly } from '../../integrations/google-classroom/add-on/discovery.tsx';
import { FrameNotice } from '../../integrations/google-classroom/add-on/frame-page.tsx';
import { HeldNotice } from '../../integrations/google-classroom/add-on/held-form.tsx';
import { HiddenView } from '../../integrations/google-classroom/add-on/hidden-view.tsx';
import { type LogModel, LogView } from '../../integrations/google-classroom/add-on/log-view.tsx';
import { OwnDateView } from '../../integrations/google-classroom/add-on/own-date/own-date-view.tsx';
import { AskToPrint, PrintView } from '../../integrations/google-classroom/add-on/print-view.tsx';
import { Unlisted } from '../../integrations/google-classroom/add-on/refusals/unlisted.tsx';
import {
  SignedIn,
  SignIn,
  SignInDeclined,
  SignInRefused,
} from '../../integrations/google-classroom/add-on/sign-in.tsx';
import { StudentView } from '../../integrations/google-classroom/add-on/student-view.tsx';
import { type TeacherModel, TeacherView } from '../../integrations/google-classroom/add-on/teacher-view.tsx';
import { WorkReview, type WorkReviewModel } from '../../integrations/google-classroom/add-on/work-review.tsx';
import { cedarYear } from '../sample/calendar.ts';
import { aDelivery } from '../sample/records.ts';

const item = {
  code: 'TIM-EXT' as const,
  parameter: { timeMultiplier: 1.5 },
  activities: ['quiz_test' as const],
  courses: [],
  priority: 'essential' as const,
  alternatives: [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
};
const seat = {
  ...item,
  code: 'SET-SEAT' as const,
  parameter: {},
  alternatives: [{ position: 'front' }, { position: 'nearExit' }],
};
const items = [
  { item: { ...item, conflict: 'strongest' as const, endOn: '2026-12-18' }, bears: true },
  { item: { ...seat, conflict: 'undecided' as const }, bears: true },
  { item, bears: false },
];
const own = items.map((each) => ({ ...each, fingerprint: 'f'.repeat(64) }));
const longerDue = { ...item, code: 'TIM-EXT-DUE' as const, parameter: { extraSchoolDays: 2 }, alternatives: [] };
const clock = { zone: 'America/Los_Angeles', calendar: cedarYear, today: '2026-11-23' };
const dueAt = '2026-11-24T19:10:00.000Z';
const ownWork = {
  ...{ title: 'Q'.repeat(80), dueAt, isFormQuiz: true, zone: clock.zone, now: '2026-11-25T20:00:00.000Z' },
  time: ownTime([item, longerDue], { dueAt, minutes: 45 }, clock),
  longerBy: 'f'.repeat(64),
};
const names = [
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Nguyễn-Papadopoulou de la Santísima Trinidad',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter',
  'محمد عبد الرحمن الهاشمي',
  '子轩',
];
const students: TeacherModel['cards']['students'] = names.map((name, place) => ({
  studentId: `stu_${place}`,
  name,
  short: name,
  items,
  inClass: [
    {
      studentId: `stu_${place}` as const,
      text: 'I hand him the sheet at the door, and he starts at once.',
      ...(place > 0 ? { by: names[1] ?? '' } : {}),
    },
  ],
}));
const launch = { courseId: '1', itemId: '2', itemType: 'courseWork', login_hint: '1' };
const teacher = (over: Partial<TeacherModel>) =>
  TeacherView({
    viewer: 'Grace Adeyemi',
    work: { title: 'Q'.repeat(80), activities: ['quiz_test'], minutes: 45 },
    show: 'work',
    cards: { on: '2026-11-24', inSight: 30, counts: { work: 4, all: 13 }, students },
    links: { work: '/w', all: '/a', log: '/l', confirm: '/c', ownDate: '/o' },
    launch,
    ...over,
  });
const logged = (over: Partial<LogModel['log']['items'][number]>, place = 0): LogModel['log']['items'][number] => ({
  ...{ studentId: `stu_${place}`, short: names[place] ?? '', item, line: 'timeLimit', fingerprint: 'f', open: true },
  ...over,
});
const mine = aDelivery({ outcome: 'partly', reason: 'noTime', note: 'The bell rang.' });
const theirs = aDelivery({ id: 'dlv_2', byId: 'stf_omar' });
const said: ItemStatements = {
  ...{ studentId: 'stu_0', fingerprint: 'f', wanted: [], observed: [], differ: true },
  facts: [
    { outcome: 'partly', reason: 'noTime', entries: [mine] },
    { outcome: 'delivered', entries: [theirs] },
  ],
};
const asked = aDelivery({ byKind: 'student', byId: 'stu_1', outcome: 'asked', reason: 'closed', id: 'dlv_3' });
const log = (over: Partial<LogModel>) =>
  LogView({
    ...{ viewer: 'Grace Adeyemi', work: { title: 'Quiz 4', activities: ['quiz_test'], minutes: 45 }, zone: 'UTC' },
    ...{
      links: { work: '/w', all: '/a', log: '/l' },
      launch: { courseId: '1' },
      command: 'command',
      openAt: (line) => `/${line}`,
    },
    open: undefined,
    log: {
      ...{
        on: '2026-11-24',
        today: '2026-11-23',
        viewerId: 'stf_grace',
        assigned: undefined,
        counts: { work: 4, all: 13 },
      },
      isPutAway: false,
      names: new Map([['stf_omar', 'Omar Haddad']]),
      items: [
        logged({ said, mine, last: mine }),
        logged({ said: { ...said, facts: [], wanted: [asked], differ: false } }, 1),
        ...[2, 3].map((place) => logged({}, place)),
        logged({ line: 'pause', open: false }, 2),
      ],
      undo: { saidAt: '2026-11-23T20:30:00.000Z', count: 32 },
    },
    ...over,
  });
const declined = { byKind: 'student' as const, byId: 'stu_0' as const, outcome: 'declined' as const };
const ofStudent = [
  {
    ...said,
    facts: [
      ...said.facts,
      { outcome: 'declined' as const, entries: [aDelivery({ ...declined, reason: 'notHelping' })] },
    ],
  },
  undefined,
  undefined,
];
const reviewed = (handIn: WorkReviewModel['handIn'], shown = items) =>
  WorkReview({
    ...{ viewer: 'Grace Adeyemi', launch, zone: clock.zone, time: ownWork.time, handIn },
    work: { title: 'Q'.repeat(80), due: { on: '2026-11-24', time: '11:10' } },
    card: {
      ...{ on: '2026-11-23', studentId: 'stu_0', name: names[0] ?? '', short: names[0] ?? '', viewerId: 'stf_grace' },
      names: new Map([['stf_omar', 'Omar Haddad']]),
      items: shown.map((each, place) => ({ ...each, said: ofStudent[place] })),
      saidBefore: shown.length > 0 ? [said] : [],
    },
  });
const nobody = (inSight: number, all: number) =>
  teacher({ cards: { on: '2026-11-24', inSight, counts: { work: 0, all }, students: [] } });

const confirmedItem = { code: item.code, parameter: { timeMultiplier: 1.25 }, fingerprint: 'e', at: dueAt };
const toConfirm = (over: Partial<ToConfirm>, place = 0): ToConfirm => ({
  ...{ studentId: `stu_${place}`, name: names[place] ?? '', short: names[place] ?? '', toConfirm: [], gone: [] },
  ...{ seen: { cardVersion: 4, cardHash: 'f'.repeat(64) }, before: [] },
  ...over,
});
type ToConfirm = Parameters<typeof ConfirmView>[0]['cards'][number];
const confirming = (cards: ToConfirm[], said?: string) =>
  ConfirmView({
    ...{ viewer: 'Grace Adeyemi', said, cards, zone: clock.zone, minutes: 45 },
    ...{ back: '/w', cardsAt: '/a', launch, command: 'command' },
  });
const since = { ...item, alternatives: [], sinceAt: '2026-11-23T18:30:00.000Z', fingerprint: 'f' };
const inWords = { text: 'He starts at once, and I take the sheet from him at the bell. '.repeat(4), at: dueAt };
const differences: ToConfirm[] = [
  toConfirm({
    news: 'changed',
    toConfirm: [
      { item: since, was: confirmedItem },
      { item: { ...since, code: 'PRE-LARGE', parameter: { fontPt: 18 } } },
    ],
    gone: [{ ...confirmedItem, code: 'SET-SEPARATE', parameter: {} }],
    inMyClass: inWords,
  }),
  toConfirm(
    { news: 'new', toConfirm: [{ item: since }], before: [{ ...inWords, studentId: 'stu_2', by: names[1] ?? '' }] },
    2,
  ),
  toConfirm({ inMyClass: inWords }, 1),
  toConfirm({ takenBack: inWords.text }, 3),
];

const panel = (needs: Parameters<typeof Discovery>[0]['needs']) =>
  Discovery({ viewer: 'Grace Adeyemi', needs, launch });

const row = { limits: [], items: [], dates: [], tell: [] };
const forQuiz: Parameters<typeof panel>[0] = {
  work: { title: 'Unit 3 quiz', activities: ['quiz_test'], minutes: 45, due: { on: '2026-11-24', time: '11:10' } },
  zone: 'America/Los_Angeles',
  inSight: 30,
  counts: { work: 0, all: 0 },
  panel: {
    rows: [
      { ...row, line: 'ahead', students: 1, tell: [{ by: { on: '2026-11-17', isLate: true }, students: 1 }] },
      { ...row, line: 'timeLimit', students: 5, limits: [57, 90] },
      { ...row, line: 'paper', students: 2 },
      { ...row, line: 'tools', students: 12 },
    ],
    more: ['pause', 'seat'],
  },
  leaveOpen: 'Leave “Close submissions” off until Tue, Dec 1',
};

const held = { action: '/add-on/log/line', fields: [['note', 'The bell rang. '.repeat(20)] as const], isOpen: false };

const pages: Record<string, VNode> = {
  'a class with long names, from right to left too': teacher({}),
  'a class with how each thing is done': teacher({ sayHow: true }),
  'a class in which cards are new or have changed': teacher({
    cards: {
      on: '2026-11-24',
      ...{ inSight: 30, counts: { work: 4, all: 13 }, students },
      news: { changed: names.slice(0, 2), new: ['Amina W.', 'Ben K.', 'Leo N.', 'Maya R.', 'Tom B.'] },
      asking: 1,
    },
  }),
  'what is new or has changed': confirming(differences, 'Confirmed: 1 student.'),
  'nothing that is to be confirmed': confirming([]),
  'work of a kind that is not recognised': teacher({ work: { title: 'Untitled', activities: [] } }),
  'work that a teacher said is not a quiz': teacher({
    work: {
      given: { on: '2026-11-20', byName: names[1], saidOn: '2026-11-24' },
      ...{ title: 'Review game', activities: ['assignment'], because: 'title' },
      said: { said: { notQuiz: true }, byName: names[0] ?? '', on: '2026-11-24' },
    },
  }),
  'work with two lengths, and since when is not known': teacher({
    work: { title: '12 min video, 30 min quiz', activities: ['quiz_test'], because: 'title', asksLength: true },
    times: {
      ...{ zone: clock.zone, today: clock.today },
      byStudent: new Map([['stu_0', ownTime([{ ...longerDue, parameter: { percentLonger: 50 } }], { dueAt }, clock)]]),
    },
  }),
  'what a post with an own date does': OwnDateView({
    ...{ viewer: 'Grace Adeyemi', dueAt, zone: clock.zone, launch, back: '/w', command: 'command' },
    ...{ isForAll: true, isFormQuiz: true, isAllowed: false, said: ownDateWords.refused(2) },
    dates: [
      { at: '2026-12-01T19:10:00.000Z', students: students.slice(0, 3) },
      { at: '2026-12-02T19:10:00.000Z', students: students.slice(3) },
    ],
  }),
  'work that is assigned to some': teacher({
    cards: { on: '2026-11-24', inSight: 30, assigned: { to: 3, of: 25 }, counts: { work: 4, all: 4 }, students },
    work: { title: 'Retake: Unit 2', activities: ['quiz_test'], due: { on: '2026-11-24', time: '11:10' } },
  }),
  'one period of a course for several': teacher({
    launch: { ...launch, period: 'sec_3' },
    periods: ['1', '3', '5'].map((each) => ({ id: `sec_${each}` as const, title: `Period ${each}` })),
  }),
  'work of which is not told whom it is for': teacher({
    work: { title: 'Bring your calculators', activities: [], assigneesUnread: true },
  }),
  'the log of a class, with statements that differ': log({ said: '31 logged, 1 absent' }),
  'the log with one line open': log({ open: 'timeLimit' }),
  'a class where nobody needs anything for this': nobody(30, 13),
  'a class without supports': nobody(30, 0),
  'a class that matches no roster': nobody(0, 0),
  'work that Classroom did not tell about': teacher({ work: { title: 'This class', activities: [], unread: {} } }),
  'a class that is hidden for projecting': HiddenView({
    viewer: 'Grace Adeyemi',
    work: { title: 'Quiz 4', due: { on: '2026-11-24', time: '11:10' } },
    launch,
  }),
  'a panel that is hidden for projecting': panel('hidden'),
  'a word before a page with names is printed': AskToPrint({
    ...{ viewer: 'Grace Adeyemi', launch, pass: 'f', backTo: '/w' },
  }),
  'what to do on paper': PrintView({
    viewer: 'Grace Adeyemi',
    work: { title: 'Quiz 4', activities: ['quiz_test'], minutes: 45, due: { on: '2026-11-24', time: '11:10' } },
    cards: { on: '2026-11-24', inSight: 30, counts: { work: 4, all: 13 }, students },
    className: 'Algebra 1 - Period 3',
    sayHow: true,
  }),
  'a panel while a quiz is written': panel(forQuiz),
  'a panel without supports': panel({ ...forQuiz, panel: { rows: [], more: [] }, leaveOpen: undefined }),
  'a panel without the class': panel(undefined),
  'an attachment just made': Attached({ script: '' }),
  'the students’ page, opened by a teacher': StudentsOnly({ ownView: '/w' }),
  'one student beside their work, with what was said': reviewed({
    state: 'RETURNED',
    handedInAt: '2026-11-29T05:14:00.000Z',
    work: { late: true, files: [{ title: 'F'.repeat(80), url: 'https://drive.google.com/1' }], answer: 'A'.repeat(90) },
  }),
  'one student who handed nothing in, with nothing on record': reviewed({ state: 'NEW' }, []),
  'a student’s page in Spanish': StudentView({
    ...{ words: es, viewer: names[0], items: own, inClass: [], launch, command: 'c', work: ownWork },
  }),
  'a student’s page after they said that one does not help': StudentView({
    ...{ words: en, viewer: names[0], items: own, launch, command: 'c', work: ownWork, said: en.ownSay.sent },
    inClass: [{ ...inWords, studentId: 'stu_0', by: names[1] ?? '' }],
  }),
  'a student’s page without supports': StudentView({
    words: en,
    viewer: names[2],
    items: [],
    inClass: [],
    launch,
    command: 'c',
  }),
  'the last page of the sign-in window': SignedIn({ words: en, code: 'x' }),
  'a sign-in with another account': SignIn({
    words: en,
    why: en.trouble.wrong_account,
    start: '/s',
    startApart: '/a',
    here: '/h',
  }),
  'a note that waits for a sign-in': SignIn({
    ...{ words: en, why: en.trouble.signed_out, start: '/s', startApart: '/a', here: '/h', held },
    without: { label: ownDateWords.leave, href: '/w' },
  }),
  'a note that is too long': HeldNotice({ words: en, ...logWords.noteTooLong, held: { ...held, isOpen: true } }),
  'a sign-in that was declined': SignInDeclined({ words: en, again: '/a' }),
  'an error': FrameNotice({
    ...{ words: en, ...en.trouble.busy },
    steps: [
      { label: en.next.again, href: '/w' },
      { label: en.next.back, href: '/', leaves: true },
    ],
  }),
  'a class that somebody is not on the list for': Unlisted({
    launch,
    steps: [
      { label: en.next.again, href: '/w' },
      { label: en.next.back, href: '/', leaves: true },
    ],
  }),
  'a class that somebody asked for': FrameNotice({
    ...{ words: en, title: 'Asked at 10:04 AM', sentence: unlistedWords.askedSentence },
    steps: [
      { label: en.next.again, href: '/w' },
      { label: en.next.back, href: '/', leaves: true },
    ],
  }),
  'a window with another account': SignInRefused({
    ...{ words: en, title: en.signIn.otherTitle, sentence: en.signIn.otherSentence('grace@home.example') },
    again: { href: '/s', label: en.signIn.chooseAgain },
  }),
};

/** Pages of the add-on in states that the sample district does not show, by the name of the state. */
export const states = Object.entries(pages).map(([name, page]) => ({ name, html: document(page) }));
