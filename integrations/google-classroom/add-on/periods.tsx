import type { Period } from '#shared/domain/roster/section.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';

type Props = { periods: readonly Period[] | undefined; launch: ActLaunch };

/** One course for several periods: which of them is looked at, kept for the viewer and this course. */
export const Periods = ({ periods = [], launch }: Props) =>
  periods.length === 0 ? null : (
    <nav class="periods" aria-label={say.periods}>
      {[{ id: 'all', title: say.allPeriods }, ...periods].map(({ id, title }) => (
        <ActForm action="/add-on/view" launch={{ ...launch, period: id }}>
          <input type="hidden" name="page" value="view" />
          <button type="submit" aria-pressed={launch.period === id}>
            <bdi>{title}</bdi>
          </button>
        </ActForm>
      ))}
    </nav>
  );
