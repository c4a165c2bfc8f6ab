import type { SlackBinding } from '#shared/domain/roster/people.ts';
import type { OfficeNotice, Reminder } from './mail.ts';

export type DirectMessages = {
  remind(to: SlackBinding, reminder: Reminder): Promise<void>;
  notify(to: SlackBinding, notice: OfficeNotice): Promise<void>;
};
