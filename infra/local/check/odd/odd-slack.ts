import { slackText } from '#shared/text/slack/slack.ts';
import type { SlackCall } from '../../stand-ins/slack/control.ts';
import type { Member } from '../../stand-ins/slack/workspace.ts';
import { answerTo } from '../check-slack.ts';
import { demand, type Visit } from '../steps.ts';
import { control, heardBy, type Oddity } from './oddity.ts';

/** Somebody who has not asked Sidelight anything yet, so that Slack is asked who they are; another for each. */
function newcomer({ district, story }: Visit, index: number): Member {
  const known = [story.teacher.email, story.caseManager.email];
  const staff = district.sample.slack.filter(
    ({ email, guest, external, deactivated }) => !known.includes(email) && !guest && !external && !deactivated,
  );
  const member = staff.at(-1 - index);
  demand(member !== undefined, 'the sample district has too few staff in Slack');
  return member;
}

const forHelp = '/sidelight help';
type Typed = { command: string; as?: string };

async function seen(visit: Visit, words: string, { command, as }: Typed) {
  const answer = await answerTo(visit, command, as);
  demand(answer.includes(words), `not “${words}”: ${answer.slice(0, 300)}`);
  return `“${words}”`;
}

async function wasAskedFor({ district }: Visit, id: string): Promise<boolean> {
  const calls = await heardBy<SlackCall>(district.links.slack, 'calls');
  return calls.some(({ method, user }) => method === 'users.info' && user === id);
}

type ToldAs = { name: string; does: string; index: number; as(member: Member): Pick<Member, 'enterprise' | 'fields'> };

/** A member of whom Slack tells in another way than of most. */
const toldAs = ({ name, does, index, as }: ToldAs): Oddity => ({
  name,
  does,
  set(visit) {
    const member = newcomer(visit, index);
    return control(visit.district.links.slack, 'member', { id: member.id, ...as(member) });
  },
  async met(visit) {
    const { id } = newcomer(visit, index);
    await seen(visit, slackText.help.note, { command: forHelp, as: id });
    demand(await wasAskedFor(visit, id), 'Slack was not asked who they are');
    return 'they are answered as anybody';
  },
  end: (visit) => control(visit.district.links.slack, 'member', { id: newcomer(visit, index).id }),
});

const unsaid = Object.fromEntries(
  [
    ...['deleted', 'is_bot', 'is_restricted', 'is_ultra_restricted', 'is_stranger', 'is_email_confirmed'],
    ...['name', 'real_name', 'tz', 'enterprise_user'],
  ].map((field) => [field, null]),
);

const onGrid = toldAs({
  name: 'Grid',
  does: 'a member of an Enterprise Grid, whose workspace is another one',
  index: 0,
  as: ({ id, teamId }) => ({
    enterprise: { id: 'E0COUNTY', userId: `W${id.slice(1)}`, teams: ['T0OTHER', teamId] },
    fields: { team_id: 'T0OTHER' },
  }),
});

const silent: Oddity = {
  name: 'Slack silent',
  does: 'Slack does not say who is asking',
  set: ({ district }) => control(district.links.slack, 'fail', { method: 'users.info' }),
  met: (visit) =>
    seen(visit, slackText.slackSilent('').split(' Please')[0] ?? '', { command: forHelp, as: newcomer(visit, 2).id }),
};

/** The spellings in which Slack says that three seconds are over. */
const deadTriggers = [
  { ok: false, error: 'expired_trigger_id' },
  { ok: false, error: 'trigger_expired' },
  {
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] `trigger_id` expired [json-pointer:/trigger_id]'] },
  },
];

const deadTrigger: Oddity = {
  name: 'dead trigger',
  does: 'no form can be opened any more, said in three spellings',
  async set({ district }) {
    for (const answer of deadTriggers) await control(district.links.slack, 'fail', { method: 'views.open', answer });
  },
  async met(visit) {
    const command = `/plan-review ${visit.story.student.name}`;
    let words = '';
    for (const _spelling of deadTriggers) words = await seen(visit, slackText.slow, { command });
    return words;
  },
};

export const oddSlack: readonly Oddity[] = [
  onGrid,
  toldAs({
    name: 'nulls',
    does: 'Slack says null for every flag and name of a member',
    index: 1,
    as: () => ({ fields: unsaid }),
  }),
  silent,
  deadTrigger,
];
