import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle } from './bundle.ts';
import { readSettings } from './config.ts';
import { doors } from './doors.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

/** The whole deployment. The doors must have been bundled: a function's code is the folder that `bundle` wrote. */
export function buildApp(context: Record<string, unknown> = {}): App {
  const app = new App({ context });
  const settings = readSettings(app.node.tryGetContext('district'));
  const data = new DataStack(app, `Sidelight-${settings.name}-data`);
  new ServiceStack(app, `Sidelight-${settings.name}-service`, { settings, tables: data.tables });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) {
  await bundle(doors);
  buildApp().synth();
}
