import type { GooglePost } from '../state/classroom.ts';

const signs = { courseWork: '✎', courseWorkMaterials: '▥', announcements: '❝' } as const;

export const KindIcon = ({ post }: { post: GooglePost }) => (
  <span class="kind" aria-hidden="true">
    {post.collection === 'courseWork' && post.workType !== 'ASSIGNMENT' ? '?' : signs[post.collection]}
  </span>
);
