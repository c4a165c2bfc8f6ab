import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolDateAt, TimeZone } from '#shared/domain/dates.ts';
import { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import { type Outbound, renderOutbound, wordsOf } from '#shared/text/outbound/outbound.ts';
import { toConfirmWords, unconfirmedWords } from '#shared/text/outbound/outbound-confirm.ts';
import { invitationTroubleWords } from '#shared/text/outbound/outbound-invitation.ts';
import { noticeWords } from '#shared/text/outbound/outbound-notice.ts';
import { nudgeWords } from '#shared/text/outbound/outbound-nudge.ts';
import { invitationWords, reminderWords } from '#shared/text/outbound/outbound-review.ts';
import type { Fields, TemplateName } from '#shared/text/outbound/outbound-templates.ts';
import { confirmText } from '#shared/text/slack/slack-confirm.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { Letterhead } from '#shared/use-cases/ports/reviews/letterhead.ts';
import { eventOf } from '../../../integrations/google-calendar/review-event.ts';
import { messageOf } from '../../../integrations/mail/message.ts';
import { slackDirectMessages } from '../../../integrations/slack/direct-message.ts';
import { runs } from '../../deep.ts';
import { people } from '../../harbor-high/people.ts';
import { aStudent, harborHigh } from '../../sample/roster.ts';
import { letterheads, meetings } from './generated-meetings.ts';
import { leaksIn, wordsIn } from './leak-detector.ts';

const baseUrl = 'https://sidelight.harbor.example';
const numRuns = runs(2000, 100_000);

const technical = [
  'id',
  'requestId',
  'dateTime',
  'timeZone',
  'email',
  'method',
  'type',
  'visibility',
  'responseStatus',
  'Charset',
  'channel',
  // Of a button in Slack: ids, for whoever presses it signed in.
  'action_id',
  'value',
];
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (technical.includes(key) ? [] : strings(part)));
};

/**
 * All that goes to the three vendors about one meeting, but for the addresses that it goes to and the vendors' own code
 * words.
 */
async function everythingThatLeaves(review: Review, letterhead: Letterhead) {
  const meeting = { ...review, letterhead };
  const event = eventOf({ ...meeting, guests: ['someone@family.example'] }, baseUrl);
  const addresses = { from: 'us@harbor.example', to: 'you@family.example' };
  const mails = [
    invitationWords(meeting, baseUrl),
    ...([['en'], ['es'], ['en', 'es']] as const).map((languages) =>
      reminderWords(meeting, { baseUrl, languages, replies: languages.length > 1 }),
    ),
    ...[true, false].map((urgent) => noticeWords(noticeOf(review, urgent), baseUrl)),
    nudgeWords(nudgeOf(review, 'late'), baseUrl),
    nudgeWords(questionOf(review), baseUrl),
    toConfirmWords({ ref: review.ref, cards: 2 }),
    unconfirmedWords({ ref: review.ref, cards: 2, people: 2 }, { button: false }),
    noticeWords({ ...noticeOf(review, false), asks: letterhead }, baseUrl),
    noticeWords({ ...noticeOf(review, false), offList: { of: letterhead, count: 2 } }, baseUrl),
    ...someTroublesOf(review).map((trouble) => invitationTroubleWords(trouble, baseUrl)),
  ].map((words) => messageOf(words, addresses).Message);
  return { event: strings(event), mails: strings(mails), slack: strings(await directMessage(review, letterhead)) };
}

async function directMessage(review: Review, letterhead: Letterhead) {
  const posted: unknown[] = [];
  const apiCall = async (_method: string, options?: object) => {
    posted.push(options);
    return { ok: true };
  };
  const binding = { teamId: 'T0HARBOR', userId: 'U0DANA', boundAt: '2026-08-31T16:00:00.000Z' };
  const messages = slackDirectMessages({ web: { apiCall }, baseUrl, seal: () => 'sealed' });
  await messages.remind(binding, { ...review, letterhead });
  for (const urgent of [true, false]) await messages.notify(binding, noticeOf(review, urgent));
  await messages.nudge(binding, nudgeOf(review, 'late'));
  await messages.toConfirm(binding, { ref: review.ref, cards: 2 });
  await messages.unconfirmed(binding, { ref: review.ref, cards: 2, people: 2 });
  await messages.notify(binding, { ...noticeOf(review, false), asks: letterhead });
  const { id: reviewId, studentId } = review;
  for (const trouble of someTroublesOf(review))
    await messages.tellOrganiser(binding, trouble, { studentId, reviewId, leftOut: [studentId] });
  return posted;
}

const noticeOf = ({ ref, startsAt, zone }: Review, urgent: boolean) => ({ ref, at: startsAt, zone, urgent });

const nudgeOf = (
  { ref, startsAt, zone }: Pick<Review, 'ref' | 'startsAt' | 'zone'>,
  dated: 'in time' | 'late' | undefined,
) => ({
  ...{ ref, zone, posts: dated ? 6 : 1, classes: dated ? 2 : 1 },
  ...(dated ? { firstDueAt: startsAt, tellBy: { on: schoolDateAt(startsAt, zone), isLate: dated === 'late' } } : {}),
});

const page = { courseId: '71', itemId: '802', itemType: 'courseWork', attachmentId: '9' } as const;
const questionOf = ({ ref, startsAt: at, zone }: Pick<Review, 'ref' | 'startsAt' | 'zone'>) => ({
  ref,
  at,
  zone,
  page,
});

const refusals = InvitationRefusal.options;
/** Whatever a calendar refused of it. */
const troublesOf = (review: Pick<Review, 'ref' | 'startsAt' | 'zone'>) => [
  ...refusals.map((refused) => ({ ...review, refused, moved: refused === 'unclear' })),
  ...[0, 1, 2].map((leftOut) => ({ ...review, leftOut, video: leftOut > 1 })),
];

/** Two are enough where thousands of meetings are tried: the words of all are looked at once, below. */
const someTroublesOf = (review: Review) => troublesOf(review).slice(refusals.length - 1, refusals.length + 1);

const neutral = (review: Review): Review => ({
  ...{ id: review.id, ref: review.ref, startsAt: review.startsAt, endsAt: review.endsAt, zone: review.zone },
  ...{ generation: review.generation, status: 'scheduled', version: 1 },
  ...{ studentId: 'stu_0', schoolId: 'sch_0', organiserId: 'stf_0', participants: [] },
});

const nobodys: Letterhead = {
  school: asRecorded({ id: 'sch_x', name: 'Zzyzx', zone: 'UTC', phone: '+19995550100' }),
  organiser: asRecorded({
    ...{ id: 'stf_x', givenName: 'Zzyzx', familyName: 'Zzyzx', email: 'z@z.example', active: true },
    ...{ schoolIds: ['sch_x'], roles: ['caseManager'] },
  }),
};

/** A letterhead is said whole, and is looked for apart: a child may be called as who called the meeting. */
function withoutLetterhead(text: string, { school, organiser }: Letterhead) {
  const person = organiser ? `${organiser.givenName} ${organiser.familyName}` : '';
  const name = school.name.replaceAll(/[<>]/g, '').replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  const phones = ['(360) 555-0100 ext. 214', '(360) 555-0100', '+442079460018'];
  const inHtml = (said: string) => said.replaceAll('&', '&amp;');
  const said = [name, inHtml(name), person, ...phones].filter((each) => each !== '');
  return said.reduce((left, each) => left.replaceAll(each, ' '), text);
}

/** Words that a sentence of ours or a calendar may say for themselves; a student may be called any of them. */
const ownWords = new Set(
  ['en', 'es'].flatMap((language) =>
    Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2027, 11, 1 + day, 20, 30)).toISOString()).flatMap(
      (at) => {
        const held = { startsAt: at, endsAt: at.replace(':30:', ':45:'), zone: 'America/Los_Angeles' };
        const reminded = { ref: 'K7Q2-9F', ...held, letterhead: nobodys };
        const words = [true, false].map((replies) =>
          wordsOf(reminderWords(reminded, { baseUrl, languages: [language as 'en'], replies })),
        );
        const invited = wordsOf(invitationWords(reminded, baseUrl));
        const notices = [true, false].map((urgent) =>
          wordsOf(noticeWords({ ref: 'K7Q2-9F', at, zone: 'America/Los_Angeles', urgent }, baseUrl)),
        );
        const zone = 'America/Los_Angeles';
        const ofStaff = [nobodys, { school: nobodys.school }].flatMap((of) =>
          [{ asks: of }, ...[1, 2].map((count) => ({ offList: { of, count } }))].map((more) =>
            wordsOf(noticeWords({ ref: 'K7Q2-9F', at, zone, urgent: false, ...more }, baseUrl)),
          ),
        );
        const meeting = { ref: 'K7Q2-9F', startsAt: at, zone: 'America/Los_Angeles' };
        const nudges = ([undefined, 'late', 'in time'] as const).map((dated) =>
          wordsOf(nudgeWords(nudgeOf(meeting, dated), baseUrl)),
        );
        const questions = [page, undefined].map((at) =>
          wordsOf(nudgeWords({ ...questionOf(meeting), page: at }, baseUrl)),
        );
        const troubles = troublesOf(meeting).map((trouble) => wordsOf(invitationTroubleWords(trouble, baseUrl)));
        const button = {
          subject: `${reviewText.whoIsLeftOut} ${confirmText.show} ${confirmText.showWho}`,
          text: '',
          html: '',
        };
        const confirming = [1, 2].flatMap((count) => [
          wordsOf(toConfirmWords({ ref: 'K7Q2-9F', cards: count })),
          ...[true, false].map((inSlack) =>
            wordsOf(unconfirmedWords({ ref: 'K7Q2-9F', cards: count, people: count }, { button: inSlack })),
          ),
        ]);
        return [
          ...words,
          invited,
          button,
          ...confirming,
          ...notices,
          ...ofStaff,
          ...nudges,
          ...questions,
          ...troubles,
        ].flatMap(({ subject, text, html }) => wordsIn(`${subject} ${text} ${html}`));
      },
    ),
  ),
);
const isOwn = (secret: string) => wordsIn(secret).every((word) => ownWords.has(word));
const alien = (secrets: readonly string[]) => secrets.filter((secret) => !isOwn(secret));

const danas: Letterhead = {
  school: asRecorded({ ...harborHigh, phone: '+13605550100;ext=214' }),
  organiser: asRecorded(people.dana),
};
const thursday = {
  ref: 'K7Q2-9F',
  startsAt: '2026-12-03T22:30:00.000Z',
  endsAt: '2026-12-03T23:15:00.000Z',
  zone: 'America/Los_Angeles',
  letterhead: danas,
};

/** Every way in which a name could get into a letterhead that is not the roster's own. */
function letterheadsWith(text: string) {
  const { school, organiser } = danas;
  return [
    { ...danas, note: text },
    { school: text, organiser },
    { school: { ...school, name: text }, organiser },
    { school: { ...school, phone: text }, organiser },
    { school, organiser: text },
    { school, organiser: { ...organiser, givenName: text } },
    { school, organiser: aStudent({ givenName: text }) },
    { school, organiser: asRecorded(aStudent({ givenName: text }) as never) },
    { school: asRecorded({ ...school, name: text, student: text } as never), organiser },
    { school: organiser, organiser: school },
  ];
}

describe('words that leave a signed-in surface', () => {
  it('hold nothing of the student, the plan or the family, whoever they are', async () => {
    await fc.assert(
      fc.asyncProperty(meetings, letterheads, async ({ review, secrets }, letterhead) => {
        const sent = await everythingThatLeaves(review, letterhead);
        const all = Object.values(sent).flat().join(' \n ').replaceAll(review.ref, ' ');
        const said = withoutLetterhead(all, letterhead);
        expect(alien(leaksIn(said, { names: alien(secrets.names), phrases: secrets.phrases }))).toEqual([]);
        expect(sent).toEqual(await everythingThatLeaves(neutral(review), letterhead));
      }),
      { numRuns },
    );
  });

  it('would be caught by the detector if they did', () => {
    const secrets = { names: ['Nguyễn', 'Maya'], phrases: ['Extended time on timed work'] };
    const sayings = [
      'Meeting about NGUYEN',
      'maya: Thursday',
      'Extended TIME on timed-work',
      '504 meeting',
      'Her A.D.H.D: ADHD',
      'Reunión: discapacidad',
    ];
    for (const saying of sayings) expect(leaksIn(saying, secrets), saying).not.toEqual([]);
    expect(leaksIn('Student support meeting at 5:04 PM', secrets)).toEqual([]);
  });

  it('are refused at run time when a field holds anything but what its kind allows', () => {
    const good: Fields['reviewReminder'] = {
      ref: 'K7Q2-9F',
      when: { at: '2026-12-03T22:30:00.000Z', zone: 'America/Los_Angeles' },
      minutes: 45,
      letterhead: nobodys,
      replies: true,
      link: { baseUrl, page: 'review', ref: 'K7Q2-9F' },
    };
    const smuggle = (text: string) => [
      { ...good, ref: text },
      { ...good, ref: `K7Q2-9F ${text}` },
      { ...good, when: { ...good.when, zone: text } },
      { ...good, when: { ...good.when, at: text } },
      { ...good, when: { ...good.when, note: text } },
      { ...good, minutes: text },
      { ...good, link: { ...good.link, ref: text } },
      { ...good, link: { ...good.link, page: text } },
      { ...good, link: { ...good.link, baseUrl: text } },
      { ...good, link: { ...good.link, baseUrl: `${baseUrl}/${text}` } },
      { ...good, link: { ...good.link, baseUrl: `${baseUrl}?student=${text}` } },
      { ...good, student: text },
      { ...good, replies: text },
      { ...good, letterhead: text },
      ...letterheadsWith(text).map((letterhead) => ({ ...good, letterhead })),
    ];
    expect(() => renderOutbound('reviewReminder', good)).not.toThrow();
    fc.assert(
      fc.property(meetings, ({ secrets }) => {
        // A few zones have names that a child may have: PRC, Eire, Cuba.
        fc.pre(!TimeZone.safeParse(secrets.names[0]).success);
        for (const fields of smuggle(secrets.names[0]!))
          expect(() => renderOutbound('reviewReminder', fields as never)).toThrow('invalid_input');
      }),
      { numRuns: 300 },
    );
  });

  it.each<[TemplateName, string, string]>([
    [
      'reviewInvitation',
      'Student support meeting (K7Q2-9F) / Reunión de apoyo estudiantil (K7Q2-9F)',
      [
        'Called by Dana Ruiz, Harbor High School.',
        'Questions? Call Harbor High School at (360) 555-0100 ext. 214, or at the number you have, and say K7Q2-9F, or answer this invitation: it goes to who called the meeting.',
        `This page explains the reference, and shows nothing about any student: ${baseUrl}/reviews/K7Q2-9F`,
        'La convoca Dana Ruiz, Harbor High School.',
        '¿Preguntas? Llame a Harbor High School al (360) 555-0100 ext. 214, o al número que ya tiene, y diga K7Q2-9F, o responda a esta invitación: llega a quien convocó la reunión.',
        `Esta página explica la referencia y no muestra nada de ningún estudiante: ${baseUrl}/reviews/K7Q2-9F`,
      ].join('\n\n'),
    ],
  ])('are plain: %s', (_template, subject, text) => {
    expect(wordsOf(invitationWords(thursday, baseUrl))).toMatchObject({ subject, text });
  });

  it('tell a teacher how many posts want a look, in how many classes and when the first is due, and nothing else', () => {
    expect(wordsOf(nudgeWords(nudgeOf(thursday, 'in time'), baseUrl))).toMatchObject({
      subject: '6 posts need a look (K7Q2-9F)',
      text: [
        '6 posts in 2 of your classes need a look (K7Q2-9F).',
        'The first is due Thu, Dec 3.',
        'One thing comes before it: by Thu, Dec 3.',
        'Edit each in Google Classroom and choose Sidelight under Add-ons: it says what to do. This message says no more, on purpose.',
      ].join('\n\n'),
    });
    expect(wordsOf(nudgeWords(nudgeOf(thursday, undefined), baseUrl)).text).toBe(
      [
        '1 post in one of your classes needs a look (K7Q2-9F).',
        'Edit it in Google Classroom and choose Sidelight under Add-ons: it says what to do. This message says no more, on purpose.',
      ].join('\n\n'),
    );
  });

  it('tell a teacher how many things wait to be confirmed, and who answers for them by how many people, once', () => {
    expect(wordsOf(toConfirmWords({ ref: 'K7Q2-9F', cards: 3 }))).toMatchObject({
      subject: '3 things wait for you to confirm (K7Q2-9F)',
      text: [
        '3 things wait for you to confirm (K7Q2-9F).',
        'In Google Classroom, open a post with Sidelight in each of your classes and press the line that says “new” or “changed”. This message says no more, on purpose.',
      ].join('\n\n'),
    });
    expect(wordsOf(unconfirmedWords({ ref: 'K7Q2-9F', cards: 3, people: 1 }, { button: false }))).toMatchObject({
      subject: 'Not confirmed for days: 1 person (K7Q2-9F)',
      text: [
        '1 person has yet to confirm what is new or changed for your students (K7Q2-9F).',
        'They go on being reminded. You are told once.',
        'Ask your Sidelight administrator who: they can look it up for you.',
      ].join('\n\n'),
    });
  });

  it('tell a teacher that a student asks them to look, when, and by which page of theirs to hear the rest', () => {
    const { subject, text, html } = wordsOf(nudgeWords(questionOf(thursday), baseUrl));
    expect(subject).toBe('A student asks you to look at a post (K7Q2-9F)');
    const address = `${baseUrl}/add-on/teacher-view?courseId=71&itemId=802&itemType=courseWork&attachmentId=9&show=log`;
    expect(text).toBe(
      [
        'On Thursday, December 3, 2026 at 2:30 PM PST a student in one of your classes asked you to look at a post in Google Classroom (K7Q2-9F).',
        'This message says no more, on purpose.',
        `Who asks and why is said on this page, once you have signed in: ${address}`,
      ].join('\n\n'),
    );
    expect(html).toContain(`<a href="${address.replaceAll('&', '&amp;')}">`);
    const without = wordsOf(nudgeWords({ ...questionOf(thursday), page: undefined }, baseUrl)).text;
    expect(without).toMatch(
      /posts that are due about now and choose Log: it says who asks and why\. This message says no more, on purpose\.$/,
    );
  });

  it.each(Object.keys(page))('take no word into the address of such a page: %s', (field) => {
    const smuggled = { ...questionOf(thursday), page: { ...page, [field]: 'leo-needs-help' } };
    expect(() => nudgeWords(smuggled as never, baseUrl)).toThrow('invalid_input');
  });

  it('order nothing for a day that is over', () => {
    const late = { ...nudgeOf(thursday, 'late'), tellBy: { on: '2026-11-17', isLate: true } };
    expect(wordsOf(nudgeWords(late, baseUrl)).text).toContain(
      'One thing comes before it: today (was due by Tue, Nov 17).',
    );
  });

  it('tell a family in both languages when to come, by the school’s clock', () => {
    const { text, html } = wordsOf(reminderWords(thursday, { baseUrl, languages: ['en', 'es'], replies: true }));
    expect(text).toContain('on Thursday, December 3, 2026 at 2:30 PM PST, 45 minutes (K7Q2-9F).');
    expect(text).toContain('el jueves, 3 de diciembre de 2026, 2:30 p.m. PST, de 45 minutos (K7Q2-9F).');
    expect(html).toContain('<div lang="es">');
  });

  it.each([
    ['a title that tells what it is about', { familyName: 'Ruiz, 504 Coordinator' }],
    ['the name of an office', { givenName: 'Counseling', familyName: 'Office' }],
    ['a mark that turns what follows', { familyName: 'Ru\u202Eiz<b>' }],
    ['an address', { familyName: 'https://x.example' }],
  ])('say the school alone where the roster has %s behind a name', (_what, over) => {
    const letterhead = { ...danas, organiser: asRecorded({ ...people.dana, ...over }) };
    const { text } = wordsOf(invitationWords({ ...thursday, letterhead }, baseUrl));
    expect(text).toMatch(/^Called by Harbor High School\.\n/);
  });

  it('say to call the school where no number of it is known, and promise no reply where none arrives', () => {
    const letterhead = { school: asRecorded({ ...harborHigh }) };
    const { text } = wordsOf(
      reminderWords({ ...thursday, letterhead }, { baseUrl, languages: ['en'], replies: false }),
    );
    expect(text).toContain('Called by Harbor High School.\n\nQuestions? Call Harbor High School and say K7Q2-9F.\n');
  });

  it('keep a school’s name on one line in a mail, and harmless in a page', () => {
    const school = asRecorded({ ...harborHigh, name: 'Smith & <Sons>\r\nBcc: all\u202E' });
    const { text, html, subject } = wordsOf(invitationWords({ ...thursday, letterhead: { school } }, baseUrl));
    expect(text).toContain('Called by Smith & Sons Bcc: all.\n');
    expect(html).toContain('<p>Called by Smith &amp; Sons Bcc: all.</p>');
    expect(subject).not.toContain('Smith');
  });

  it('come from one file: no other can make them, change them or send anything else', () => {
    const outbound = renderOutbound('reviewInvitation', {
      ref: 'K7Q2-9F',
      letterhead: nobodys,
      link: { baseUrl, page: 'review', ref: 'K7Q2-9F' },
    });
    // @ts-expect-error: words of one's own are not an Outbound
    const forged: Outbound = { subject: 'Maya Rodriguez', text: '504', html: '' };
    expect(() => wordsOf(forged)).toThrow('invalid_input');
    expect(() => wordsOf({ ...outbound })).toThrow('invalid_input');
    expect(() => Object.assign(outbound, { subject: 'Maya' })).toThrow(TypeError);
  });
});

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'functions', 'integrations', 'shared'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));
const code = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

describe('the rooms that send', () => {
  const senders: [RegExp, string][] = [
    [/\bSend(Raw|Bulk|Templated)?(Bulk)?(Templated)?EmailCommand\b/, 'integrations/mail/client.ts'],
    [/chat\.(postMessage|scheduleMessage|update)\b|conversations\.open\b/, 'integrations/slack/direct-message.ts'],
    [/\bevents\.(insert|patch|update|import|quickAdd|move)\b/, 'integrations/google-calendar/client.ts'],
  ];
  it.each(senders)('%s stands in one file only', (call, room) => {
    expect(sources.filter((file) => call.test(code(file)))).toEqual([room]);
  });

  it('take names from records of the roster and of schools’ help, which their stores alone can vouch for', () => {
    const vouching = sources.filter((file) => /\basRecorded\(/.test(code(file)));
    const others = vouching.filter((file) => !file.startsWith('shared/store/roster/'));
    expect(others).toEqual(['shared/store/help/dynamo-school-helps.ts']);
    expect(vouching).toContain('shared/store/roster/dynamo-roster.ts');
  });

  const rooms = sources.filter((file) =>
    /^integrations\/(google-calendar|mail)\/|slack\/direct-message\.ts$/.test(file),
  );
  it.each(rooms)('%s has no sentence of its own, and takes no name apart', (file) => {
    expect(code(file)).not.toMatch(/givenName|familyName|displayName/);
    const strings =
      code(file)
        .replace(/^import[^;]*;/gm, '')
        .match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? [];
    expect(strings.filter((text) => /\p{L}+ \p{L}+/u.test(text))).toEqual([]);
  });
});
