import type { AddOnDeps } from '../deps/classroom.ts';
import type { TeacherCaller } from './caller.ts';

/**
 * Whether a page is made without whatever tells of students. Asked of the person, because frames, tabs and their jars
 * come and go; `shown` is what a frame carries in a district that hides until somebody asks.
 */
export const isHidden = (
  { hiddenUntilShown }: Pick<AddOnDeps, 'hiddenUntilShown'>,
  { choices }: TeacherCaller['session'],
  shown: '1' | undefined,
): boolean => choices?.hidden === true || (hiddenUntilShown && shown === undefined);
