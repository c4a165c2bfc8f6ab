import type { addedOptions, addedPhrases } from './added-amounts.ts';
import type { AmountWords } from './amounts.ts';

const asIs = (value: string) => value;
const after = (words: string) => (value: string) => `${words} ${value}`;
const counted = (one: string, many: string) => (value: string, raw: unknown) => `${value} ${raw === 1 ? one : many}`;
const schoolDays = counted('día escolar', 'días escolares');

/** The same in Spanish. */
export const spanishAddedPhrases = {
  ...{ which: asIs, of: after('para'), what: asIs, on: asIs, also: asIs, contrast: asIs, look: asIs },
  ...{ named: asIs, place: asIs, where: asIs, route: after('de vuelta por'), how: asIs },
  ...{ with: after('con'), who: asIs, escort: after('con'), by: after('de') },
  ...{ first: after('primero:'), role: after('como'), rule: asIs, trained: after('saben qué hacer:') },
  steps: (value, _raw, all) => (all.first === undefined ? value : `luego: ${value}`),
  ...{ notOn: after('no en') },
  times: (value, raw) => `hasta ${counted('vez', 'veces')(value, raw)}`,
  spellCheck: (_value, raw) => (raw === true ? 'con corrector' : 'sin corrector'),
  alsoReading: (_value, raw) => (raw === true ? 'tampoco leer en voz alta' : 'sí leer en voz alta'),
  perDay: (value, raw) => `${counted('examen', 'exámenes')(value, raw)} al día como máximo`,
  warnMinutes: (value) => `${value} min antes de un cambio`,
  maxScreen: (value) => `${value} min de pantalla como máximo`,
  cards: counted('tarjeta', 'tarjetas'),
  withinDays: (value, raw) => `dentro de ${schoolDays(value, raw)}`,
  tries: (value, raw) => `${counted('repetición', 'repeticiones')(value, raw)} como máximo`,
  capMinutes: (value) => `${value} min por noche como máximo`,
  everyWeeks: (value, raw) => (raw === 1 ? 'cada semana' : `cada ${value} semanas`),
  perWeek: (value, raw) => `${counted('vez', 'veces')(value, raw)} por semana`,
} satisfies Record<keyof typeof addedPhrases, AmountWords['phrases'][string]>;

export const spanishAddedOptions: Record<keyof typeof addedOptions, string> = {
  ...{ tests: 'exámenes y proyectos', trips: 'excursiones', drills: 'simulacros', substitutes: 'maestros suplentes' },
  ...{ routine: 'cambios de rutina', leaveEarly: 'sale antes', arriveLate: 'llega después' },
  ...{ darkOnLight: 'oscuro sobre claro', lightOnDark: 'claro sobre oscuro' },
  ...{ overlay: 'lámina', paper: 'papel', screen: 'pantalla', EyeGaze: 'control con la mirada' },
  ...{ LSM: 'lengua de señas mexicana', WordWall: 'muro de palabras', OwnNotes: 'notas propias' },
  ...{ teacher: 'tu maestro o maestra', noteTaker: 'alguien que toma notas', peer: 'otro estudiante' },
  ...{ device: 'un dispositivo', nearBoard: 'cerca del pizarrón', nearWindow: 'cerca de la ventana' },
  ...{ awayFromWindow: 'lejos de la ventana', seat: 'un lugar sin reflejos', hat: 'una gorra' },
  ...{ lenses: 'lentes con filtro', lamp: 'una lámpara', stand: 'estar de pie', walk: 'moverte' },
  ...{ fidget: 'un objeto para la mano', weekly: 'una vez por semana', asNeeded: 'cuando lo pides' },
  ...{ lined: 'papel con líneas', graph: 'papel cuadriculado', grip: 'un apoyo para el lápiz' },
  ...{ elevator: 'elevador', stepFree: 'camino sin escalones', books: 'alguien lleva los libros' },
  ...{ cool: 'un lugar fresco', warm: 'un lugar cálido', airing: 'aire fresco', mask: 'mascarilla' },
  ...{ distance: 'distancia' },
};
