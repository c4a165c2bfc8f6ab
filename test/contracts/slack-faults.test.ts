import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../integrations/slack/manifest.ts';
import { blockFaults, manifestFaults } from './slack-faults.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const option = { text: plain(1), value: 'v' };
const button = { type: 'button', text: plain(1), value: 'v', action_id: 'a' };

describe('the limits of Block Kit', () => {
  it.each([
    ['a title of 25 letters', { type: 'modal', title: plain(25), blocks: [{ type: 'divider' }] }],
    ['a modal without a block', { type: 'modal', title: plain(1), blocks: [] }],
    ['metadata of 3001 letters', { type: 'modal', private_metadata: 'x'.repeat(3001), blocks: [{}] }],
    ['a section of 3001 letters', { blocks: [{ type: 'section', text: plain(3001) }] }],
    ['a header of 151 letters', { blocks: [{ type: 'header', text: plain(151) }] }],
    ['eleven elements in a context', { blocks: [{ type: 'context', elements: Array(11).fill(plain(1)) }] }],
    ['26 buttons in a row', { blocks: [{ type: 'actions', elements: Array(26).fill(button) }] }],
    ['a button of 76 letters', { blocks: [{ type: 'actions', elements: [{ ...button, text: plain(76) }] }] }],
    [
      'an action of 256 letters',
      { blocks: [{ type: 'actions', elements: [{ ...button, action_id: 'x'.repeat(256) }] }] },
    ],
    ['eleven boxes to tick', { element: { type: 'checkboxes', options: Array(11).fill(option) } }],
    ['no box to tick', { element: { type: 'checkboxes', options: [] } }],
    ['an option of 76 letters', { element: { type: 'static_select', options: [{ ...option, text: plain(76) }] } }],
    ['a value of 151 letters', { element: { type: 'checkboxes', options: [{ ...option, value: 'x'.repeat(151) }] } }],
  ])('are broken by %s', (_what, payload) => {
    expect(blockFaults(payload)).toHaveLength(1);
  });

  it('are kept by what just fits', () => {
    const element = { type: 'checkboxes', options: Array(10).fill(option) };
    const blocks = [{ type: 'input', block_id: 'x'.repeat(255), label: plain(2000), element }];
    expect(blockFaults({ type: 'modal', title: plain(24), blocks })).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = slackManifest('https://sidelight.harbor.example/slack');

  it('holds nothing that Slack’s schema does not know, and keeps its limits', () => {
    expect(manifestFaults(manifest)).toEqual([]);
  });

  it.each([
    ['a word that the schema does not have', { ...manifest, settings: { ...manifest.settings, socket: true } }],
    ['a name of 36 letters', { ...manifest, display_information: { name: 'x'.repeat(36) } }],
    ['a command of 33', { features: { slash_commands: [{ command: `/${'x'.repeat(32)}`, description: 'x' }] } }],
  ])('would not be taken with %s', (_what, wrong) => {
    expect(manifestFaults(wrong)).toHaveLength(1);
  });
});
