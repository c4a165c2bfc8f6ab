import type { App } from 'aws-cdk-lib';
import { readSettings } from './config.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

/**
 * Every stack of the deployment, into this app: what `cdk deploy` takes and what the local district runs are put
 * together here, once.
 */
export function compose(app: App, bundles: string): void {
  const settings = readSettings(app.node.tryGetContext('district'));
  const { tables, seals, rosters } = new DataStack(app, `Sidelight-${settings.name}-data`, { settings });
  new ServiceStack(app, `Sidelight-${settings.name}-service`, { settings, tables, seals, rosters, bundles });
}
