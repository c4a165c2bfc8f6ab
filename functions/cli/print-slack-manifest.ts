import { slackManifest } from '../../integrations/slack/manifest.ts';
import { slackRoutes } from '../slack/routes.ts';

/** npm run slack:manifest -- https://sidelight.example.org */
const baseUrl = process.argv[2] ?? '';
if (!/^https?:\/\/[^/\s]+$/.test(baseUrl)) {
  console.error('Say where Sidelight is deployed: npm run slack:manifest -- https://sidelight.example.org');
  process.exitCode = 1;
} else console.log(JSON.stringify(slackManifest(`${baseUrl}${slackRoutes[0].path}`), null, 2));
