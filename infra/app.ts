import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle, doorsFolder } from './bundle.ts';
import { compose } from './compose.ts';
import { isWrongSetting, readSettings } from './config.ts';
import { doors } from './doors.ts';

/** The whole deployment. The doors must have been bundled: a function's code is the folder that `bundle` wrote. */
export function buildApp(context: Record<string, unknown> = {}): App {
  // What was begun when a setting is refused must not be synthesised on the way out.
  const app = new App({ context, autoSynth: false });
  compose(app, doorsFolder);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) {
  try {
    // What is wrong in a setting is said before the seconds that the bundles take.
    readSettings(new App({ autoSynth: false }).node.tryGetContext('district'));
    await bundle(doors);
    buildApp().synth();
  } catch (cause) {
    if (!isWrongSetting(cause)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
