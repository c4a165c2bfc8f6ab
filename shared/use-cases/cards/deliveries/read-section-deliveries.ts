import { type ReadEntry, withCorrections } from '#shared/domain/cards/delivery.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import { type ClassLesson, onClassLog } from '../authorize-class-log.ts';
import { entriesByReason } from '../entries-by-reason.ts';
import { entriesOfLesson } from './entries-of-lesson.ts';

export type ReadSectionDeliveriesInput = QueryInput & ClassLesson;

/** What those who teach a class have noted of one lesson there, about the students who are theirs today. */
export const readSectionDeliveries = query({
  authorize: onClassLog('read'),
  async read(
    ports: Needs<'deliveryLog'>,
    { sectionId, occasion }: ReadSectionDeliveriesInput,
    { relations, on, enterEach },
  ) {
    const all = await entriesOfLesson(ports, { sectionId, on, occasion });
    const entries: ReadEntry[] = withCorrections(all.filter(({ studentId }) => relations.has(studentId)));
    const told = new Set(entries.map(({ studentId }) => studentId));
    return enterEach(entriesByReason({ action: 'deliveries_viewed', sectionId }, told, relations), () => entries);
  },
});
