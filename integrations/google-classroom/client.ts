import { classroom_v1 } from 'googleapis/build/src/apis/classroom/v1.js';
import type * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import type { CallerToken } from '#shared/use-cases/ports/classroom/classroom.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { withRenewal } from '../google-tokens.ts';
import { classroomTrouble } from './trouble.ts';

/** What goes along with each call. The library's own retries are off: they never see a 403 that is a rate limit. */
type Options = { headers: { authorization: string }; retry: false; timeout: number; signal: AbortSignal };
type Request = (options: Options) => Promise<{ data: unknown }>;

export type Client = {
  api: classroom_v1.Classroom;
  /** Safe to repeat, so it is repeated when Google asks for patience. */
  read<T>(operation: string, schema: z.ZodMiniType<T>, request: Request): Promise<T>;
  /** What a page can do without: asked once, and not waited for. */
  glance<T>(operation: string, schema: z.ZodMiniType<T>, request: Request): Promise<T>;
  /** Carried out once: Classroom has no idempotency key. */
  write<T>(operation: string, schema: z.ZodMiniType<T>, request: Request): Promise<T>;
};

export type ClientSettings = {
  rootUrl: string | undefined;
  pause(milliseconds: number): Promise<void>;
  patience?: ClassroomPatience;
};

/** Milliseconds: for all calls of one visit together, for one of them, and for one that a page can do without. */
export type ClassroomPatience = { visit: number; call: number; adornment: number };
/** The door has ten seconds, and a visit that used them up would end without a sentence. */
export const usualPatience: ClassroomPatience = { visit: 8000, call: 4000, adornment: 1500 };
const pauses = [200, 800];

/** Answers a client for one visit: its time begins to run when it is made. */
export function classroomClient({ rootUrl, pause, patience = usualPatience }: ClientSettings) {
  const api = new classroom_v1.Classroom(rootUrl ? { rootUrl } : {});
  return (token: CallerToken): Client => {
    const withToken = withRenewal(token);
    const signal = AbortSignal.timeout(patience.visit);
    const within =
      (timeout: number): Client['write'] =>
      async (operation, schema, request) => {
        if (signal.aborted) throw new IntegrationError('classroom', operation, true);
        const call = (accessToken: string) =>
          request({ headers: { authorization: `Bearer ${accessToken}` }, retry: false, timeout, signal });
        const { data } = await withToken(call).catch((thrown: unknown) => {
          throw thrown instanceof DomainError ? thrown : classroomTrouble(operation, thrown);
        });
        const parsed = schema.safeParse(data);
        if (!parsed.success) throw new IntegrationError('classroom', `${operation}-answer`, false);
        return parsed.data;
      };
    const write = within(patience.call);
    return {
      api,
      write,
      glance: within(patience.adornment),
      read: (...asked) => patiently(() => write(...asked), { pause, signal }),
    };
  };
}

async function patiently<T>(
  call: () => Promise<T>,
  { pause, signal }: Pick<ClientSettings, 'pause'> & { signal: AbortSignal },
): Promise<T> {
  for (const wait of pauses) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted || !(error instanceof IntegrationError && error.retryable)) throw error;
      await pause(wait);
    }
  }
  return call();
}
