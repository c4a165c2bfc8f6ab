import type { VNode } from 'preact';
import { type Answer, type PageInit, type PagePolicy, page } from './answer.ts';

/** Nobody frames these pages, nothing runs on them, and no address of ours is told to where a link leads. */
const policy: PagePolicy = {
  referrer: 'no-referrer',
  scripts: [],
  formAction: "'none'",
  frameAncestors: "'none'",
  keepsOpener: false,
};

export const ownPage = (content: VNode, more?: PageInit): Answer => page(content, policy, more);
