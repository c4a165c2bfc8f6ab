import { slackAppManifest } from './setup/vendor-values.ts';

/** npm run slack:manifest -- https://sidelight.example.org */
const baseUrl = process.argv[2] ?? '';
if (!/^https?:\/\/[^/\s]+$/.test(baseUrl)) {
  console.error('Say where Sidelight is deployed: npm run slack:manifest -- https://sidelight.example.org');
  process.exitCode = 1;
} else console.log(JSON.stringify(slackAppManifest(baseUrl), null, 2));
