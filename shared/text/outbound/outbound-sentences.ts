import type { TemplateName } from './outbound-templates.ts';

export type Language = 'en' | 'es';

/** What the fields of a template have become: words of a date, digits, a reference, an address of ours. */
export type NeutralFields = { ref: string; day: string; when: string; minutes: string; link: string };
type Sentences = {
  subject: (said: NeutralFields) => string;
  lines: readonly ((said: NeutralFields) => string)[];
  open: string;
};

/**
 * Every sentence that leaves a signed-in surface. It may be read on a lock screen, by a delegate, on a family's shared
 * computer, so it says that there is a meeting and nothing of whom or why. A mail about a student is an education
 * record (34 CFR 99.3).
 */
export const sentences: Record<Language, Record<TemplateName, Sentences>> = {
  en: {
    reviewInvitation: {
      subject: ({ ref }) => `Student support meeting (${ref})`,
      lines: [],
      open: 'Details are kept inside Sidelight:',
    },
    reviewReminder: {
      subject: ({ day }) => `Reminder: student support meeting, ${day}`,
      lines: [
        ({ when, minutes, ref }) => `You have a student support meeting on ${when}, ${minutes} minutes (${ref}).`,
      ],
      open: 'Details are kept inside Sidelight:',
    },
    urgentNotice: {
      subject: ({ ref }) => `Please look at Sidelight now (${ref})`,
      lines: [({ when, ref }) => `Something at your school asks for your attention now: ${when} (${ref}).`],
      open: 'What it is stands inside Sidelight:',
    },
    officeNotice: {
      subject: ({ ref }) => `Something waits for you in Sidelight (${ref})`,
      lines: [({ when, ref }) => `Something at your school waits for you since ${when} (${ref}).`],
      open: 'What it is stands inside Sidelight:',
    },
  },
  es: {
    reviewInvitation: {
      subject: ({ ref }) => `Reunión de apoyo estudiantil (${ref})`,
      lines: [],
      open: 'Los detalles están solo en Sidelight:',
    },
    reviewReminder: {
      subject: ({ day }) => `Recordatorio: reunión de apoyo estudiantil, ${day}`,
      lines: [
        ({ when, minutes, ref }) =>
          `Tiene una reunión de apoyo estudiantil el ${when}, de ${minutes} minutos (${ref}).`,
      ],
      open: 'Los detalles están solo en Sidelight:',
    },
    urgentNotice: {
      subject: ({ ref }) => `Consulte Sidelight ahora (${ref})`,
      lines: [({ when, ref }) => `Algo en su escuela requiere su atención ahora: ${when} (${ref}).`],
      open: 'De qué se trata está solo en Sidelight:',
    },
    officeNotice: {
      subject: ({ ref }) => `Algo le espera en Sidelight (${ref})`,
      lines: [({ when, ref }) => `Algo en su escuela le espera desde el ${when} (${ref}).`],
      open: 'De qué se trata está solo en Sidelight:',
    },
  },
};
