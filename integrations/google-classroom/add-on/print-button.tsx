import { printWords as say } from '#shared/text/cards/print-words.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';

/** A press that leads to the page for a clipboard, by way of a word about names. */
export const PrintButton = ({ launch }: { launch: ActLaunch }) => (
  <ActForm action="/add-on/print" launch={launch}>
    <button type="submit" class="plain">
      {say.print}
    </button>
  </ActForm>
);
