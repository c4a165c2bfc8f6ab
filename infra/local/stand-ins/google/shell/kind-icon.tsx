import type { Post } from '../classroom/classroom.ts';

const signs = { courseWork: '✎', courseWorkMaterials: '▥', announcements: '❝' } as const;

export const KindIcon = ({ post }: { post: Post }) => (
  <span class="kind" aria-hidden="true">
    {post.collection === 'courseWork' && post.workType !== 'ASSIGNMENT' ? '?' : signs[post.collection]}
  </span>
);
