import { unlistedWords as say } from '#shared/text/cards/unlisted-words.ts';
import { en } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from '../act-form.tsx';
import { FramePage, type NextStep, NextSteps } from '../frame-page.tsx';
import { leaveScript } from '../scripts.ts';

type Props = { launch: ActLaunch; steps: readonly NextStep[] };

/** No name, no count and no item: whoever reads it has no class here yet. */
export const Unlisted = ({ launch, steps }: Props) => (
  <FramePage words={en} title={say.title} script={leaveScript}>
    <div class="stack">
      <h1>{say.title}</h1>
      <p>{say.sentence}</p>
      <ActForm action="/add-on/access" launch={launch}>
        <button type="submit" class="main">
          {say.ask}
        </button>
      </ActForm>
      <NextSteps steps={steps} />
    </div>
  </FramePage>
);
