import * as z from 'zod/mini';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';

const Refusal = z.object({
  name: z.optional(z.string()),
  $metadata: z.object({ httpStatusCode: z.optional(z.number()) }),
});

/** What S3 answered; nothing where it did not. */
export const s3StatusOf = (thrown: unknown) => Refusal.safeParse(thrown).data?.$metadata.httpStatusCode;

type Porch = { vendor: IntegrationError['vendor']; overtaken: number };

/** `overtaken` is what S3 answers where somebody else was there at the same moment: the next try finds out who. */
export const s3Failure =
  ({ vendor, overtaken }: Porch) =>
  (operation: string, cause: unknown) => {
    const status = s3StatusOf(cause);
    const passing = status === undefined || status >= 500 || status === 429 || status === overtaken;
    const vendorCode = Refusal.safeParse(cause).data?.name;
    return new IntegrationError(vendor, operation, passing, { cause, vendorCode });
  };
