import { DomainError } from '#shared/domain/errors.ts';
import type { SecondPostCalls } from '#shared/use-cases/ports/classroom/second-posts.ts';

type PostAtGoogle = { assignees?: readonly string[]; dueAt?: string; isDraft?: true; isGone?: true };
/** `lost`: the process dies before Google hears of the call. `unheard`: Google did it, and the process died then. */
export type Death = { at: number; as: 'lost' | 'unheard' };
export const killed = new Error('killed');

/** One course of three students, as our port tells of it; what is posted stays whatever becomes of a try. */
export function secondPostsAtGoogle() {
  const everybody = ['301', '302', '303'];
  const posts = new Map<string, PostAtGoogle>([['2', {}]]);
  const bent: { refuses: (keyof SecondPostCalls)[]; death: Death | undefined } = { refuses: [], death: undefined };
  const asked: string[] = [];
  let made = 900;
  const called = async <T>(name: keyof SecondPostCalls, done: () => T): Promise<T> => {
    asked.push(name);
    const isDeadly = asked.length === bent.death?.at;
    if (isDeadly && bent.death?.as === 'lost') throw killed;
    if (bent.refuses.includes(name)) throw new DomainError('not_allowed', { operation: name });
    const answer = done();
    if (isDeadly) throw killed;
    return answer;
  };
  const standing = (itemId: string) => {
    const post = posts.get(itemId);
    if (!post || post.isGone) throw new DomainError('not_found');
    return post;
  };
  const isFor = ({ assignees = [], dueAt }: PostAtGoogle, to: { students: readonly string[]; dueAt: string }) =>
    dueAt === to.dueAt && assignees.join() === to.students.join();
  const classroom: SecondPostCalls = {
    classPost: (post) =>
      called('classPost', () => {
        const { assignees, isDraft } = standing(post.itemId);
        return { ...post, title: 'Homework 12', isOut: !isDraft, assignees, content: {} };
      }),
    findSecond: ({ itemId }, to) =>
      called(
        'findSecond',
        () => [...posts].find(([id, post]) => id !== itemId && !post.isGone && isFor(post, to))?.[0],
      ),
    makeSecond: (_of, { students, dueAt }) =>
      called('makeSecond', () => {
        made += 1;
        posts.set(String(made), { assignees: students, dueAt });
        return String(made);
      }),
    isThere: ({ itemId }) => called('isThere', () => posts.get(itemId)?.isGone !== true),
    takeOff: ({ itemId }, students) =>
      called('takeOff', () => {
        const post = standing(itemId);
        post.assignees = (post.assignees ?? everybody).filter((id) => !students.includes(id));
        return post.assignees;
      }),
    deleteSecond: ({ itemId }) =>
      called('deleteSecond', () => {
        const post = posts.get(itemId);
        if (post) post.isGone = true;
      }),
  };
  return {
    ...{ classroom, posts, bent, asked },
    /** What students see: whom the class's post is for, and each second post that is out. */
    seen: () => ({
      first: posts.get('2')?.assignees ?? everybody,
      seconds: [...posts].flatMap(([id, { assignees, dueAt, isGone }]) =>
        id === '2' || isGone ? [] : [{ assignees, dueAt }],
      ),
    }),
  };
}
