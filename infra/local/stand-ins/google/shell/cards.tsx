import type { GooglePost } from '../state/classroom.ts';
import { attachmentUrl } from './addresses.ts';

/** What add-ons attached. Everybody who sees the post sees these titles, students too. */
export const PostCards = ({ post, removable }: { post: GooglePost; removable?: boolean }) => {
  if (post.attachments.length === 0) return null;
  return (
    <section aria-label="Attached">
      <ul class="cards">
        {post.attachments.map((attachment) => (
          <li>
            <a class="card" href={attachmentUrl(post, attachment)}>
              <span class="sidelight" aria-hidden="true">
                ◐
              </span>
              <span>
                <b dir="auto">{attachment.title}</b>
                <span class="soft">Sidelight</span>
              </span>
              <span class="go">Open</span>
            </a>
            {removable && (
              <button
                type="submit"
                name="next"
                value={`remove ${attachment.id}`}
                class="plain"
                aria-label={`Remove ${attachment.title}`}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
