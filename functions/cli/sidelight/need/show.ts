import { dateInWords } from '#shared/text/days.ts';
import { planText } from '#shared/text/plans/plan-text.ts';
import { exitWords, nameFrom } from '#shared/text/plans/plan-words.ts';
import { gapsInWords } from '#shared/text/plans/requirements.ts';
import { type NeedInSight, type NeedsInSight, readNeeds } from '#shared/use-cases/plans/needs/read-needs.ts';
import { languageOf } from '../amending/amend.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { needDeps, needLetter, needNamed } from './deps.ts';

export const needShow = cliCommand({
  path: 'need show',
  takes: ['STUDENT', '[PLAN]'],
  summary: 'shows what a student is helped with for a time, until when, and what waits for the family; then 3',
  about: [
    'With PLAN and --letter also the notice to the family: what is hard, what is given, until when, whom to ask.',
  ],
  example: 'need show maya pln_1 --letter es --as priya@harbor.example',
  options: {
    letter: { type: 'string', takes: 'LANGUAGE', says: 'also print the notice to the family, in en or es' },
    ...asReader,
  },
  connect: needDeps,
  async run({ given, values }, deps) {
    const language = values.letter === undefined ? undefined : languageOf(values.letter, '--letter');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const seen = await readNeeds(deps, actor, { studentId, surface: 'cli' });
    const one = given('[PLAN]') === '' ? undefined : needNamed(seen, given('[PLAN]'));
    const shown = one ? [one] : seen.needs;
    const none = shown.length === 0 ? ['No help for a time is on record.'] : [];
    const letters = language ? shown.flatMap((need) => ['', ...needLetter(seen, need, language)]) : [];
    return {
      lines: [
        bold(`${seen.name} (${studentId})`),
        ...none,
        ...shown.flatMap((need) => needLines(need, seen)),
        ...letters,
      ],
      json: { studentId, on: seen.on, needs: shown },
      needsPerson: shown.some(({ draft }) => draft !== undefined),
    };
  },
});

const askedWords = { family: 'the family', student: 'the student', staff: 'staff' } as const;
const shownWords = { paper: 'a paper', observation: 'what staff saw' } as const;

function needLines({ planId, asked, longest, plan, draft, lacking, referralId }: NeedInSight, seen: NeedsInSight) {
  const telling = { nameOf: nameFrom(seen.names), on: seen.on };
  const { endOn } = plan ?? draft ?? {};
  return [
    '',
    bold(planId),
    `Asked for on ${dateInWords(asked.on)} by ${askedWords[asked.askedBy]}, shown by ${shownWords[asked.shownBy]}.`,
    ...(plan?.status === 'ended' ? [`Ended on ${dateInWords(plan.endedOn)}: ${exitWords[plan.exitReason]}.`] : []),
    ...(plan?.status === 'active' && endOn ? [`In force until ${dateInWords(endOn)}.`] : []),
    ...(plan?.status === 'ended' ? [] : [`Without an evaluation it can last until ${dateInWords(longest)}.`]),
    ...(referralId ? [`Referred, because it lasts: ${referralId}.`] : []),
    ...planText(plan ?? draft ?? nothing, telling),
    ...(draft ? ['', inTheMaking(Boolean(plan), draft)] : []),
    ...(lacking.length > 0 ? [`It still lacks: ${gapsInWords(lacking.join(' '))}.`] : []),
  ];
}

const nothing = { needs: [], items: [], goals: [], services: [], strategies: [] };

const inTheMaking = (isChange: boolean, { revision, endOn }: NonNullable<NeedInSight['draft']>) =>
  isChange
    ? `A change waits for the family’s word, revision ${revision}${endOn ? `: until ${dateInWords(endOn)}` : ''}. sidelight plan amend enters it.`
    : `It waits for the family’s yes, revision ${revision}${endOn ? `: until ${dateInWords(endOn)}` : ''}. sidelight need agree enters it.`;
