import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { panelWords } from '#shared/text/cards/panel-words.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { webText } from '#shared/text/web.ts';
import { slackManifest } from '../../integrations/slack/manifest.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/set-up-google.md'), 'utf8');
const inGuide = (what: RegExp) => what.exec(guide)?.[1];

describe('the name under which people know all this', () => {
  it('is one: on the card, in the listing, where they consent, in Slack and on the first page', () => {
    const { display_information: information, features } = slackManifest('https://sidelight.harbor.example/slack');
    expect([
      inGuide(/app name `([^`]+)`/),
      inGuide(/Name `([^`]+)`, one language/),
      information.name,
      features.bot_user.display_name,
      webText.home.title,
    ]).toEqual(Array(5).fill(teacherWords.attachmentTitle));
  });

  it('is said where a teacher puts the card on a post, as students will read it', () => {
    for (const said of [teacherWords.attachWhy, panelWords.keepAtHandHow, panelWords.draftMaterial])
      expect(said).toContain(`“${teacherWords.attachmentTitle}”`);
  });
});
