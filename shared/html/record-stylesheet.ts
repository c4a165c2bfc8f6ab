/** What a copy of a record needs besides the stylesheet of our pages: it is a file, it is printed, and it is long. */
export const recordStylesheet = `
main { max-inline-size: 62rem; padding-block-end: 4rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.25rem; margin-block: 2.25rem 0.75rem; padding-block-start: 0.75rem; border-block-start: 2px solid var(--line); }
h3 { display: block; font-size: 1.0625rem; margin-block: 1.5rem 0.375rem; }
h4 { margin: 1.25rem 0 0.375rem; font-size: 0.9375rem; }
h1, h2, h3, h4, td, th, dd, li, .written { overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-block: 0.25rem 0; }
nav a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.notice { border: 1px solid var(--edge); border-inline-start: 0.375rem solid var(--warn); background: var(--warn-tint); color: var(--warn); border-radius: var(--r); padding: 0.75rem 0.875rem; margin-block: 1rem; }
.written { white-space: pre-line; }
.lines { list-style: disc; padding-inline-start: 1.25rem; white-space: pre-line; }
ol { margin: 0.5rem 0 0; padding-inline-start: 1.5rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: 0.25rem 1rem; margin: 0.375rem 0 0; }
dl > div:has(.lines) { grid-column: 1 / -1; }
dt { color: var(--soft); font-size: 0.8125rem; }
dd { margin: 0; }
.scroll { overflow-x: auto; margin-block: 0.75rem 1rem; }
.scroll:focus-visible { outline-offset: 0; }
table { border-collapse: collapse; inline-size: 100%; min-inline-size: 32rem; font-size: 0.875rem; }
caption { text-align: start; font-weight: 600; font-size: 0.9375rem; padding-block: 0.25rem 0.375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4375rem 0.625rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; min-inline-size: 6rem; }
th[scope=col] { color: var(--soft); font-weight: 600; font-size: 0.8125rem; border-block-end-color: var(--edge); white-space: nowrap; }
th[scope=row] { font-weight: 600; }
th:first-child, td:first-child { padding-inline-start: 0; }
.watermark { margin-block-start: 2rem; color: var(--soft); font-size: 0.8125rem; }
@media screen and (max-width: 40rem) {
  table { min-inline-size: 0; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  tr th, tr td { border: 0; padding: 0.125rem 0; }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.8125rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --bg: #fff; --tint: #fff; --accent: #000; --accent-tint: #eee; --warn: #000; --warn-tint: #fff; }
  body { font-size: 10pt; }
  /* Each sheet keeps room at its foot for the words that stand on every one. */
  main { max-inline-size: none; padding: 0 0 1.2cm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  nav { display: none; }
  table { min-inline-size: 0; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, .card, .notice { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  .watermark { position: fixed; inset-block-end: 0; inset-inline: 0; margin: 0; background: #fff; }
}
`.replaceAll(/\n\s*/g, '\n');
