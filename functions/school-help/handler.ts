import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { schoolAt } from '#shared/domain/help/help-address.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { readSchoolPage } from '#shared/use-cases/help/read-school-page.ts';
import { interactive } from '../deps/patience.ts';
import { schoolHelpReader } from '../deps/tables.ts';
import type { Answer } from '../pages/answer.ts';
import { ownPage } from '../pages/own-page.ts';
import { statusOf } from '../pages/status.ts';
import { isHelpLanguage, SchoolHelpPage, UnknownSchoolPage } from './pages.tsx';

/** As long as a number that the office mended may still be read wrong. */
const seconds = 300;

/**
 * GET /help/{school}, /help/{school}/{language}: the same to everybody. Without a language in the address the browser's
 * own is taken; each language has a link, and the address remembers it.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { school = '', language } = partsOf(event);
  const schoolId = schoolAt(school);
  const said = schoolId && (await readSchoolPage({ schoolHelps: schoolHelpReader(interactive) }, schoolId));
  if (!said || (language !== undefined && !isHelpLanguage(language)))
    return ownPage(UnknownSchoolPage(), { status: statusOf.not_found });
  if (language !== undefined) return ownPage(SchoolHelpPage({ ...said, language }), { keptFor: { seconds } });
  const { lang } = wordsFor(event.headers['accept-language']);
  const keptFor = { seconds, goesBy: 'accept-language' } as const;
  return ownPage(SchoolHelpPage({ ...said, language: isHelpLanguage(lang) ? lang : 'en' }), { keptFor });
}

/** API Gateway hands them over; a call in a test or from a console may bring the path alone. */
function partsOf({ pathParameters, rawPath }: APIGatewayProxyEventV2) {
  const [, , school, language] = rawPath.split('/');
  return { school: pathParameters?.school ?? school, language: pathParameters?.language ?? language };
}
