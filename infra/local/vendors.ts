import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { changesRoutes } from '../../functions/classroom-changes/routes.ts';
import { slackManifest } from '../../integrations/slack/manifest.ts';
import type { DistrictSettings } from '../config.ts';
import { startMailbox } from './aws/mailbox.ts';
import type { Closers } from './closers.ts';
import type { DistrictView, Links } from './district-view.ts';
import type { OwnKeys } from './own-keys.ts';
import { bundlePages } from './pages.ts';
import { claimPorts, hostOf, type PortNumbers } from './ports.ts';
import type { Sample } from './sample-district/sample.ts';

/** The addresses of this start, on the usual ports or the next ten that are free. */
export async function linksOn(ports: PortNumbers, open: Closers): Promise<Links & { ports: PortNumbers }> {
  const found = await claimPorts(ports, open);
  const at = (place: keyof PortNumbers) => `http://${hostOf(place)}:${found[place]}`;
  return { desk: at('desk'), app: at('app'), google: at('google'), slack: at('slack'), mail: at('mail'), ports: found };
}

export type PageUrls = (name: 'google' | 'slack' | 'desk') => string;

export const bundleVendors = (folder: string): Promise<PageUrls> =>
  bundlePages(
    {
      google: 'infra/local/stand-ins/google/stand-in.tsx',
      slack: 'infra/local/stand-ins/slack/stand-in.tsx',
      desk: 'infra/local/desk/desk.tsx',
    },
    folder,
  );

/** `push`: what the deployment's settings say of Classroom's pushes. */
type Vendors = {
  links: Links;
  ports: PortNumbers;
  keys: OwnKeys;
  sample: Sample;
  slowness: number;
  push: DistrictSettings['classroomPush'];
};

/** Google, Slack and the mailbox: whatever the district talks to that is not ours. */
export async function openVendors(
  urls: PageUrls,
  { links, ports, keys, sample, slowness, push }: Vendors,
  open: Closers,
) {
  const now = () => Date.now();
  const { startGoogleStandIn }: typeof import('./stand-ins/google/stand-in.tsx') = await import(urls('google'));
  const { startSlackStandIn }: typeof import('./stand-ins/slack/stand-in.tsx') = await import(urls('slack'));
  const common = { now, deskUrl: links.desk };
  const pushed = push && { ...push, endpoint: `${links.app}${changesRoutes[0].path}` };
  const google = {
    ...{ ...common, ...keys.google, port: ports.google },
    ...{ district: sample.google, appUrl: links.app, push: pushed },
  };
  const appUrl = `${links.app}/slack`;
  const commands = slackManifest(appUrl).features.slash_commands.map(({ command }) => command);
  const slack = { ...common, ...keys.slack, port: ports.slack, members: sample.slack, appUrl, commands, slowness };
  const started = await Promise.all([startGoogleStandIn(google), startSlackStandIn(slack), startMailbox(ports.mail)]);
  for (const { stop } of started) open.add(stop);
}

/** The front page of it all, for people. */
export async function openDesk(
  urls: PageUrls,
  { view, port, nameOf }: { view: DistrictView; port: number; nameOf: (id: string) => string },
  open: Closers,
) {
  const { deskRoutes }: typeof import('./desk/desk.tsx') = await import(urls('desk'));
  const server = serve({ fetch: deskRoutes(view, nameOf).fetch, port, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  open.add(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
}
