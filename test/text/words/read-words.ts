import { readHouse } from '../../house.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { isUnread, type Surface, surfaceOf, surfaces } from './surfaces.ts';

/** A surface with all that is read on it, English first. */
export type SurfaceWords = Surface & { sentences: readonly Sentence[] };

/** All that people read, by surface; `homeless`: what is on none. */
export function readWords(): { bySurface: readonly SurfaceWords[]; homeless: readonly Sentence[] } {
  const all = readHouse()
    .filter(({ path }) => /^(shared|functions|integrations|infra)\//.test(path) && !isUnread({ path }))
    .flatMap(sentencesIn)
    .map((sentence) => ({ sentence, surface: surfaceOf(sentence) }));
  const on = (surface: Surface) =>
    all.flatMap((each) => (each.surface === surface ? each.sentence : [])).toSorted(englishFirst);
  return {
    bySurface: surfaces.map((surface) => ({ ...surface, sentences: on(surface) })),
    homeless: all.flatMap(({ sentence, surface }) => (surface ? [] : sentence)),
  };
}

const englishFirst = (a: Sentence, b: Sentence) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0);
