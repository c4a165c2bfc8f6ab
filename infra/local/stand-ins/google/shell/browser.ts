/** What runs in the browser. Each function stands alone: its text is sent as it is. */

/** Closes the add-on when it asks for it, but only when the page that asks is on the origin that was opened first. */
function watchFrame() {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-back]');
  if (!frame) return;
  const origin = new URL(frame.src).origin;
  window.addEventListener('message', ({ data, origin: from, source }) => {
    const asked =
      typeof data === 'object' && data !== null && data.type === 'Classroom' && data.action === 'closeIframe';
    if (asked && from === origin && source === frame.contentWindow) location.assign(frame.dataset.back ?? '/classroom');
  });
  const loading = document.querySelector<HTMLElement>('[data-loading]');
  frame.addEventListener('load', () => loading?.remove());
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') location.assign(frame.dataset.back ?? '/classroom');
  });
}

/** The list follows the letters; without a script the button does the same. */
function findAsYouType() {
  const input = document.querySelector<HTMLInputElement>('input[data-find]');
  const list = document.querySelector('[data-found]');
  if (!input || !list) return;
  let asked = 0;
  input.addEventListener('input', async () => {
    asked += 1;
    const mine = asked;
    const answer = await fetch(`/classroom/people-found?q=${encodeURIComponent(input.value)}`);
    const html = await answer.text();
    if (mine === asked) list.innerHTML = html;
  });
}

export const browserScript = () => `(${watchFrame})();(${findAsYouType})();`;
