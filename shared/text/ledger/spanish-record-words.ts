import type { recordWords } from './record-words.ts';

/** What stands around a record, for a family that reads Spanish. */
export const spanishRecordWords: Pick<typeof recordWords, 'notice' | 'noPlans'> = {
  notice:
    'Esta es una copia del expediente escolar de un estudiante. Se hizo para la persona que se nombra aquí y para un solo fin. ' +
    'No la pase a nadie si la madre o el padre no dice que sí. Desde los 18 años, tiene que decir que sí el estudiante. (34 CFR 99.33)',
  noPlans: 'Este estudiante no ha tenido ningún plan.',
};
