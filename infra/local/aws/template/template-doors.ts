import { join } from 'node:path';
import * as z from 'zod/mini';
import type { LambdaFunction } from '../lambda/lambda-environment.ts';
import { doorOf } from './local-names.ts';
import type { All } from './resources.ts';

export type TemplateRoute = { key: string; door: string };

const FunctionResource = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  LoggingConfig: z.optional(z.object({ LogFormat: z.optional(z.enum(['JSON', 'Text'])) })),
  Environment: z.optional(z.object({ Variables: z.record(z.string(), z.string()) })),
});
const HttpRoute = z.object({ RouteKey: z.string(), Target: z.string() });
const Integration = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.literal('2.0') });

export function functionsOf(all: All, assets: ReadonlyMap<string, string>): LambdaFunction[] {
  return all('AWS::Lambda::Function').map(({ id, read }) => {
    const { Code, Handler, MemorySize, Timeout, Environment, LoggingConfig } = read(FunctionResource);
    const folder = assets.get(Code.S3Key.replace(/\.zip$/, ''));
    const [file, handler] = Handler.split('.');
    if (!folder || !file || !handler) throw new Error(`The template names no bundle for ${id}`);
    return {
      name: id,
      file: join(folder, `${file}.mjs`),
      handler,
      memoryMb: MemorySize,
      timeoutSeconds: Timeout,
      env: { ...Environment?.Variables, AWS_LAMBDA_LOG_FORMAT: LoggingConfig?.LogFormat ?? 'Text' },
    };
  });
}

export function routes(all: All): TemplateRoute[] {
  const targets = new Map(all('AWS::ApiGatewayV2::Integration').map(({ id, read }) => [id, read(Integration)]));
  return all('AWS::ApiGatewayV2::Route').map(({ read }) => {
    const { RouteKey, Target } = read(HttpRoute);
    const integration = targets.get(Target.replace(/^integrations\//, ''));
    if (!integration) throw new Error(`The route ${RouteKey} leads nowhere`);
    return { key: RouteKey, door: doorOf(integration.IntegrationUri) };
  });
}
