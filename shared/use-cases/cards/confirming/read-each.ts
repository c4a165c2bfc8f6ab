import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId } from '#shared/domain/ids.ts';

export type UnreadClass = { id: SectionId; cause: unknown };

/** Reads these classes a few at a time; one that cannot be read keeps no other waiting. */
export async function readEach<Each extends { id: SectionId }, Read>(
  classes: readonly Each[],
  read: (each: Each) => Promise<Read>,
): Promise<{ found: Read[]; unread: UnreadClass[] }> {
  const found: Read[] = [];
  const unread: UnreadClass[] = [];
  await fewAtOnce(
    classes,
    async (each) => {
      try {
        found.push(await read(each));
      } catch (cause) {
        unread.push({ id: each.id, cause });
      }
    },
    12,
  );
  return { found, unread };
}
