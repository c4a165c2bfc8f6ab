import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { changeIn, isPush } from '../../integrations/google-classroom/pushed-changes.ts';
import { now } from '../deps/clock.ts';
import { pusher, tellOfChange } from '../deps/pushes/pushes.ts';
import { changesRoutes } from './routes.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/**
 * POST /classroom/changes: what Classroom tells Google's Pub/Sub, pushed to us. It is a hint and never believed: the
 * course is read as at any other look, by the door that the queue opens. So a push that comes twice, late or out of
 * turn does no harm, and one about a course that we do not know comes to nothing there.
 *
 * Whoever could not prove to be the district's own pusher learns nothing, not even why. All else is taken, also what
 * cannot be read: what is not taken comes again for days.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  try {
    return await answerTo(event);
  } catch (failure) {
    if (!(failure instanceof IntegrationError)) throw failure;
    // Google's keys are out of reach, which says nothing of who pushes: it comes again.
    logFailure('push not checked', failure);
    return { statusCode: 503 };
  }
}

async function answerTo(event: APIGatewayProxyEventV2): Promise<Answer> {
  if (!(await isPush(pusher(changesRoutes[0].path), event.headers.authorization))) {
    log('warn', 'push refused');
    return { statusCode: 401 };
  }
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  const change = changeIn(body, now());
  if (change === 'unreadable') log('warn', 'push cannot be read');
  else if (change !== 'unconcerned') await tellOfChange(change);
  return { statusCode: 204 };
}
