/** In whatever language it was written; who said it stands behind. */
export const SaidWords = ({ who, text }: { who: string; text: string }) => (
  <p class="item">
    <bdi lang="">{text}</bdi> <span class="soft small">({who})</span>
  </p>
);
