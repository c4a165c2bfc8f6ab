/** The colours of the teacher view, light and dark, for the desk and every page of the stand-ins. */
export const tokens = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d8dee4;--bg:#fff;--tint:#f6f8fa;--accent:#0b57d0;--accent-tint:#e8f0fe;--warn:#7a4d00;--warn-tint:#fff4d6;--ok:#146c2e;--ok-tint:#e6f4ea;--r:12px}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#30363d;--bg:#0d1117;--tint:#161b22;--accent:#a8c7fa;--accent-tint:#14233f;--warn:#f2cc60;--warn-tint:#2b2211;--ok:#7ee2a0;--ok-tint:#0f2a1a}}
`;
