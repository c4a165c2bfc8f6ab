/**
 * The few lines that run in a browser. They are constants, so that the page allows exactly them by hash; what differs
 * travels in data attributes.
 */

/** Classroom's own signal to close the frame. It carries nothing, and Classroom listens for any sender it framed. */
export const closeScript = `parent.postMessage({ type: 'Classroom', action: 'closeIframe' }, '*');`;

/**
 * The frame's side of signing in. The window opens inside the click, or the browser blocks it. Only our own window, on
 * our own origin, may hand over a code. That it is closed ends the waiting and not the listening: a window that Google
 * cut off from us looks closed, and its code may still come. Where the browser keeps no cookie for a framed page, the
 * answer brings a key that lives in this page's memory: pages are then fetched with it and put in place, and nothing
 * reloads in a circle. Of several pages asked for only the last is put in place, as a browser does it: an earlier one
 * that comes late would bring names back after "Hide". Where a form was refused it stays, and one press sends it.
 */
export const signInScript = `(() => {
  const nonce = [...crypto.getRandomValues(new Uint8Array(32))].map((b) => b.toString(16).padStart(2, '0')).join('');
  let button = null;
  let popup = null;
  let watch = 0;
  let key = '';
  let asked = 0;
  ready();
  function ready() {
    button = document.querySelector('[data-start]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', start);
  }
  function stop(why) {
    clearInterval(watch);
    document.querySelector('[role=status]').textContent = button.dataset[why];
    button.focus();
  }
  function start() {
    clearInterval(watch);
    popup = window.open(button.dataset.start + '&nonce=' + nonce, 'sidelight-sign-in', 'popup,width=520,height=680');
    if (!popup) { stop('blocked'); return; }
    document.querySelector('[role=status]').textContent = button.dataset.waiting;
    let halves = 0;
    watch = setInterval(() => {
      halves += 1;
      if (popup.closed) stop('closed');
      else if (halves === 90) document.querySelector('[role=status]').textContent = button.dataset.slow;
    }, 500);
  }
  addEventListener('message', (event) => {
    if (event.origin !== location.origin || !popup || event.source !== popup || !event.data) return;
    if (event.data.type === 'sidelight-ended') stop(event.data.ended === 'declined' ? 'declined' : 'refused');
    if (event.data.type === 'sidelight-code') redeem(event.data.code);
  });
  async function redeem(code) {
    clearInterval(watch);
    popup = null;
    const answer = await fetch('/sign-in/redeem', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, nonce }),
    }).catch(() => undefined);
    if (!answer) { stop('lost'); return; }
    if (!answer.ok) { stop('failed'); return; }
    const given = await answer.json();
    const here = new URL(button.dataset.here, location.href);
    if (!here.searchParams.has('login_hint')) here.searchParams.set('login_hint', given.hint);
    key = given.key || '';
    const held = document.querySelector('[data-held-form]');
    if (held) {
      button.hidden = true;
      say(button.dataset.held);
      held.querySelector('button').focus();
      return;
    }
    if (!key) { location.replace(here); return; }
    await show(here.href);
  }
  async function show(address, options) {
    asked += 1;
    const turn = asked;
    const page = await fetch(address, { ...options, headers: { authorization: 'Bearer ' + key } })
      .then((answer) => answer.text())
      .catch(() => undefined);
    if (turn !== asked) return;
    if (page === undefined) { say(button.dataset.lost); return; }
    const next = new DOMParser().parseFromString(page, 'text/html');
    if (next.querySelector('[data-start]') && !next.querySelector('[data-held-form]')) { location.reload(); return; }
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.replaceWith(next.body);
    if (document.querySelector('[data-start]')) ready();
    const place = document.getElementById(new URL(address, location.href).hash.slice(1));
    if (place) place.scrollIntoView(); else scrollTo(0, 0);
    const title = place || document.querySelector('h1');
    if (title) { title.tabIndex = -1; title.focus({ preventScroll: true }); }
    if (document.querySelector('[data-close]')) ${closeScript}
  }
  function say(sentence) {
    const told = document.querySelector('[role=status]') || document.querySelector('main').appendChild(document.createElement('p'));
    told.setAttribute('role', 'status');
    told.textContent = sentence;
  }
  document.addEventListener('click', (event) => {
    if (parent !== window && event.target.closest('[data-leave]')) {
      event.preventDefault();
      ${closeScript}
      return;
    }
    const link = key && event.target.closest('a[href]');
    if (!link || link.target || link.origin !== location.origin) return;
    event.preventDefault();
    show(link.href);
  });
  document.addEventListener('submit', (event) => {
    if (!key || event.target.target) return;
    event.preventDefault();
    show(event.target.action, { method: 'POST', body: new URLSearchParams(new FormData(event.target)) });
  });
})();`;

/**
 * The window's side. The code goes to our own origin and nowhere else, and the address forgets what Google put into it.
 */
export const callbackScript = `(() => {
  history.replaceState(null, '', location.pathname);
  const { code } = document.querySelector('[data-code]').dataset;
  if (!window.opener) {
    for (const each of document.querySelectorAll('[data-alone]')) each.hidden = !each.hidden;
    return;
  }
  window.opener.postMessage({ type: 'sidelight-code', code }, location.origin);
  window.close();
})();`;

/** The same where a sign-in came to nothing: the frame's waiting ends, and a window with nothing to read closes. */
export const endedScript = `(() => {
  history.replaceState(null, '', location.pathname);
  const { ended } = document.querySelector('[data-ended]').dataset;
  if (!window.opener) return;
  window.opener.postMessage({ type: 'sidelight-ended', ended }, location.origin);
  if (ended === 'declined') window.close();
})();`;

/** A link back to Classroom closes Classroom's frame; where there is none it is a link. */
export const leaveScript = `document.addEventListener('click', (event) => {
  if (parent === window || !event.target.closest('[data-leave]')) return;
  event.preventDefault();
  ${closeScript}
});`;

/** In a tab of its own, where a browser obeys it. */
export const printScript = 'print();';

export const scripts = [signInScript, callbackScript, endedScript, closeScript, leaveScript, printScript];
