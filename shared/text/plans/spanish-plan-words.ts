import type { Frequency, Goal, GoalDomain, Measure } from '#shared/domain/goals/goal.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { spanishDate } from '../days.ts';
import type { inPlaceWords } from './career-words.ts';

export const spanishFrameworks: Record<Plan['framework'], string> = {
  ILP: 'Plan individual de aprendizaje (ILP)',
  ISP: 'Plan individual de apoyo (ISP)',
  IAP: 'Plan individual de adaptaciones (IAP)',
  '504': 'Plan de la Sección 504',
  'IEP-at-a-glance': 'Resumen del IEP',
};

export const spanishDomains: Record<GoalDomain, string> = {
  academic: 'estudios',
  'social-emotional': 'vida social y emociones',
  'life-skills': 'habilidades para la vida diaria',
  career: 'trabajo y carrera',
  attendance: 'asistencia',
  literacy: 'lectura y escritura',
  numeracy: 'matemáticas',
  language: 'idioma',
  transition: 'transición',
};

export const spanishGoalStatus: Record<Goal['status'], string> = {
  open: 'en curso',
  reached: 'lograda',
  partlyReached: 'lograda en parte',
  notReached: 'no lograda',
  dropped: 'ya no se sigue',
};

export const spanishInPlace: typeof inPlaceWords = {
  yes: 'ya está',
  onTheWay: 'en camino',
  no: 'todavía no está',
};

export const spanishServices: Record<Service['kind'], string> = {
  tutoring: 'Clases de apoyo',
  mentoring: 'Un mentor',
  smallGroup: 'Grupo pequeño',
  counselling: 'Consejería',
  checkIn: 'Una charla corta',
  speechLanguage: 'Terapia del habla',
  occupationalTherapy: 'Terapia ocupacional',
  readingSupport: 'Ayuda en lectura',
  mathSupport: 'Ayuda en matemáticas',
  languageSupport: 'Ayuda con el idioma',
  assistiveTechnology: 'Tecnología de apoyo',
  enrichment: 'Actividades para ir más lejos',
  acceleration: 'Avanzar más rápido',
  creditRecovery: 'Recuperar créditos',
  behaviorSupport: 'Ayuda con la conducta',
  socialSkills: 'Habilidades sociales',
  lifeSkills: 'Habilidades para la vida diaria',
  physicalTherapy: 'Terapia física',
  nursing: 'Enfermería',
  transport: 'Transporte',
  homeInstruction: 'Clases en casa',
  consultation: 'Consejos para los maestros',
  familySupport: 'Apoyo para la familia',
  communityProvider: 'Ayuda de fuera de la escuela',
  other: 'Otra ayuda',
};

const perWords: Record<Frequency['per'], string> = {
  day: 'al día',
  week: 'por semana',
  twoWeeks: 'cada 2 semanas',
  month: 'al mes',
  quarter: 'por cuarto de año escolar',
  term: 'por período escolar',
  year: 'al año',
};

export const spanishServiceAmount = ({ minutes, frequency }: Pick<Service, 'minutes' | 'frequency'>) =>
  [
    ...(minutes === undefined ? [] : [`${minutes} min`]),
    frequency === 'asNeeded' ? 'cuando hace falta' : spanishFrequency(frequency),
  ].join(', ');

const spanishFrequency = ({ times, per }: Frequency) =>
  `${times === 1 ? 'una vez' : `${times} veces`} ${perWords[per]}`;

export const spanishMeasure = (measure: Measure) =>
  'words' in measure
    ? measure.words
    : `${measure.value} ${measure.unit}${measure.on ? ` el ${spanishDate(measure.on)}` : ''}`;

export function spanishCriterion(criterion: NonNullable<Goal['criterion']>) {
  if ('metric' in criterion) return criterion.metric;
  if ('accuracyPercent' in criterion) return `${criterion.accuracyPercent}% correcto`;
  return `${criterion.successes} de ${criterion.attempts} veces`;
}
