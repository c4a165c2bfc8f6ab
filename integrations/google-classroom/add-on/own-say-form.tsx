import type { Words } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';

/** `command`: of the page, so that two taps are one. */
type Props = { words: Words; launch: ActLaunch; fingerprint: string; command: string };
/** That a support is not there, in the student's words, of which no teacher could be told. */
export type Unsent = { fingerprint: string; note: string };

type SayProps = Props & { unsent: Unsent | undefined };

/**
 * A student says what one support is to them in this work. One form: it works without a script. It stands open with
 * what could not be sent.
 */
export const OwnSayForm = ({ words: { ownSay: say }, launch, fingerprint, command, unsent }: SayProps) => (
  <details class="moment" open={unsent !== undefined}>
    <summary>{say.open}</summary>
    <ActForm action="/add-on/own-support" launch={launch}>
      <input type="hidden" name="item" value={fingerprint} />
      <input type="hidden" name="key" value={command} />
      <fieldset class="choices" aria-label={say.open}>
        <label class="check">
          <input type="radio" name="says" value="useIt" required /> {say.useIt}
        </label>
        <label class="check">
          <input type="radio" name="says" value="notToday" required /> {say.notToday}
        </label>
        <label class="check">
          <input type="radio" name="says" value="notWorking" required /> {say.notWorking}
        </label>
        <label class="check">
          <input type="radio" name="says" value="notThere" required checked={unsent !== undefined} /> {say.notThere}
        </label>
      </fieldset>
      <label>
        {say.note} <input type="text" name="note" maxLength={280} autocomplete="off" value={unsent?.note} />
      </label>{' '}
      <button type="submit">{say.send}</button>
      <p class="soft small">{say.who}</p>
    </ActForm>
  </details>
);

/** One press, for work that Classroom may have closed though its student has longer. */
export const TellTeacherForm = ({ words: { ownSay: say }, launch, fingerprint, command }: Props) => (
  <ActForm action="/add-on/own-support" launch={launch} class="moment">
    <input type="hidden" name="item" value={fingerprint} />
    <input type="hidden" name="key" value={command} />
    <button type="submit" name="says" value="closed">
      {say.tellTeacher}
    </button>
    <p class="soft small">{say.whoIsTold}</p>
  </ActForm>
);
