import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle, doorsFolder } from './bundle.ts';
import { compose } from './compose.ts';
import { doors } from './doors.ts';

/** The whole deployment. The doors must have been bundled: a function's code is the folder that `bundle` wrote. */
export function buildApp(context: Record<string, unknown> = {}): App {
  const app = new App({ context });
  compose(app, doorsFolder);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) {
  await bundle(doors);
  buildApp().synth();
}
