import { createHmac } from 'node:crypto';
import { sealedIds } from '../../../integrations/slack/sealed-ids.ts';

export const secret = {
  signingSecret: 'only-for-tests',
  botToken: 'xoxb-test',
  botId: 'B0SIDELIGHT',
  botUserId: 'U0SIDELIGHT',
  teamId: 'T0HARBOR',
  appId: 'A0SIDELIGHT',
};

type Fields = Record<string, string>;
/** What a test may change about how a request is signed and wrapped. */
type Signing = { ts?: number; secret?: string; base64?: boolean; headers?: Fields };

/** A form as Slack posts it, signed now, wrapped as API Gateway hands it over. */
export const signedEvent = (fields: Fields, signing: Signing = {}) =>
  signed(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', signing);

/** What comes as JSON: events, and Slack's check that the address is ours. */
export const signedJson = (body: object, signing: Signing = {}) =>
  signed(JSON.stringify(body), 'application/json', signing);

function signed(
  body: string,
  type: string,
  { ts = Math.floor(Date.now() / 1000), secret: key = secret.signingSecret, base64 = true, headers = {} }: Signing,
) {
  const signature = `v0=${createHmac('sha256', key).update(`v0:${ts}:${body}`).digest('hex')}`;
  return {
    version: '2.0',
    routeKey: 'POST /slack',
    rawPath: '/slack',
    rawQueryString: '',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(ts),
      'x-slack-signature': signature,
      ...headers,
    },
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  };
}

export const aCommand = (user: string, typed: string, over: Fields = {}): Fields => {
  const [command = '', ...words] = typed.split(' ');
  return {
    command,
    text: words.join(' '),
    user_id: user,
    user_name: 'whoever',
    team_id: secret.teamId,
    team_domain: 'harbor',
    channel_id: 'C0GENERAL',
    channel_name: 'general',
    api_app_id: secret.appId,
    is_enterprise_install: 'false',
    response_url: `${process.env.LOCAL_SLACK_URL}/hooks/1`,
    trigger_id: 'trigger-1',
    ...over,
  };
};

export const interaction = (user: string, body: object): Fields => ({
  payload: JSON.stringify({
    user: { id: user, username: 'whoever', name: 'whoever', team_id: secret.teamId },
    api_app_id: secret.appId,
    token: 'deprecated',
    team: { id: secret.teamId, domain: 'harbor' },
    is_enterprise_install: false,
    trigger_id: 'trigger-2',
    ...body,
  }),
});

/** As the door writes an id where Slack keeps it; what is no id of ours stays as it is. */
export const sealedAs = (id: string) => (/^(stu|grd)_/.test(id) ? sealedIds(secret.signingSecret).seal(id) : id);

export const aClick = (user: string, action: { action_id: string; value?: string }) =>
  interaction(user, {
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.1', channel_id: 'C0GENERAL', is_ephemeral: true },
    channel: { id: 'C0GENERAL', name: 'general' },
    response_url: `${process.env.LOCAL_SLACK_URL}/hooks/1`,
    actions: [
      {
        type: 'button',
        block_id: 'b',
        action_ts: '1.2',
        text: { type: 'plain_text', text: 'x' },
        ...action,
        value: sealedAs(action.value ?? ''),
      },
    ],
  });

type Filled = {
  /** Of a form that offers to move a meeting; undefined where there is none. */
  which?: string | null;
  date?: string | null;
  time?: string | null;
  length?: string | null;
  people?: string[];
  family?: string[];
};

const reviewInputs = ['which', 'date', 'time', 'length', 'people', 'family'];

export function aSubmission(user: string, filled: Filled = {}, { id = 'V0ONE', studentId = 'stu_maya' } = {}) {
  const { which, date = '2026-12-03', time = '14:30', length = '45', people = [user], family = [] } = filled;
  return interaction(user, {
    type: 'view_submission',
    response_urls: [],
    view: {
      id,
      type: 'modal',
      callback_id: 'plan_review',
      private_metadata: JSON.stringify({ student: sealedAs(studentId) }),
      app_installed_team_id: secret.teamId,
      blocks: [
        { type: 'section', block_id: 's' },
        ...reviewInputs.slice(which === undefined ? 1 : 0).map((id) => ({ type: 'input', block_id: id })),
      ],
      state: {
        values: {
          ...(which === undefined
            ? {}
            : { which: { which: { type: 'radio_buttons', selected_option: which && { value: which } } } }),
          date: { date: { type: 'datepicker', selected_date: date } },
          time: { time: { type: 'timepicker', selected_time: time } },
          length: { length: { type: 'static_select', selected_option: length && { value: length } } },
          people: { people: { type: 'multi_users_select', selected_users: people } },
          family: { family: { type: 'checkboxes', selected_options: family.map((id) => ({ value: sealedAs(id) })) } },
        },
      },
    },
  });
}
