/**
 * One stylesheet for every page of ours. It travels inside the page, allowed by its hash, so that a page is one
 * request.
 */
export const stylesheet = `
:root {
  color-scheme: light;
  --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --bg: #fff; --tint: #f6f8fa;
  --accent: #0b57d0; --accent-tint: #e8f0fe; --on-accent: #fff;
  --warn: #6f4600; --warn-tint: #fff4d6; --edge: #8c959f; --r: 10px;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ink: #e6edf3; --soft: #a5afba; --line: #30363d; --bg: #0d1117; --tint: #161b22;
    --accent: #a8c7fa; --accent-tint: #14233f; --on-accent: #0d1117;
    --warn: #f2cc60; --warn-tint: #2b2211; --edge: #6e7681;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 0.9375rem/1.5 "Google Sans", Roboto, system-ui, sans-serif; overflow-wrap: break-word; }
main { container-type: inline-size; max-inline-size: 47.5rem; margin-inline: auto; padding: 1rem 1.25rem 1rem; }
main:has(.lines) { max-inline-size: 64rem; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
h1 { font-size: 1.1875rem; line-height: 1.3; }
h1:focus { outline: none; }
h2 { font-size: 1rem; line-height: 1.4; }
h3 { font-size: inherit; font-weight: 600; display: inline; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.15em; }
b { font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.soft { color: var(--soft); }
.small { font-size: 0.875rem; }
.stack > * + * { margin-block-start: 0.75rem; }
/* A point at the beginning of a line stands outside of what holds it, and is cut off. */
i { font-style: normal; position: relative; inset-inline-start: -0.62em; margin-inline-end: -1.18em; word-spacing: 0.6em; }
.facts, .lines dd, .item, .news span { clip-path: inset(-9rem -9rem -9rem -5px); }
.nums, .amount { font-variant-numeric: tabular-nums; }

.head { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: flex-start; justify-content: space-between; }
.head > div:not(.acts) { flex: 1 1 20rem; min-inline-size: 0; }
.head > form, .head > .acts { margin-block-start: -0.6rem; }
.facts { display: inline-flex; flex-wrap: wrap; align-items: center; align-content: center; column-gap: 0.95rem; min-block-size: 2.75rem; color: var(--soft); cursor: pointer; }
.facts > * { position: relative; }
.facts > :not(:first-child)::before { content: "·"; position: absolute; inset-inline-start: -0.65rem; }
.facts u { color: var(--accent); text-underline-offset: 0.15em; }
.check { display: inline-flex; gap: 0.5rem; align-items: center; min-block-size: 2.75rem; color: var(--soft); cursor: pointer; }
.check input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); }
.check bdi { overflow-wrap: anywhere; }
details[open] > p { margin-block-end: 0.75rem; }

.segments { display: inline-flex; flex-wrap: wrap; max-inline-size: 100%; border: 1px solid var(--edge); border-radius: 1.4rem; overflow: hidden; margin-block: 0 0.875rem; }
.segments a { display: inline-flex; align-items: center; min-block-size: 2.75rem; padding-inline: 1rem; color: var(--ink); text-decoration: none; }
.segments a:hover { background: var(--tint); }
.segments a[aria-current] { background: var(--accent-tint); color: var(--accent); font-weight: 600; }
.segments a:focus-visible { outline-offset: -4px; border-radius: 1.2rem; }

.card { border: 1px solid var(--line); border-radius: var(--r); padding: 0.75rem 0.875rem; margin-block-end: 0.625rem; }
.card-head { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; justify-content: space-between; }
.card-head h2 { min-inline-size: 0; overflow-wrap: anywhere; }
.item { padding-block-start: 0.5rem; }
.item p { color: var(--soft); font-size: 0.875rem; overflow-wrap: anywhere; }
.card > .item:first-child { padding-block-start: 0; }
.aside-title { margin-block-start: 0.625rem; padding-block-start: 0.5rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }
.amount, .tag { display: inline-block; border-radius: 6px; padding-inline: 0.45rem; font-weight: 600; }
.amount { background: var(--accent-tint); color: var(--accent); }
.tag { background: var(--warn-tint); color: var(--warn); font-size: 0.8125rem; }
.tag.plain { background: var(--tint); color: var(--soft); }
.item p.flag { color: var(--warn); background: var(--warn-tint); border-radius: 6px; padding: 0.25rem 0.5rem; margin-block-start: 0.25rem; }
.said { background: var(--accent-tint); border-radius: var(--r); padding: 0.5rem 0.875rem; margin-block-end: 0.75rem; }
.lines .said { margin-block: 0.5rem; }
.news { flex: 1 1 11rem; margin-block-end: 0.875rem; overflow-wrap: anywhere; }
.news a { display: block; align-content: center; min-block-size: 2.875rem; padding: 0.125rem 0.875rem; border-radius: var(--r); font-size: 0.875rem; background: var(--warn-tint); color: var(--warn); }
.news span { display: block; }
.news:not(.asks) a { text-decoration: none; }
.news u { font-weight: 600; text-underline-offset: 0.15em; }
.news.asks { flex-basis: 100%; margin-block-start: -0.375rem; }
.asks a { min-block-size: 2.25rem; background: var(--accent-tint); color: var(--accent); }
.bar { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: flex-start; justify-content: space-between; }
.moment { margin-block-end: 0.875rem; }
details.moment:not([open]) { margin-block-end: 0; }
.head + .moment, main > p + div { margin-block-start: 0.75rem; }
.moment > p + form, .moment > p + .card { margin-block-start: 0.375rem; }
.moment > h2, .moment > summary { font-size: 0.875rem; font-weight: 600; color: var(--soft); margin-block-end: 0.25rem; }
.moment > summary { inline-size: fit-content; padding-block: 0.75rem; color: var(--accent); cursor: pointer; }
.lines { margin: 0; border: 1px solid var(--line); border-radius: var(--r); }
.lines > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 0.75rem; padding: 0.375rem 0.875rem; }
.lines > div + div { border-block-start: 1px solid var(--line); }
.lines dt { font-weight: 600; }
.lines .amount { white-space: nowrap; }
.lines .amount, .lines .tag { display: inline; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.lines dd { margin: 0; min-inline-size: 0; }
.lines .flag { color: var(--warn); background: var(--warn-tint); border-radius: 6px; padding: 0.25rem 0.5rem; margin-block-start: 0.25rem; font-size: 0.875rem; }
.how { margin-block-start: 0.25rem; color: var(--soft); font-size: 0.875rem; }
form + .bar { margin-block-start: 0.5rem; }
.periods { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-block: 0 0.875rem; }
.periods button { min-block-size: 2.75rem; padding-inline: 0.875rem; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; }
.acts > span { min-inline-size: 0; overflow-wrap: anywhere; }
.acts .plain { border: 0; background: none; padding-inline: 0.25rem; font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }
.steps { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.off-paper { margin-block-end: 0.75rem; }
legend { padding: 0; }
.choices { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0 0 0.5rem; padding: 0; border: 0; min-inline-size: 0; }
.entry { display: grid; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; gap: 0.25rem 0.75rem; padding-block: 0.5rem; border-block-start: 1px solid var(--line); }
.item + .entry { margin-block-start: 0.5rem; }
.card > .entry { padding-block-end: 0; }
.confirm { display: flex; flex-wrap: wrap; align-items: center; }
.confirm label { flex: 1 1 20rem; }
.entry label { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center; }
select, input[type="text"], input[type="date"], textarea { min-inline-size: 0; min-block-size: 2.75rem; max-inline-size: 100%; padding-inline: 0.5rem; font: inherit; color: var(--ink); background: var(--bg); border: 1px solid var(--edge); border-radius: 6px; }
input[type="text"], textarea { flex: 1 1 12rem; min-inline-size: 0; }
.empty { border: 1px dashed var(--edge); border-radius: var(--r); padding: 1.25rem 0.875rem; }
.empty form { margin-block-start: 0.75rem; }
.empty p + p { margin-block-start: 0.5rem; color: var(--soft); }
.row { display: flex; gap: 0.75rem; justify-content: space-between; align-items: baseline; padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
.row:last-child { border: 0; padding-block-end: 0; }
.row:first-child { padding-block-start: 0; }
.row span { white-space: nowrap; }

button, .button { overflow-wrap: anywhere; display: inline-flex; gap: 0.625rem; align-items: center; justify-content: center; min-block-size: 2.75rem; padding: 0.5rem 1.125rem; font: inherit; font-weight: 600; border: 1px solid var(--edge); border-radius: 999px; background: var(--bg); color: var(--accent); cursor: pointer; text-decoration: none; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.google { background: #fff; border-color: #747775; color: #1f1f1f; font-weight: 500; }
button.plain { border: 0; background: none; padding-inline: 0.25rem; font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }
button[aria-pressed=true]::before { content: "✓" / ""; }
button:hover { filter: brightness(0.96); }
.foot { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; margin-block-start: 0.25rem; color: var(--soft); font-size: 0.875rem; }
.stack + .foot { margin-block-start: 0.75rem; }
.foot form { display: inline; }
button[hidden] { display: none; }
.status { min-block-size: 1.5em; color: var(--ink); }


@container (min-width: 30rem) {
  .head { display: grid; grid-template-columns: minmax(0, 1fr) max-content; row-gap: 0; }
  .head > div:not(.acts) { display: contents; }
  .head > div:not(.acts) > :not(h1) { grid-column: 1 / -1; }
  .head > form, .head > .acts { grid-area: 1 / 2; margin-block: -0.6rem; }
}
@container (min-width: 40rem) {
  .lines dd:has(> .acts) { display: grid; grid-template-columns: minmax(0, 1fr) max-content; column-gap: 1rem; }
  .lines dd > .acts { grid-area: 1 / 2 / span 9; align-self: start; margin-block: -0.67rem; }
  .lines dd > form { grid-column: 1 / -1; }
}
@container (max-width: 30rem) {
  .segments { display: flex; flex-wrap: nowrap; border-radius: var(--r); }
  .segments a { flex: 1 1 0; justify-content: center; padding: 0.25rem 0.375rem; font-size: 0.8125rem; line-height: 1.4; text-align: center; text-wrap: balance; }
  .segments a + a { flex: none; max-inline-size: 6rem; border-inline-start: 1px solid var(--line); }
}
@media (max-width: 30rem) {
  main { padding-inline: 0.875rem; }
  .lines > div { grid-template-columns: 1fr; }
}
@media (forced-colors: active) {
  .amount, .tag, .flag, .said, .news a { border: 1px solid; }
  .segments a[aria-current] { text-decoration: underline; outline: 2px solid Highlight; outline-offset: -3px; }
}
@media (prefers-reduced-motion: no-preference) { summary, button, .segments a { transition: background-color 0.12s, filter 0.12s; } }
@media print { .lines dd { clip-path: none; } .lines bdi { font-weight: 600; } .foot, .segments, .check, .off-paper { display: none; } }
`.replaceAll(/\n\s*/g, '\n');
