import { GooglePage } from '../pages/page.tsx';
import type { GoogleAttachment } from '../state/classroom.ts';
import type { OnPost } from './here.ts';
import { shellLook } from './shell-look.ts';

/** Classroom's own two lists, letter by letter: no modal dialogs, no downloads, no way to navigate the tab. */
const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-forms allow-scripts allow-storage-access-by-user-activation allow-same-origin';
const allow = 'microphone *';

type FrameProps = { title: string; src: string; back: string };

const Frame = ({ title, src, back }: FrameProps) => (
  <>
    <p class="loading" data-loading aria-live="polite">
      Opening Sidelight…
    </p>
    <iframe title={title} src={src} data-back={back} sandbox={sandbox} allow={allow} />
  </>
);

/**
 * Attachment Discovery: 80 % of the window's height less 60 px, at most 1600 px wide, over the post that is being
 * written.
 */
export const DiscoveryFrame = ({ here: { post }, src, back }: { here: OnPost } & Omit<FrameProps, 'title'>) => (
  <GooglePage title="Sidelight · Classroom" look={shellLook} script="/assets/classroom.js">
    <main class="behind">
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="add-on">
        <header>
          <span class="sidelight small" aria-hidden="true">
            ◐
          </span>
          <h1 id="add-on">Sidelight</h1>
          <span class="soft" dir="auto">
            {post.title || 'Untitled draft'}
          </span>
          <a class="button plain close" href={back} aria-label="Close Sidelight">
            ✕
          </a>
        </header>
        <Frame title="Sidelight: choose what to attach" src={src} back={back} />
      </div>
    </main>
  </GooglePage>
);

type AttachmentProps = { here: OnPost; attachment: GoogleAttachment; src: string; back: string };

/** Teacher View and Student View: the whole window less 140 px. */
export const AttachmentFrame = ({ here: { course, post, me, role }, attachment, src, back }: AttachmentProps) => (
  <GooglePage title={`${attachment.title} · Classroom`} look={shellLook} script="/assets/classroom.js">
    <main class="opened">
      <header>
        <div class="line">
          <a class="button plain close" href={back} aria-label="Back to the post">
            ←
          </a>
          <span class="sidelight small" aria-hidden="true">
            ◐
          </span>
          <h1 dir="auto">{attachment.title}</h1>
        </div>
        <p class="soft" dir="auto">
          {course.name} · {post.title} · {me.name}, {role === 'teacher' ? 'teacher' : 'student'}
        </p>
      </header>
      <Frame title={`Sidelight: ${attachment.title}`} src={src} back={back} />
    </main>
  </GooglePage>
);

type ReviewProps = { here: OnPost; student: string } & Omit<FrameProps, 'title'>;

/** Student Work Review: beside Classroom's own column of 312 px, where the grade is given. */
export const ReviewFrame = ({ here: { course, post }, student, src, back }: ReviewProps) => (
  <GooglePage title={`${student} · Classroom`} look={shellLook} script="/assets/classroom.js">
    <main class="opened review">
      <header>
        <div class="line">
          <a class="button plain close" href={back} aria-label="Back to the post">
            ←
          </a>
          <h1 dir="auto">{student}</h1>
        </div>
        <p class="soft" dir="auto">
          {course.name} · {post.title}
        </p>
      </header>
      <Frame title="Sidelight: student work" src={src} back={back} />
    </main>
  </GooglePage>
);
