import { GooglePermission, scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { slackManifest } from '../../../integrations/slack/manifest.ts';
import { addOnRoutes } from '../../classroom-add-on/routes.ts';
import { slackRoutes } from '../../slack/routes.ts';
import { webRoutes } from '../../web/routes.ts';

/** As `gcloud services enable` and the console's library call them. */
const googleApis = {
  'classroom.googleapis.com': 'Google Classroom API',
  'calendar-json.googleapis.com': 'Google Calendar API',
  'appsmarket-component.googleapis.com': 'Google Workspace Marketplace SDK',
} as const;

/** Not what a district asks for that has Classroom push what changes: docs/deploy.md names it there. */
const googleScopes = GooglePermission.options.filter((permission) => permission !== 'hearOfChanges').map(scopeFor);

type View = (typeof addOnRoutes | typeof webRoutes)[number]['view'];
const pathOf = (view: View) => [...addOnRoutes, ...webRoutes].find((route) => route.view === view)?.path ?? '';

/** The pages of ours that Google sends people back to. */
export const redirectPaths = [pathOf('finishSignIn'), pathOf('finishConnecting')];

/** What Google is told of a deployment at this address. Each value is the one that the doors use. */
export const googleValues = (baseUrl: string) => ({
  apis: googleApis,
  scopes: googleScopes,
  redirectUris: redirectPaths.map((path) => `${baseUrl}${path}`),
  homePage: `${baseUrl}${pathOf('home')}`,
  privacyPolicy: `${baseUrl}${pathOf('privacy')}`,
  attachmentSetupUri: `${baseUrl}${pathOf('discovery')}`,
  allowedAttachmentPrefixes: [`${baseUrl}${folderOf(pathOf('teacherView'))}`],
});

/** Everything that is attached to a post lies in one folder: teacher view and student view. */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

export const slackAppManifest = (baseUrl: string) => slackManifest(`${baseUrl}${slackRoutes[0].path}`);
