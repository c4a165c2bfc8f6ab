/** What all pages of the stand-in share: type, buttons, fields, avatars. */
export const googleLook = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 "Google Sans",Roboto,system-ui,sans-serif}
a{color:var(--accent)}
h1,h2,h3{font-weight:500;line-height:1.25}
.soft{color:var(--soft)}
button,.button{font:inherit;font-weight:500;display:inline-flex;align-items:center;justify-content:center;gap:8px;border-radius:99px;padding:8px 20px;min-height:42px;cursor:pointer;text-decoration:none;border:1px solid var(--line);background:var(--bg);color:var(--accent)}
button:hover,.button:hover{background:var(--accent-tint)}
button.main,.button.main{background:var(--accent);border-color:var(--accent);color:var(--bg)}
button.main:hover,.button.main:hover{filter:brightness(1.08)}
button.plain,.button.plain{border-color:transparent;background:none}
button.plain:hover,.button.plain:hover{background:var(--accent-tint)}
input:not([type=checkbox]):not([type=radio]),select,textarea{font:inherit;width:100%;min-height:42px;padding:8px 12px;border:1px solid var(--soft);border-radius:8px;background:var(--bg);color:inherit}
.avatar{flex:none;display:inline-grid;place-items:center;width:40px;height:40px;border-radius:50%;color:#fff;font-weight:500;font-size:17px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:8px;top:8px;background:var(--bg);padding:8px;z-index:9}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (forced-colors:active){.avatar{border:1px solid}}
`;
