import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDraftPlan, anActivePlan, anItem, aPlanProcess } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';
import { aGuardian } from '../../sample/roster.ts';
import { sidelight, sidelightHere } from './command-line.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
const dana = ['--as', 'stf_dana'];

beforeAll(async () => {
  const { maya, ana, grace, priya } = people;
  const ruiz = { ...people.dana, familyName: 'Ruiz' };
  const ortiz = { ...people.samuel, familyName: 'Ortiz', active: false };
  ({ tables, stores } = await setUpSchool({ people: [maya, ana, grace, ruiz, ortiz, priya] }));
  const first = anActivePlan();
  const second = anActivePlan({
    version: 2,
    effectiveOn: '2026-10-05',
    publishedAt: '2026-10-02T16:00:00.000Z',
    reason: 'Not enough in algebra',
    items: [anItem({ parameter: { timeMultiplier: 2 } })],
  });
  for (const plan of [first, second]) {
    const [publication, change] = aPublication(`p${plan.version}`, plan, aCard({ version: plan.version }));
    const entry = { ...change.entry, at: plan.publishedAt };
    await stores.plans.publish(publication, { ...change, entry });
    await stores.disclosureIndexWriter.point(entry);
  }
});

describe('sidelight sessions', () => {
  const grace = { personId: 'stf_grace', googleSub: '1', as: 'teacher', accessToken: 't' } as const;
  const end = (who: string) => sidelightHere(['sessions', 'end', who], tables.env);

  it('ends somebody’s sessions by their address, and says how many those were', async () => {
    const hours = { accessTokenExpiresAt: '2099-01-01T00:00:00.000Z', expiresAt: '2099-01-01T00:00:00.000Z' };
    for (const id of ['a', 'b']) await stores.sessions.start(id, { ...grace, ...hours });
    const first = await end(people.grace.email ?? '');
    expect([first.code, first.out]).toEqual([0, ['Grace Okafor (stf_grace) is signed out: 2 sessions ended.']]);
    expect(await stores.sessions.find('a')).toBeUndefined();
    const again = await end('stf_grace');
    expect(again.out).toEqual(['Grace Okafor (stf_grace) was signed in nowhere: nothing changed.']);
  });

  it('says so when there is nobody of that id', async () => {
    const { code, err } = await end('stf_nobody');
    expect([code, err]).toEqual([1, 'There is no stf_nobody here: check the id. Nothing was written.']);
  });
});

describe('sidelight unconfirmed', () => {
  it('says to a case manager who has yet to confirm, and ends with 3', async () => {
    const { code, out } = await sidelightHere(['unconfirmed', ...dana], tables.env);
    expect(out).toEqual(['Maya Rodríguez (stu_maya)', '  Grace Okafor: has confirmed nothing yet (1 support)']);
    expect(code).toBe(3);
  });

  it('says of one student who has confirmed, to a coordinator too, and to no teacher', async () => {
    const { code, json } = await sidelightHere(['unconfirmed', 'maya', '--json', '--as', 'stf_priya'], tables.env);
    expect(json()).toMatchObject({
      studentId: 'stu_maya',
      teachers: [{ staffId: 'stf_grace', lines: 1, hasConfirmed: false, isSettled: false }],
    });
    expect(code).toBe(3);
    const inWords = await sidelightHere(['unconfirmed', 'maya', '--as', 'stf_priya'], tables.env);
    expect(inWords.out[0]).toBe('Maya Rodríguez (stu_maya)');
    const grace = await sidelightHere(['unconfirmed', 'maya', '--as', 'stf_grace'], tables.env);
    expect([grace.code, grace.out]).toEqual([1, ['']]);
  });

  it('has nothing to say to who manages nobody', async () => {
    const { code, out } = await sidelightHere(['unconfirmed', '--as', 'stf_grace'], tables.env);
    expect([code, out]).toEqual([0, ['Nothing waits for the students you case manage.']]);
    const priya = await sidelightHere(['unconfirmed', '--as', 'stf_priya'], tables.env);
    expect(priya.out).toEqual([
      'Nothing waits for the students you case manage.',
      'Students without a case manager are in this list too, from the morning on which the office is told of them.',
    ]);
  });
});

describe('sidelight plan', () => {
  it('shows a plan in plain words to whoever has a right to it', async () => {
    const { code, out } = await sidelightHere(['plan', 'show', 'maya', ...dana], tables.env);
    expect(out).toEqual([
      'Maya Rodríguez (stu_maya)',
      '',
      'Section 504 plan pln_1',
      'Version 2, in force since Mon, Oct 5, 2026. Case manager: Dana Ruiz.',
      'Review due Tue, Aug 31, 2027.',
      '',
      'Accommodations (1)',
      '  - Extended time on timed work: 2×',
      '    teacher',
      expect.stringMatching(/^ {4}Multiply the time limit/),
    ]);
    expect(code).toBe(0);
  });

  it('tells its history, and what was in force on a day', async () => {
    const { out } = await sidelightHere(
      ['plan', 'history', 'maya', 'pln_1', '--on', '2026-09-01', ...dana],
      tables.env,
    );
    expect(out.slice(0, 5)).toEqual([
      'Section 504 plan pln_1',
      '  1  replaced by a later version, from Mon, Aug 31, 2026, published by Dana Ruiz',
      expect.stringContaining('Not enough in algebra'),
      '',
      'On Tue, Sep 1, 2026: version 1',
    ]);
  });

  it('says what changed between two versions', async () => {
    const { out, json } = await sidelightHere(
      ['plan', 'diff', 'maya', 'pln_1', '1', '2', '--json', ...dana],
      tables.env,
    );
    expect(out.join('')).not.toContain('undefined');
    expect(json()).toMatchObject({ changes: [{ part: 'item', words: 'Extended time on timed work: 1.5× → 2×' }] });
  });

  it.each([
    [['plan', 'show', 'maya', '--as', 'stf_grace'], 1, 'This is not allowed. sidelight why PERSON stu_maya says what'],
    [['plan', 'diff', 'maya', 'pln_1', '1', '9', ...dana], 1, 'pln_1 has no version 9: sidelight plan history lists'],
    [['plan', 'show', 'maya'], 2, '--as: must name who reads'],
    [['plan', 'history', 'maya', 'pln_404', ...dana], 1, 'There is no pln_404 here'],
    [['plan', 'diff', 'maya', 'pln_1', '1', 'latest', ...dana], 2, 'TO: must be the number of a version, or draft'],
  ])('answers %j with %i and one sentence', async (words, exit, sentence) => {
    const { code, err } = await sidelightHere(words, tables.env);
    expect(err).toContain(sentence);
    expect(code).toBe(exit);
  });
});

describe('sidelight plan lint', () => {
  beforeAll(async () => {
    const to = { person: 'grd_ana', version: 3 } as const;
    const no = { kind: 'familyAnswered', on: '2026-11-20', by: 'stf_dana', answer: 'declined', ...to } as const;
    const vague = [anItem({ parameter: {} }), anItem({ itemId: 'itm_2', code: 'SET-SEPARATE', parameter: {} })];
    await stores.plans.saveDraft(
      { draft: aDraftPlan({ basedOn: 2, items: vague }), process: aPlanProcess({ version: 3, facts: [no] }) },
      aChange('draft', { action: 'draft_saved', planId: 'pln_1' }),
    );
  });

  it('names what is open, what stops an agreement first and in another colour, and ends with 3', async () => {
    const words = ['plan', 'lint', 'maya', '--draft', ...dana];
    const { code, out } = await sidelightHere(words, tables.env);
    expect([code, ...out.slice(0, 3)]).toEqual([
      3,
      'Maya Rodríguez (stu_maya)',
      '',
      'Section 504 plan pln_1, draft: 4 findings, 1 of which stops an agreement.',
    ]);
    const [must, ...rest] = out.slice(3).map((line) => line.trim());
    expect([must, ...rest.slice(0, -1)].map((line) => line?.split(' ')[0])).toEqual([
      'must',
      'should',
      'should',
      'should',
    ]);
    expect(rest.at(-1)).toBe(
      'The family said no. Next: offer a meeting to everybody who may decide. The plan in force goes on.',
    );
    const coloured = await sidelight(words, { ...tables.env, FORCE_COLOR: '1' });
    expect(coloured.out.join('')).toContain('\u001b[31mmust');
  });

  it('says the same to a program, each finding with its code and its words', async () => {
    const { code, json } = await sidelightHere(
      ['plan', 'lint', 'maya', '--plan', 'pln_1', '--json', ...dana],
      tables.env,
    );
    expect(code).toBe(3);
    const finding = { about: 'pln_1', gap: 'needs', severity: 'should', words: expect.stringContaining('The plan: ') };
    expect(json().plans).toMatchObject([{ planId: 'pln_1', state: 'active', version: 2 }]);
    expect(json().plans[0].findings).toContainEqual(expect.objectContaining(finding));
  });
});

describe('sidelight why', () => {
  const asked = (...words: string[]) => sidelightHere(['why', ...words], tables.env);

  it('says what somebody sees and why, and what would have to be true for the rest', async () => {
    const { code, out } = await asked('grace@harbor.example', 'maya');
    expect([code, ...out]).toEqual([
      0,
      'Grace Okafor (stf_grace) and Maya Rodríguez (stu_maya)',
      expect.stringMatching(/^Grace Okafor can see what to do .+ because they teach Algebra 1, period 3, where Maya/),
      expect.stringMatching(/^As such they may also ask for a plan/),
      expect.stringMatching(/^Grace Okafor cannot see the plan of Maya .+: for that they would have to .+\.$/),
      expect.stringMatching(/^Grace Okafor cannot see the sensitive part .+ or coordinate plans at the school\.$/),
      expect.stringMatching(/^As of \w{3}, \w{3} \d+, 20\d\d, by the rules that hold since Sat, Nov 28, 2026\.$/),
    ]);
  });

  it('says of the denied what would have to be true, and of who left that they did', async () => {
    const { out, json } = await asked('stf_samuel', 'maya', '--json');
    expect(out.join('')).not.toContain('undefined');
    expect(json()).toMatchObject({
      active: false,
      grounds: [],
      mayNot: [expect.stringContaining('can see nothing'), /./],
    });
    expect((await asked('stf_samuel', 'maya')).out[1]).toBe(
      'Samuel Ortiz is no longer in the school’s list, so they cannot see anything.',
    );
  });

  it.each([
    [['stf_404', 'maya'], 1, 'There is no stf_404 here'],
    [['stf_grace', 'nobody'], 1, 'There is no stu_nobody here'],
    [['graec', 'maya'], 1, 'There is no graec here: check the id.'],
    [
      ['x@y.example', 'maya'],
      2,
      'STAFF: is the address of nobody on the staff and of no student: name a guardian by id.',
    ],
    [['stf_grace', 'nobody', '--as', 'stf_grace'], 1, 'This is not allowed.'],
  ])('answers %j with %i and one sentence', async (words, exit, sentence) => {
    const { code, err } = await asked(...words);
    expect(err).toContain(sentence);
    expect(code).toBe(exit);
  });
});

describe('sidelight disclosures', () => {
  const asked = (...words: string[]) => sidelightHere(['disclosures', 'maya', ...words], tables.env);
  const published =
    '  Dana Ruiz (case manager) put a plan into force, Fri, Oct 2, 2026 at 9:00 AM, in Slack, as the case manager of this student.';

  it('says who saw or changed what, newest first', async () => {
    const { code, out } = await asked('--from', '2026-10-01', '--to', '2026-10-02', '--as', 'stf_priya');
    expect([code, ...out]).toEqual([0, 'Maya Rodríguez (stu_maya): 1 entry', published]);
    const { json } = await asked('--to', '2026-10-02', '--as', 'stf_priya', '--json');
    expect(json()).toMatchObject({
      to: '2026-10-02',
      disclosures: [{ words: published.trim() }, { who: { kind: 'staff' } }],
    });
  });

  it.each([
    [[], 2, '--as: must name who reads, because a record is for people with a right to it'],
    [['--as', 'stf_grace'], 1, 'This is not allowed.'],
    [['--from', '2026-10-02', '--to', '2026-10-01', '--as', 'stf_priya'], 2, '--to: ends before it begins.'],
  ])('answers %j with %i and one sentence', async (words, exit, sentence) => {
    const { code, err } = await asked(...words);
    expect(err).toContain(sentence);
    expect(code).toBe(exit);
  });
});

describe('sidelight student export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-export-'));
  const path = join(folder, 'maya.zip');
  const exporting = (...words: string[]) =>
    sidelightHere(['student', 'export', 'maya', '--out', path, '--as', 'priya@harbor.example', ...words], tables.env);
  const exportsInLedger = async () =>
    (await stores.ledgerReader.ofActor('stf_priya')).filter(({ action }) => action === 'record_exported');

  it('writes one file for its owner alone, with a page that opens and the entry that is in the ledger', async () => {
    const { code, err, json } = await exporting('--to', 'grd_ana', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const files = Object.entries(unzipSync(readFileSync(path)));
    const page = files.find(([name]) => name.endsWith('/record.html'))?.[1];
    expect(new TextDecoder().decode(page)).toContain('Copy for Ana Rodríguez');
    expect(await exportsInLedger()).toMatchObject([
      { id: json().entry, recipientId: 'grd_ana', because: 'coordinates' },
    ]);
  });

  it('writes over nothing, and enters nothing then, unless it is told to', async () => {
    const before = readFileSync(path);
    const { code, err } = await exporting();
    expect([code, err]).toEqual([
      1,
      `${path}: is there already: name another file with --out, or write over it with --force. Nothing was written.`,
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await exportsInLedger()).toHaveLength(1);
    expect((await exporting('--force')).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
  });

  it.each([
    [['--as', 'stf_grace'], 1, 'This is not allowed.'],
    [['--as', 'stf_priya', '--to', 'stf_grace'], 1, 'This is not allowed.'],
    [[], 2, '--to: must name whom the copy is for'],
    [['--to', 'anna'], 1, 'There is no anna here: did you mean grd_ana?'],
  ])('with %j ends with %i and leaves no file', async (words, exit, sentence) => {
    const file = join(folder, 'none.zip');
    const { code, err } = await sidelightHere(['student', 'export', 'maya', '--out', file, ...words], tables.env);
    expect(err).toContain(sentence);
    expect([code, existsSync(file)]).toEqual([exit, false]);
  });
});

describe('sidelight guardian', () => {
  const paper = ['--paper', 'Caregiver affidavit, office safe'];
  const priya = ['--as', 'priya@harbor.example'];
  const show = (...words: string[]) => sidelightHere(['guardian', 'show', 'maya', ...words], tables.env);
  const set = (...words: string[]) => sidelightHere(['guardian', 'set', 'maya', ...words], tables.env);
  const rosa = aGuardian({ id: 'grd_rosa', givenName: 'Rosa', familyName: 'Vega', email: 'rosa@mail.example' });
  const luis = aGuardian({ id: 'grd_luis', givenName: 'Luis', familyName: 'Vega', email: 'luis@mail.example' });
  beforeAll(async () => {
    const maya = { ...people.maya, guardianIds: [people.ana.id, rosa.id, luis.id] };
    await stores.rosterWriter.putPeople([maya, { ...rosa, isRelative: true }, luis]);
  });

  it('shows a coordinator who the family is, what each may today, and why', async () => {
    const { code, out, json } = await show(...priya, '--json');
    expect([code, json().guardians]).toEqual([
      0,
      [
        expect.objectContaining({ guardianId: 'grd_ana', isRelative: false, relation: 'parentOf', because: [] }),
        expect.objectContaining({ guardianId: 'grd_luis', relation: 'parentOf' }),
        expect.objectContaining({ isRelative: true, relation: 'none', because: ['contactOnly'] }),
      ],
    ]);
    expect(out.join('')).not.toContain('undefined');
    expect((await show(...priya)).out.slice(0, 4)).toEqual([
      'Maya Rodríguez (stu_maya)',
      'The roster tells no birthday of Maya Rodríguez: the rights over the record are the parents’.',
      'Ana Rodríguez (grd_ana), parent or guardian on the roster',
      '  Ana Rodríguez can see the whole record of Maya Rodríguez and decides about it as a parent does. Nothing is entered against it.',
    ]);
    const [entry] = await stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'guardians_viewed', because: 'coordinates', studentIds: ['stu_maya'] });
  });

  it('enters that a relative acts as the parent, and from then on they may', async () => {
    const { code, out } = await set('rosa vega', 'full', ...paper, ...priya);
    expect([code, ...out]).toEqual([
      0,
      expect.stringMatching(/^Entered: all rights of a parent, from \w{3}, \w{3} \d+, 20\d\d on\.$/),
      'Rosa Vega (grd_rosa), relative on the roster',
      '  Rosa Vega can see the whole record of Maya Rodríguez and decides about it: the office has entered that they act as a parent.',
      expect.stringMatching(/^ {2}The office entered: all rights of a parent, from .+ on\.$/),
    ]);
    expect(out.join()).not.toContain('In place of');
    const [limit] = await stores.roster.limitsOn('stu_maya');
    expect(limit).toMatchObject({ guardianId: 'grd_rosa', rights: 'full', version: 1 });
    expect((await sidelightHere(['why', 'grd_rosa', 'maya'], tables.env)).out[1]).toContain('Rosa Vega can see');
  });

  it('says what an entry takes the place of', async () => {
    const { out } = await set('grd_rosa', 'full', ...paper, ...priya, '--until', '2099-06-11');
    expect(out.slice(0, 2)).toEqual([
      expect.stringMatching(/^Entered: all rights of a parent, from .+ until the end of Thu, Jun 11, 2099\.$/),
      expect.stringMatching(/^In place of: all rights of a parent, from .+ on\.$/),
    ]);
  });

  it.each([
    [['grd_ana', 'full', ...priya], 2, '--paper: must say in a few words where the school keeps the paper'],
    [['grd_ana', 'half', ...paper, ...priya], 2, 'RIGHTS: must be full, no-records, no-contact, dependent'],
    [['grd_ana', 'constructor', ...paper, ...priya], 2, 'RIGHTS: must be full, no-records, no-contact, dependent'],
    [['grd_ana', 'full', ...paper], 2, '--as: must name who reads'],
    [['vega', 'full', ...paper, ...priya], 2, 'Did you mean Luis Vega (grd_luis) or Rosa Vega (grd_rosa)?'],
    [['a', 'full', ...paper, ...priya], 2, 'GUARDIAN: is nobody whom the roster names for this student'],
    [['tom', 'full', ...paper, ...priya], 2, 'GUARDIAN: is nobody whom the roster names for this student'],
    [['grd_ana', 'full', ...paper, ...priya, '--until', '2020-01-01'], 2, '--until: ends before it begins.'],
    [
      ['grd_rosa', 'no-records', ...paper, ...priya, '--from', '2099-01-01'],
      2,
      '--from: is in the future, and the new entry would end the current one now. Enter it on that day, or',
    ],
    [['grd_ana', 'no-contact', ...paper, ...dana], 1, 'This is not allowed.'],
  ])('set %j ends with %i and one sentence, and changes nothing', async (words, exit, sentence) => {
    const before = await stores.roster.limitsOn('stu_maya');
    const { code, err } = await set(...words);
    expect(err).toContain(sentence);
    expect([code, await stores.roster.limitsOn('stu_maya')]).toEqual([exit, before]);
  });

  it('makes a copy for a parent whom an order forbids contact, to be read and then given with its code', async () => {
    const copy = (...words: string[]) => sidelightHere(['guardian', 'copy', 'maya', ...words], tables.env);
    expect((await copy('luis', ...priya)).err).toContain('GUARDIAN: gets no such copy');
    await set('luis', 'no-contact', ...paper, ...priya);
    const made = await copy('luis', ...priya);
    expect([made.code, made.out[1], made.out.join('\n')]).toEqual([
      3,
      expect.stringMatching(/^Copy for Luis Vega, made on /),
      expect.stringContaining('Extended time on timed work: 2×'),
    ]);
    expect(made.out.slice(2, -4).join('\n')).not.toMatch(/Harbor|Dana|Ruiz|Grace|Algebra|20\d\d|stf_|sch_/);
    const [, code = ''] = /--read ([0-9a-f]{16})\./.exec(made.out.at(-1) ?? '') ?? [];
    expect((await copy('luis', '--read', '0123', ...priya)).err).toContain('--read: is not the code');
    const given = await copy('luis', '--read', code, ...priya);
    expect([given.code, ...given.out]).toEqual([0, ...made.out.slice(0, -2)]);
    const [entry] = await stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'safe_copy_given', recipientId: 'grd_luis' });
  });

  it('makes that copy in Spanish where it is asked for, and gives it in the language in which it was read', async () => {
    const copy = (...words: string[]) => sidelightHere(['guardian', 'copy', 'maya', 'luis', ...words], tables.env);
    await set('luis', 'no-contact', ...paper, ...priya);
    expect((await copy('--language', 'fr', ...priya)).err).toContain('--language: must be en or es');
    const made = await copy('--language', 'es', ...priya);
    expect(made.out[1]).toMatch(/^Copia para Luis Vega, hecha el /);
    expect(made.out).toContainEqual(expect.stringMatching(/^ {2}- Más tiempo.*: 2×/));
    const [, code = ''] = /--language es --read ([0-9a-f]{16})\./.exec(made.out.at(-1) ?? '') ?? [];
    expect((await copy('--read', code, ...priya)).err).toContain('--read: is not the code');
    const given = await copy('--language', 'es', '--read', code, ...priya);
    expect([given.code, ...given.out]).toEqual([0, ...made.out.slice(0, -2)]);
  });

  it('lets a short order take the place of a lasting one only where that is said', async () => {
    const short = ['luis', 'no-records', ...paper, ...priya, '--until', '2099-01-01'];
    await set('luis', 'no-contact', ...paper, ...priya);
    const { code, err } = await set(...short);
    expect([code, err]).toEqual([2, expect.stringContaining('--until: is before the last day of what is entered now')]);
    expect(err).toContain('--replaces');
    const entered = async () => (await stores.roster.limitsOn('stu_maya')).find((each) => each.guardianId === luis.id);
    expect(await entered()).toMatchObject({ rights: 'noContact' });
    expect((await set(...short, '--replaces')).code).toBe(0);
    expect(await entered()).toMatchObject({ rights: 'noRecords', endOn: '2099-01-01' });
  });

  it('ends what a student of age asked somebody to do for them, on their word, and nothing else', async () => {
    const maya = { ...people.maya, birthOn: '2000-01-01', guardianIds: [people.ana.id, rosa.id, luis.id] };
    await stores.rosterWriter.putPeople([maya]);
    const end = (...words: string[]) => sidelightHere(['guardian', 'end', 'maya', ...words, ...priya], tables.env);
    await set('rosa', 'representative', ...paper, ...priya);
    const { code, err } = await end('rosa');
    expect([code, err]).toEqual([2, expect.stringContaining('GUARDIAN: was not named by the student')]);
    expect((await set('rosa', 'representative', '--own', ...paper, ...priya)).code).toBe(0);
    const { out } = await end('rosa');
    expect(out[0]).toBe('Ended, as the student wishes.');
    expect(out.at(-1)).toMatch(/^ {2}The office entered: they represent .*; the student ended it on /);
    expect((await end('rosa')).err).toContain('GUARDIAN: has no part that could end now');
    expect((await set('rosa', 'supporter', '--own', ...paper, ...priya)).err).toContain(
      '--own: is for a representative',
    );
  });

  it('prints which rights pass, in two languages, enters who was told, and shows who was not', async () => {
    const soon = { ...people.maya, birthOn: '2009-12-15', guardianIds: [people.ana.id, luis.id] };
    await stores.rosterWriter.putPeople([soon]);
    await set('luis', 'full', '--replaces', ...paper, ...priya);
    const rights = (...words: string[]) =>
      sidelightHere(['guardian', 'rights', 'maya', ...words, ...priya], tables.env);
    const letters = (await rights()).out.join(' ');
    expect(letters).toContain('From Wed, Dec 15, 2027 on, your school record belongs to you.');
    expect(letters).toContain('Desde el mié 15 dic 2027, los papeles de la escuela son de su hijo o hija.');
    const told = ['--told', 'student, ana', '--by', 'letter', '--on', new Date().toISOString().slice(0, 10)];
    expect((await rights(...told)).err).toContain('--language');
    expect((await rights(...told, '--language', 'es')).out[0]).toMatch(/^Entered: stu_maya, grd_ana, .*, letter\.$/);
    const { out } = await show(...priya);
    expect(out.join(' ')).toMatch(/Told on .* pass on Wed, Dec 15, 2027, by letter, in es: Maya .*, Ana Rodríguez\./);
    expect((await rights('--told', 'rosa', ...told.slice(2), '--language', 'es')).err).toContain('GUARDIAN: is nobody');
  });
});
