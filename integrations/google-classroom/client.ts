import { classroom_v1 } from 'googleapis/build/src/apis/classroom/v1.js';
import type * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import type { CallerToken } from '#shared/use-cases/ports/classroom/classroom.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { withRenewal } from '../google-tokens.ts';
import { classroomTrouble } from './trouble.ts';

/** What goes along with each call. The library's own retries are off: they never see a 403 that is a rate limit. */
type Options = { headers: { authorization: string }; retry: false; timeout: number };
type Request = (options: Options) => Promise<{ data: unknown }>;

export type Client = {
  api: classroom_v1.Classroom;
  /** Safe to repeat, so it is repeated when Google asks for patience. */
  read<T>(operation: string, schema: z.ZodMiniType<T>, request: Request): Promise<T>;
  /** Carried out once: Classroom has no idempotency key. */
  write<T>(operation: string, schema: z.ZodMiniType<T>, request: Request): Promise<T>;
};

export type ClientSettings = { rootUrl: string | undefined; pause(milliseconds: number): Promise<void> };

const patience = [200, 800];
const optionsWith = (accessToken: string): Options => ({
  headers: { authorization: `Bearer ${accessToken}` },
  retry: false,
  timeout: 4000,
});

export function classroomClient({ rootUrl, pause }: ClientSettings) {
  const api = new classroom_v1.Classroom(rootUrl ? { rootUrl } : {});
  return (token: CallerToken): Client => {
    const withToken = withRenewal(token);
    const write: Client['write'] = async (operation, schema, request) => {
      const call = (accessToken: string) => request(optionsWith(accessToken));
      const { data } = await withToken(call).catch((thrown: unknown) => {
        throw thrown instanceof DomainError ? thrown : classroomTrouble(operation, thrown);
      });
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new IntegrationError('classroom', `${operation}-answer`, false);
      return parsed.data;
    };
    return {
      api,
      write,
      read: (operation, schema, request) => patiently(() => write(operation, schema, request), pause),
    };
  };
}

async function patiently<T>(call: () => Promise<T>, pause: ClientSettings['pause']): Promise<T> {
  for (const wait of patience) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof IntegrationError && error.retryable)) throw error;
      await pause(wait);
    }
  }
  return call();
}
