import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { dayInWords, momentInWords, spanishDays, spanishTime } from '../days.ts';
import { monthDay } from './own-times.ts';

/** What a student reads of one piece of work: what is theirs in numbers, never a factor alone. */
export type StudentWorkWords = {
  moment(at: Instant, zone: string): string;
  /** A day beside another that names its weekday. */
  dayAlone(on: SchoolDate): string;
  due(moment: string): string;
  minutes(own: number, base: number): string;
  noLimit(base: number): string;
  /** Where each question has a timer. */
  perQuestion(own: number, base: number): string;
  /** Before the breaks, where they are all that gives longer. */
  ofWork(minutes: number): string;
  breaks(breaks: { count: number; minutes: number }, inRoom: number): string;
  /** `shown`: what Classroom shows. */
  yours(own: string, shown: string): string;
  yoursOrLater(own: string, shown: string): string;
  /** Their own day, and no time limit on it. */
  yoursUnlimited(own: string, shown: string): string;
  orLater(own: string): string;
  /** What was shown before the school's calendar changed. */
  was(day: string): string;
  /** Their day lies in the next term. */
  pastTerm(day: string): string;
  /** After the class's date, while the student's own is still ahead. */
  ifClosed: string;
  onceSet(days: number): string;
  agree(days: number, left: number | undefined): string;
  /** Where nobody knows from which day the class's days count. */
  agreeLonger(percent: number): string;
  longerOnceSet(percent: number): string;
  /** A form may be locked; whether it is cannot be known. */
  readFirst: string;
};

const schoolDays = (count: number) => `${count} school ${count === 1 ? 'day' : 'days'}`;
const classDate = 'may say Missing: that is the class’s date.';

export const englishStudentWork: StudentWorkWords = {
  moment: momentInWords,
  dayAlone: monthDay,
  due: (moment) => `due ${moment}`,
  minutes: (own, base) => `${own} minutes instead of ${base}`,
  perQuestion: (own, base) => `${own} seconds a question instead of ${base}`,
  noLimit: (base) => `no time limit instead of ${base} minutes`,
  ofWork: (minutes) => `${minutes} minutes of work`,
  breaks: ({ count, minutes }, inRoom) =>
    `and ${count} ${count === 1 ? 'break' : 'breaks'} of ${minutes} minutes: ${inRoom} in all`,
  yours: (own, shown) => `Yours: ${own}. Classroom shows ${shown} and ${classDate}`,
  yoursOrLater: (own, shown) => `Yours: ${own}, or later with your breaks. Classroom shows ${shown} and ${classDate}`,
  yoursUnlimited: (own, shown) =>
    `Yours: ${own}, or later as you have no time limit. Classroom shows ${shown} and ${classDate}`,
  orLater: (own) => `${own} or later`,
  was: (day) => `It was ${day}, before the school’s calendar changed.`,
  pastTerm: (day) => `That is after the term ends (${day}).`,
  ifClosed: 'If you cannot turn it in, press the button below.',
  onceSet: (days) => `${schoolDays(days)} more once your teacher sets a due date`,
  agree: (days, left) =>
    left === undefined
      ? `${schoolDays(days)} more: agree a day with your teacher`
      : `${left} of ${schoolDays(days)} ${left === 1 ? 'is' : 'are'} left this year: agree a day with your teacher`,
  agreeLonger: (percent) => `${percent}% longer than the class: agree a day with your teacher`,
  longerOnceSet: (percent) => `${percent}% longer than the class, once your teacher sets a due date`,
  readFirst: 'Read this before you start: in a locked quiz you cannot come back.',
};

const dias = (count: number) => `${count} ${count === 1 ? 'día escolar' : 'días escolares'}`;
const fechaDeLaClase = 'puede decir «Sin entregar»: esa es la fecha de la clase.';

export const spanishStudentWork: StudentWorkWords = {
  moment: (at, zone) => `${dayInWords(schoolDateAt(at, zone), spanishDays)}, ${spanishTime(schoolTimeAt(at, zone))}`,
  dayAlone: (on) => dayInWords(on, spanishDays),
  due: (moment) => `para el ${moment}`,
  minutes: (own, base) => `${own} minutos en lugar de ${base}`,
  perQuestion: (own, base) => `${own} segundos por pregunta en lugar de ${base}`,
  noLimit: (base) => `sin límite de tiempo en lugar de ${base} minutos`,
  ofWork: (minutes) => `${minutes} minutos de trabajo`,
  breaks: ({ count, minutes }, inRoom) =>
    `y ${count} ${count === 1 ? 'pausa' : 'pausas'} de ${minutes} minutos: ${inRoom} en total`,
  yours: (own, shown) => `Tu plazo: ${own}. Classroom muestra ${shown} y ${fechaDeLaClase}`,
  yoursOrLater: (own, shown) =>
    `Tu plazo: ${own}, o más tarde con tus pausas. Classroom muestra ${shown} y ${fechaDeLaClase}`,
  yoursUnlimited: (own, shown) =>
    `Tu plazo: ${own}, o más tarde porque no tienes límite de tiempo. Classroom muestra ${shown} y ${fechaDeLaClase}`,
  orLater: (own) => `${own} o más tarde`,
  was: (day) => `Antes era el ${day}: cambió el calendario de la escuela.`,
  pastTerm: (day) => `Es después de que termine el período escolar (${day}).`,
  ifClosed: 'Si no puedes entregarlo, presiona el botón de abajo.',
  onceSet: (days) => `${dias(days)} más cuando tu maestro o maestra ponga una fecha`,
  agree: (days, left) =>
    left === undefined
      ? `${dias(days)} más: acuerda un día con tu maestro o maestra`
      : `De ${dias(days)} ${left === 1 ? 'queda' : 'quedan'} ${left} este año escolar: acuerda un día con tu maestro o maestra`,
  agreeLonger: (percent) => `${percent}% más de tiempo que la clase: acuerda un día con tu maestro o maestra`,
  longerOnceSet: (percent) => `${percent}% más de tiempo que la clase, cuando tu maestro o maestra ponga una fecha`,
  readFirst: 'Lee esto antes de empezar: en un cuestionario bloqueado no podrás volver.',
};
