import type { GoogleDistrict } from './district.ts';

/** A topic that Classroom may publish to, and its subscription: who pushes it, and to which address. */
export type PushSettings = { topic: string; account: string; endpoint: string };

export type GoogleSettings = {
  port: number;
  district: GoogleDistrict;
  now(): number;
  /** Our own app, no slash at the end: the add-on's pages and both sign-in callbacks live there. */
  appUrl: string;
  deskUrl: string;
  clientId: string;
  clientSecret: string;
  /** Without it there is no topic, and no registration is taken. */
  push?: PushSettings | undefined;
};

/** A Google Cloud project with one OAuth client. Resources that it makes in Classroom belong to it. */
export type Project = {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  /** Classroom takes no attachment whose addresses begin otherwise. */
  uriPrefixes: readonly string[];
};

export const ourProject = ({ appUrl, clientId, clientSecret }: GoogleSettings): Project => ({
  clientId,
  clientSecret,
  redirectUris: [`${appUrl}/sign-in/callback`, `${appUrl}/calendar/callback`],
  uriPrefixes: [`${appUrl}/`],
});
