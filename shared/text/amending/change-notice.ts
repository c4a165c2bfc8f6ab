import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanChange } from '#shared/domain/plans/plan-diff.ts';
import { dateInWords } from '../days.ts';
import { es } from '../es.ts';
import { amountOfItem } from '../plans/amounts.ts';
import { changesInWords } from '../plans/plan-changes.ts';
import type { NameOf } from '../plans/plan-words.ts';
import { spanishCatalogue } from '../plans/spanish-catalogue.ts';
import { spanishServices } from '../plans/spanish-plan-words.ts';

export type ChangeNotice = {
  name: string;
  changes: readonly PlanChange[];
  /** From when the change is to hold. */
  from: SchoolDate;
  reason: string;
  on: SchoolDate;
  nameOf: NameOf;
};
export const noticeLanguages = ['en', 'es'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** What a family is handed before a plan is changed by agreement: what changes, from when, why, and their rights. */
export const changeNoticeInWords: Record<NoticeLanguage, (notice: ChangeNotice) => string[]> = {
  en: ({ name, changes, from, reason, on, nameOf }) => [
    `A change in the plan of ${name}`,
    `It starts on ${dateInWords(from)}. This is what changes:`,
    ...changesInWords(changes, { on, nameOf }).map((line) => `- ${line}`),
    `Why: ${reason}`,
    'You can say no, or ask to talk first. If you do, the plan stays as it is today.',
    'You can ask for a hearing at any time. Ask us for the paper with your rights, in your language.',
  ],
  es: ({ name, changes, from, reason, nameOf }) => [
    `Un cambio en el plan de ${name}`,
    `Empieza el ${inSpanish(from)}. Esto es lo que cambia:`,
    ...changes.map((change) => `- ${spanishLine(change, nameOf)}`),
    `Por qué: ${reason}`,
    'Puede decir que no, o pedir hablar primero. Si lo hace, el plan sigue como está hoy.',
    'Puede pedir una audiencia cuando quiera. Pídanos la hoja con sus derechos, en su idioma.',
  ],
};

const inSpanish = (on: SchoolDate) => `${es.day(on)} de ${on.slice(0, 4)}`;

const parts: Record<PlanChange['part'], string> = {
  plan: 'El plan',
  need: 'Necesidad',
  item: 'Apoyo',
  goal: 'Meta',
  objective: 'Paso de una meta',
  service: 'Servicio',
  strategy: 'Manera de trabajar',
  career: 'Plan para después de la escuela',
  careerWords: 'Plan para después de la escuela',
};

const fields: Readonly<Record<string, string>> = {
  profile: 'el estado cuyas reglas sigue',
  caseManagerId: 'quién lleva el plan',
  span: 'desde cuándo y hasta cuándo',
  reviewDueOn: 'cuándo se revisa',
  statement: 'lo que dice',
  words: 'lo que dice',
  accommodation: 'qué apoyo es',
  parameter: 'cuánto',
  activities: 'en qué trabajos',
  courses: 'en qué clases',
  settings: 'en qué lugares',
  owner: 'quién lo hace',
  priority: 'qué tan urgente es',
  applicationType: 'cómo se da',
  needIds: 'a qué necesidad responde',
  domain: 'de qué trata',
  term: 'si es a corto o a largo plazo',
  baseline: 'el punto de partida',
  target: 'hasta dónde llegar',
  method: 'cómo se mide',
  schedule: 'cada cuánto se mide',
  criterion: 'cuándo está lograda',
  ownerId: 'quién se encarga',
  startOn: 'cuándo empieza',
  dueOn: 'para cuándo',
  status: 'cómo va',
  kind: 'qué servicio es',
  amount: 'cuánto y cada cuánto',
  provider: 'quién lo da',
  place: 'dónde',
  goalIds: 'a qué meta sirve',
  mentor: 'quién acompaña',
  strategyIds: 'de qué manera se trabaja',
  reviews: 'lo que se vio en la revisión',
};

function spanishLine(change: PlanChange, nameOf: NameOf): string {
  if (change.part === 'careerWords') return `${parts.careerWords}: ${change.before ?? '–'} → ${change.after ?? '–'}`;
  if (change.part === 'career') return `${parts.career}: ${change.change === 'removed' ? 'ya no' : 'cambia'}`;
  if (change.part === 'plan') return spanishField(change.field, spanishPlanValues(change, nameOf));
  if (change.change === 'added') return `Se agrega. ${parts[change.part]}: ${spanishName(change.after)}`;
  if (change.change === 'removed') return `Ya no. ${parts[change.part]}: ${spanishName(change.before)}`;
  const values = valuesOf(change.field, change.before, change.after);
  return `${parts[change.part]} «${spanishName(change.before)}», ${spanishField(change.field, values)}`;
}

const spanishField = (field: string, values: string) => `cambia ${fields[field] ?? 'una parte'}${values}`;

function spanishPlanValues({ field, before, after }: Extract<PlanChange, { part: 'plan' }>, nameOf: NameOf) {
  if (field === 'caseManagerId') return `: ${nameOf(before.caseManagerId)} → ${nameOf(after.caseManagerId)}`;
  if (field !== 'reviewDueOn') return valuesOf(field, before, after);
  return after.reviewDueOn ? `: ${inSpanish(after.reviewDueOn)}` : '';
}

const supports = new Map([
  ...Object.entries(spanishCatalogue).map(([code, { name }]) => [code, name] as const),
  ...Object.entries(spanishServices),
]);

type Named = Partial<Pick<PlanItem, 'code' | 'own' | 'parameter'>> & {
  kind?: string;
  name?: string | undefined;
  statement?: string;
  words?: string;
};
function spanishName({ code, own, parameter = {}, kind, name, statement, words }: Named): string {
  const amount = code === undefined ? '' : amountOfItem({ code, parameter }, es.amounts);
  const said = own?.name ?? name ?? statement ?? words ?? supports.get(code ?? kind ?? '') ?? '';
  return amount ? `${said} (${amount})` : said;
}

type Valued = Named & { startOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined };
/** What was and what is, where it can be said in every language: amounts, days, and people's own words. */
function valuesOf(field: string, before: Valued, after: Valued): string {
  if (field === 'parameter' && before.code !== undefined && after.code !== undefined) {
    const [was, is] = [before, after].map(({ code = '', parameter = {} }) =>
      amountOfItem({ code, parameter }, es.amounts),
    );
    return `: ${was || '–'} → ${is || '–'}`;
  }
  if (field === 'span') return `: ${spanishSpan(before)} → ${spanishSpan(after)}`;
  return field === 'statement' || field === 'words' || field === 'accommodation' ? ` → «${spanishName(after)}»` : '';
}

const spanishSpan = ({ startOn, endOn }: Valued) =>
  [...(startOn ? [es.from(inSpanish(startOn))] : []), ...(endOn ? [es.until(inSpanish(endOn))] : [])].join(' ') || '–';
