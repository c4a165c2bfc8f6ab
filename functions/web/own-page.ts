import type { VNode } from 'preact';
import { type Answer, type AnswerInit, type PagePolicy, page } from '../pages/answer.ts';

/** Nobody frames these pages, nothing runs on them, and no address of ours is told to where a link leads. */
const policy: PagePolicy = {
  referrer: 'no-referrer',
  scripts: [],
  formAction: "'none'",
  frameAncestors: "'none'",
  keepsOpener: false,
};

export const ownPage = (content: VNode, more?: AnswerInit): Answer => page(content, policy, more);
