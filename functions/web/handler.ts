import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';
import { OpaqueRef } from '#shared/domain/reviews/review.ts';
import type { Answer } from '../pages/answer.ts';
import { ownPage } from '../pages/own-page.ts';
import { finishConnecting, startConnecting } from './calendar-connection.ts';
import { HomePage, MeetingPage, OfficePage, PrivacyPage } from './pages.tsx';
import { notFound, webRefusal } from './refusal.ts';
import { webRoutes } from './routes.ts';

type View = (event: APIGatewayProxyEventV2) => Answer | Promise<Answer>;

/** GET /reviews/{ref}: the same for every reference that could be one, so that nobody learns which meetings exist. */
const meeting: View = (event) => ownPage(MeetingPage({ reference: referenceIn(event) }));

/** GET /notices/{ref}: what a school's office is told about stands elsewhere. */
const notice: View = (event) => ownPage(OfficePage({ reference: referenceIn(event) }));

function referenceIn({ pathParameters, rawPath }: APIGatewayProxyEventV2) {
  const ref = OpaqueRef.safeParse(pathParameters?.ref ?? rawPath.replace(/^\/(reviews|notices)\//, ''));
  if (!ref.success) throw new DomainError('not_found', { field: 'ref' });
  return ref.data;
}

/** A route without a view does not compile, nor does a view without a route. */
const views: Record<(typeof webRoutes)[number]['view'], View> = {
  home: () => ownPage(HomePage()),
  privacy: () => ownPage(PrivacyPage()),
  meeting,
  notice,
  startConnecting,
  finishConnecting,
};

const routes = webRoutes.map(({ view, method, path }) => ({
  method,
  path,
  handler: async (event: APIGatewayProxyEventV2) => {
    try {
      return await views[view](event);
    } catch (failure) {
      return webRefusal(failure, { retry: path.startsWith('/calendar/') });
    }
  },
}));

/** Our own pages. Top-level only: they are never shown inside another site. */
export const handler = middy<APIGatewayProxyEventV2, Answer>().handler(
  httpRouter<APIGatewayProxyEventV2, Answer>({ routes, notFoundResponse: notFound }),
);
