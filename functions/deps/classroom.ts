import { setTimeout as pause } from 'node:timers/promises';
import { changesTopic, env, envNames, frameAncestors, hiddenUntilShown, localUrl } from '#shared/lambda/env.ts';
import { googleClassroom } from '../../integrations/google-classroom/classroom.ts';
import { addOnPermissions, laterPermissions, optionalWith } from '../../integrations/google-classroom/permissions.ts';
import { ids, now } from './clock.ts';
import { accountsAnsweringAt } from './google-accounts.ts';
import { interactive } from './patience.ts';
import { rememberedAttachments } from './remembered-attachments.ts';
import { rememberedCalendars } from './remembered-calendars.ts';
import { rememberedCourses } from './remembered-courses.ts';
import { secrets } from './secrets.ts';
import {
  acknowledgements,
  attachments,
  bindings,
  calendars,
  cards,
  classRequests,
  commands,
  courseRosters,
  deliveryLog,
  district,
  googleGrants,
  ledger,
  outbox,
  roster,
  secondPosts,
  sessions,
} from './tables.ts';

/** Everything that the add-on's pages work with. */
export const addOnDeps = () => ({
  acknowledgements: acknowledgements(interactive),
  attachments: rememberedAttachments(attachments(interactive), now),
  bindings: bindings(interactive),
  ...rememberedCourses({ roster: roster(interactive), courseRosters: courseRosters(interactive), now }),
  calendars: rememberedCalendars(calendars(interactive), now),
  cards: cards(interactive),
  classRequests: classRequests(interactive),
  commands: commands(interactive),
  deliveryLog: deliveryLog(interactive),
  district: district(interactive),
  googleGrants: googleGrants(interactive),
  ledger: ledger(interactive),
  outbox: outbox(interactive),
  secondPosts: secondPosts(interactive),
  sessions: sessions(interactive),
  googleAccounts: accountsAnsweringAt('/sign-in/callback', interactive),
  /** Marks what our own forms say was on screen. */
  formSecret: async () => (await secrets(interactive).google()).clientSecret,
  classroomAs: googleClassroom({ rootUrl: localUrl(envNames.localGoogle), pause }),
  permissions: addOnPermissions,
  optionalPermissions: optionalWith({ pushes: changesTopic() !== undefined }),
  laterPermissions,
  baseUrl: env(envNames.baseUrl),
  frameAncestors: frameAncestors(),
  hiddenUntilShown: hiddenUntilShown(),
  ids,
  now,
});

export type AddOnDeps = ReturnType<typeof addOnDeps>;
