import { type DeliveryEntry, outcomes, reasonsFor } from '#shared/domain/cards/delivery.ts';
import { isUnsaid, openQuestions, statedEntries } from '#shared/domain/cards/delivery-statements.ts';
import { type SettledItem, settledItems } from '#shared/domain/cards/what-to-do.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import { Name, Tag } from '#shared/html/controls.tsx';
import { logWords as say } from '#shared/text/cards/log-words.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { momentInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import type { LessonLog, LoggedItem } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { Said, toSaid } from './frame-page.tsx';

type Line = {
  line: TeachingLine;
  items: readonly LoggedItem[];
  log: LessonLog;
  zone: string;
  open: TeachingLine | undefined;
  openAt(line: string): string;
  shown?: ((item: LoggedItem) => string) | undefined;
  links: { log: string };
  work: { minutes?: number | undefined };
  /** What was just done with this line. */
  said?: string | undefined;
  launch: ActLaunch;
  command: string;
};

/** One heading: who has what recorded, one tap for the rest of it, and behind a link a form for each student. */
export const DeliveryLine = ({ line, items, links, open, openAt, said, ...model }: Line) => {
  const title = teacherWords.lines[line];
  const mayLog = !model.log.isPutAway && items.some((each) => each.open);
  const isOpen = mayLog && open === line;
  if (items.length === 0) return null;
  return (
    <div id={line}>
      <dt>{title}</dt>
      <dd>
        {groupsOf(items, model).map(({ words, names, isOpen: asks }) => (
          <p>
            <span class={asks ? 'flag' : 'soft'}>{words}</span>{' '}
            {names.map((name, index) => (
              <>
                {index > 0 ? ', ' : null}
                <Name>{name}</Name>
              </>
            ))}
          </p>
        ))}
        {mayLog ? answersTo(items).map((words) => <p class="soft">{words}</p>) : null}
        {said ? <Said>{said}</Said> : null}
        {mayLog ? (
          <div class="acts">
            {items.some((each) => each.open && isUnsaid(each.said)) && !isOpen ? (
              <ActForm action={`/add-on/log/all${toSaid}`} launch={model.launch}>
                <input type="hidden" name="key" value={`${model.command}-${line}`} />
                <input type="hidden" name="line" value={line} />
                <button type="submit" class="plain" aria-label={say.providedOf(title)}>
                  {say.provided}
                </button>
              </ActForm>
            ) : null}
            <a
              class="button plain"
              href={isOpen ? links.log : openAt(line)}
              aria-label={isOpen ? undefined : say.oneByOneOf(title)}
            >
              {isOpen ? say.close : say.oneByOne}
            </a>
          </div>
        ) : null}
        {isOpen ? <LineForm {...{ ...model, line, items: items.filter((each) => each.open) }} /> : null}
      </dd>
    </div>
  );
};

/** What to do first where a student waits for an answer, each way once. */
const answersTo = (items: readonly LoggedItem[]) => [
  ...new Set(items.flatMap(({ said }) => (said ? openQuestions(said) : [])).map(({ reason }) => say.answers(reason))),
];

/** `isOpen`: people differ, or a student waits for an answer. */
type Group = { words: string; names: string[]; isOpen: boolean };

/** What is recorded, each said once with all whom it is said of. Two people's different words stand in one line. */
function groupsOf(items: readonly LoggedItem[], model: Pick<Line, 'log' | 'zone'>): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const state = stateOf(item, model);
    const group = groups.get(state.words) ?? { ...state, names: [] };
    groups.set(state.words, group);
    if (!group.names.includes(item.short)) group.names.push(item.short);
  }
  return [...groups.values()];
}

function stateOf({ said, open }: LoggedItem, { log, zone }: Pick<Line, 'log' | 'zone'>) {
  const seen = (said?.observed ?? []).flatMap(({ observed }) =>
    observed ? [say.observed(momentInWords(observed.handedInAt, zone), momentInWords(observed.until, zone))] : [],
  );
  const facts = (said?.facts ?? []).map((fact) => {
    const by = fact.entries.map((entry) => nameOfWriter(entry, log));
    return `${say.statement(fact)} (${by.join(', ')})`;
  });
  const empty = open ? say.notLogged : say.fromDay(en.day(log.on));
  const wanted = (said?.wanted ?? []).map((entry) => say.wanted(entry));
  const words = [...(facts.length > 0 ? facts : [empty]), ...wanted, ...seen].join(' · ');
  const differ = said?.differ ?? false;
  const isOpen = differ || (said !== undefined && openQuestions(said).length > 0);
  return { words: `${differ ? `${say.differ}: ` : ''}${words}:`, isOpen };
}

export function nameOfWriter(
  { byKind, byId }: DeliveryEntry,
  { names, viewerId }: Pick<LessonLog, 'names'> & { viewerId: string },
) {
  if (byKind === 'student') return say.student;
  return byId === viewerId ? say.you : (names.get(byId) ?? say.colleague);
}

type Rows = Omit<Line, 'open' | 'openAt' | 'links' | 'said'>;

const LineForm = ({ items, launch, command, line, log, shown, work }: Rows) => (
  <ActForm action={`/add-on/log/line${toSaid}`} launch={launch} class="stack">
    <input type="hidden" name="key" value={`${command}-${line}-rows`} />
    <input type="hidden" name="line" value={line} />
    {items.map((item) => (
      <Row item={item} log={log} shown={shown?.(item)} limit={settledItems([item.item], work.minutes)[0]?.limit} />
    ))}
    <button type="submit" class="main">
      {say.save}
    </button>
  </ActForm>
);

const chosenBy = (entry: DeliveryEntry | undefined) =>
  entry ? [entry.outcome, ...(entry.reason ? [entry.reason] : [])].join('/') : '';

/** What became of it, and why, under one heading each as on the page. */
const Choices = ({ outcome, was }: { outcome: (typeof outcomes)[number]; was: string }) => {
  const owesReason = outcome === 'notDelivered' || outcome === 'declined';
  const choices = [...(owesReason ? [] : [{ outcome }]), ...reasonsFor[outcome].map((reason) => ({ outcome, reason }))];
  const options = choices.map((choice) => (
    <option value={Object.values(choice).join('/')} selected={Object.values(choice).join('/') === was}>
      {say.statement(choice)}
    </option>
  ));
  return options.length === 1 ? options : <optgroup label={say.statement({ outcome })}>{options}</optgroup>;
};

/** It opens with what the person said, and with nothing where they said nothing. */
const Row = ({
  item: { item, studentId, short, fingerprint, mine, last, said },
  log,
  shown = fingerprint,
  limit,
}: { item: LoggedItem; log: LessonLog; shown: string | undefined } & Pick<SettledItem, 'limit'>) => {
  const was = chosenBy(mine);
  const others = (said ? statedEntries(said) : []).filter((entry) => entry !== mine);
  return (
    <div class="entry">
      <input
        type="hidden"
        name="row"
        value={[studentId, shown, was, last?.on, last?.id].filter((each) => each !== undefined).join(' ')}
      />
      <input type="hidden" name="noted" value={mine?.note ?? ''} />
      <label>
        <span>
          <Name>{short}</Name>: {limit === undefined ? shortWording(item) : teacherWords.limit(limit)}
        </span>
        <select name="say">
          {mine ? null : <option value="">{say.notLogged}</option>}
          {outcomes.map((outcome) => (
            <Choices outcome={outcome} was={was} />
          ))}
        </select>
      </label>
      <label>
        {say.note}{' '}
        <input type="text" name="note" maxLength={280} value={mine?.note ?? ''} aria-label={say.noteFor(short)} />
      </label>
      {others.map((entry) => (
        <p class="soft small">
          <Tag plain>{nameOfWriter(entry, log)}</Tag> {say.statement(entry)}
          {entry.note ? `. ${entry.note}` : null}
        </p>
      ))}
    </div>
  );
};
