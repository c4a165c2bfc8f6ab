import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { query } from '../../command.ts';
import { type InformedPorts, informedHere, teachersInformed } from './teachers-informed.ts';

export type ReadAcknowledgementsInput = StudentQueryInput;

/** Who of today's teachers has confirmed what, for who answers for the plan. */
export const readAcknowledgements = query({
  authorize: onStudent({ data: 'D3', only: ['caseManages', 'coordinates'] }),
  async read(ports: InformedPorts, { studentId }: ReadAcknowledgementsInput, { on, enter }) {
    const informed = await informedHere(ports, await teachersInformed(ports, studentId, on));
    return enter({ action: 'acknowledgements_viewed' }, () => informed);
  },
});
