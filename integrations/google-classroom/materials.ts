import * as z from 'zod/mini';
import type { PieceOfWork } from '#shared/domain/cards/classwork.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';

const text = tolerant(z.string());

/** What may hang on a post. Google adds kinds, such as gems and notebooks: one that is not named here tells nothing. */
export const Materials = tolerantList(
  z.object({
    form: tolerant(z.looseObject({})),
    youtubeVideo: tolerant(z.looseObject({})),
    link: tolerant(z.object({ url: text })),
    driveFile: tolerant(z.object({ driveFile: tolerant(z.object({ title: text, alternateLink: text })) })),
  }),
);
export const materialFields =
  'materials(form(formUrl),youtubeVideo(id),link(url),driveFile(driveFile(title,alternateLink)))';

type Kind = 'form' | 'video' | 'slides' | 'game';

/** Where a link leads, by the host and the beginning of the path. */
const places: readonly (readonly [string, Kind])[] = [
  ...['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'vimeo.com', 'edpuzzle.com', 'loom.com', 'ted.com/talks'].map(
    (place) => [place, 'video'] as const,
  ),
  ...['screencastify.com', 'screenpal.com', 'wevideo.com', 'dailymotion.com', 'playposit.com', 'nearpod.com/video'].map(
    (place) => [place, 'video'] as const,
  ),
  ...['docs.google.com/forms', 'forms.gle', 'forms.office.com'].map((place) => [place, 'form'] as const),
  ...['docs.google.com/presentation', 'slides.google.com', 'canva.com/design', 'prezi.com'].map(
    (place) => [place, 'slides'] as const,
  ),
  ...['kahoot.it', 'kahoot.com', 'quizizz.com', 'wayground.com', 'blooket.com', 'gimkit.com'].map(
    (place) => [place, 'game'] as const,
  ),
];
const endings: readonly (readonly [RegExp, Kind])[] = [
  [/\.(?:mp4|m4v|mov|webm|avi|mkv|wmv)$/i, 'video'],
  [/\.(?:pptx?|ppsx?|odp|key)$/i, 'slides'],
];

/** What of the things on a post bears on supports. */
export function attachedIn(
  materials: z.infer<typeof Materials>,
): Pick<PieceOfWork, 'hasForm' | 'hasVideo' | 'hasSlides' | 'hasGame'> {
  const kinds = new Set(readable(materials).flatMap(kindsOf));
  return {
    ...{ hasForm: kinds.has('form'), hasVideo: kinds.has('video') },
    ...{ hasSlides: kinds.has('slides'), hasGame: kinds.has('game') },
  };
}

type Attached = ReturnType<typeof readable<NonNullable<NonNullable<z.infer<typeof Materials>>[number]>>>[number];

function kindsOf({ form, youtubeVideo, link, driveFile }: Attached): Kind[] {
  const { title = '', alternateLink } = driveFile?.driveFile ?? {};
  const named = endings.filter(([ending]) => ending.test(title)).map(([, kind]) => kind);
  return [
    ...(form ? (['form'] as const) : []),
    ...(youtubeVideo ? (['video'] as const) : []),
    ...named,
    ...[link?.url, alternateLink].flatMap(placeKinds),
  ];
}

function placeKinds(address: string | undefined): Kind[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  // A teacher copies `/u/1/` along, the account that they were signed in with.
  const path = pathname.replace(/\/u\/\d+(?=\/)/, '');
  return places.filter(([place]) => leadsTo(place, { hostname, path })).map(([, kind]) => kind);
}

function leadsTo(place: string, { hostname, path }: { hostname: string; path: string }) {
  const [host = '', ...rest] = place.split('/');
  const isThere = hostname === host || hostname.endsWith(`.${host}`);
  return isThere && (rest.length === 0 || path.startsWith(`/${rest.join('/')}`));
}
