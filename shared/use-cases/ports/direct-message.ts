import type { SlackBinding } from '#shared/domain/people.ts';
import type { Reminder } from './mail.ts';

export type DirectMessages = { remind(to: SlackBinding, reminder: Reminder): Promise<void> };
