import type { Actor } from '#shared/domain/access/access.ts';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import { synonymOf } from '#shared/domain/catalogue/wordings/synonyms.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { stillWaits, type TriageRow } from '#shared/domain/plans/triage-row.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed } from '../../access/authorize.ts';
import { byReason } from '../../access/by-reason.ts';
import type { Access } from '../../audited-change.ts';
import { synonymsInUse } from '../../catalogue/synonyms-in-use.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';

export type ListWaitingWordsInput = QueryInput & { schoolId: SchoolId };
export type WaitingWords = Omit<TriageRow, 'since' | 'decision'> & {
  name: string;
  sinceOn: SchoolDate;
  /** What the district reads in such words since: the next import of this plan does, too. */
  remembered?: Pick<Synonym, 'code' | 'parameter' | 'own'>;
};

/** Words of a school's imported plans that nobody has matched yet, of the students whose plans the asker may read. */
export const listWaitingWords = query({
  async authorize(
    _ports: object,
    actor: Actor,
    { schoolId }: ListWaitingWordsInput,
  ): Promise<Access & { actor: Actor }> {
    const isHere = actor.kind === 'staff' && actor.schoolIds.includes(schoolId);
    if (!isHere) throw new DomainError('not_allowed', { schoolId });
    return { actor, because: 'worksAt', studentIds: [] };
  },
  async read(
    ports: AuthorizePorts & Needs<'triage' | 'synonyms' | 'accommodations'>,
    { schoolId }: ListWaitingWordsInput,
    { actor, enterEach, withoutTrace },
  ) {
    const [{ zone }, all] = await Promise.all([ports.roster.getSchool(schoolId), ports.triage.ofSchool(schoolId)]);
    const rows = all.filter(stillWaits);
    const asked = [...new Set(rows.map(({ studentId }) => studentId))];
    const access = await fewAtOnce(asked, (studentId) => accessIfAllowed(ports, actor, { studentId, data: 'D3' }));
    const seen = access.flatMap((each) => each ?? []);
    if (seen.length === 0) return withoutTrace<WaitingWords[]>([]);
    const whom = seen.map(({ because, student }) => ({ because, studentId: student.id }));
    const entries = byReason(whom).map((each) => ({ action: 'words_listed' as const, schoolId, ...each }));
    const synonyms = await synonymsInUse(ports);
    const names = new Map(seen.map(({ student }) => [student.id, displayName(student)]));
    return enterEach(entries, () =>
      rows
        .flatMap(({ since, decision: _, ...row }) => {
          const name = names.get(row.studentId);
          if (name === undefined) return [];
          const { code, parameter, own } = synonymOf(row.text, synonyms) ?? {};
          const remembered = code && parameter ? { remembered: { code, parameter, ...(own ? { own } : {}) } } : {};
          return [{ ...row, name, sinceOn: schoolDateAt(since, zone), ...remembered }];
        })
        .sort(byNameAndText),
    );
  },
});

const byNameAndText = (a: WaitingWords, b: WaitingWords) =>
  a.name === b.name ? (a.text < b.text ? -1 : 1) : a.name < b.name ? -1 : 1;
