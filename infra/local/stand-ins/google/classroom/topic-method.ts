import type { Hono } from 'hono';
import { serveRead } from '../api/call.ts';
import { googleNotFound } from '../api/refusal.ts';
import { topicIdOf } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { courseFor } from './course-methods.ts';

export function topicMethod(app: Hono, state: GoogleState) {
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/topics/:id',
    scopes: ['classroom.topics', 'classroom.topics.readonly'],
    run: (call) => {
      const { course } = courseFor(state, call, call.param('courseId'));
      const post = state.classroom.posts.find(
        ({ courseId, topic }) => courseId === course.id && topic && topicIdOf(topic) === call.param('id'),
      );
      if (!post) throw googleNotFound();
      return { courseId: course.id, topicId: call.param('id'), name: post.topic, updateTime: post.updatedAt };
    },
  });
}
