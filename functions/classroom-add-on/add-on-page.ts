import type { VNode } from 'preact';
import type { Words } from '#shared/text/en.ts';
import type { NextStep } from '../../integrations/google-classroom/add-on/frame-page.tsx';
import { scripts } from '../../integrations/google-classroom/add-on/scripts.ts';
import { type Answer, type AnswerInit, page } from '../pages/answer.ts';

/**
 * The address holds ids and a token of Classroom's, so it goes to nobody else. Not `no-referrer`: browsers then send
 * our own forms with `Origin: null`, and those are refused.
 */
export const referrer = 'same-origin';

/** Whose frames we allow is where people come from. */
export const backToClassroom = (
  { frameAncestors }: { frameAncestors: readonly string[] },
  { next }: Pick<Words, 'next'>,
): NextStep => ({ label: next.back, href: frameAncestors[0] ?? '/', leaves: true });

const ours = { referrer, scripts, formAction: "'self'" } as const;

/** A page for Classroom's frame. No X-Frame-Options: old browsers would obey it and show nothing. */
export const framedPage = (content: VNode, ancestors: readonly string[], more?: AnswerInit): Answer =>
  page(content, { ...ours, frameAncestors: `'self' ${ancestors.join(' ')}`, keepsOpener: false }, more);

/** A page for a window of its own. It must keep its opener, to whom it hands the code. */
export const windowPage = (content: VNode, more?: AnswerInit): Answer =>
  page(content, { ...ours, frameAncestors: "'none'", keepsOpener: true }, more);
