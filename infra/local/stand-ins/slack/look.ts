/** Slack's calm two columns, light and dark, without a script. */
export const slackLook = `
:root{color-scheme:light dark;--ink:#1d1c1d;--soft:#5b5b60;--line:#d9d9dc;--bg:#fff;--side:#3f0e40;--side-ink:#f4eef4;--accent:#007a5a;--link:#0b57a4;--warn:#b3261e;--tint:#f6f6f7}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8ea;--soft:#b0b0b6;--line:#3b3d42;--bg:#1a1d21;--side:#19091a;--side-ink:#f0e6f0;--accent:#2bac76;--link:#7fb8f5;--warn:#ff9c94;--tint:#222529}}
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template-columns:260px 1fr;min-height:100vh;font:15px/1.46 Lato,"Noto Sans",system-ui,sans-serif;color:var(--ink);background:var(--bg)}
nav{background:var(--side);color:var(--side-ink);padding:16px}
nav h1{font-size:18px;margin:12px 0}
nav a{color:inherit;text-decoration:none;display:block;padding:8px 10px;border-radius:6px}
nav a[aria-current]{background:#ffffff2e;font-weight:700}
nav a:hover{background:#ffffff1c}
nav ul{list-style:none;padding:0;margin:16px 0}
.who{display:grid;grid-template-columns:minmax(0,1fr);gap:6px}
.who select,.who button{font:inherit;padding:8px;border-radius:6px;border:1px solid #ffffff55;background:#ffffff14;color:inherit;max-width:100%}
.who option{color:#1d1c1d;background:#fff}
.badge{background:#cd2553;color:#fff;border-radius:99px;padding:0 8px;font-size:12px;font-weight:700}
main{display:flex;flex-direction:column;min-width:0;height:100vh}
.place{font-size:17px;margin:0;padding:14px 20px;border-bottom:1px solid var(--line)}
.history{flex:1;min-height:0;overflow:auto;display:flex;flex-direction:column-reverse}
.history:focus-visible{outline-offset:-3px}
.messages{list-style:none;margin:0;padding:16px 20px;min-width:0}
.messages li{display:flex;gap:12px;padding:8px 0;max-width:760px}
.messages li>div{min-width:0;flex:1}
.messages p{margin:2px 0;white-space:pre-wrap;overflow-wrap:anywhere}
.empty{color:var(--soft);display:block!important}
.avatar{width:36px;height:36px;flex:none;border-radius:6px;background:var(--tint);border:1px solid var(--line);display:grid;place-items:center;font-weight:700;font-size:13px}
li.app .avatar{background:#1f3a5f;color:#ffd479;font-size:20px}
.app .app{font-size:11px;border:1px solid var(--line);border-radius:3px;padding:0 4px;color:var(--soft)}
.only{color:var(--soft);font-size:13px;margin-inline-start:8px}
.mrkdwn,.plain{white-space:pre-wrap;overflow-wrap:anywhere}
.mention{background:#1264a322;color:var(--link);border-radius:3px;padding:0 2px}
a{color:var(--link)}
code{background:var(--tint);border:1px solid var(--line);border-radius:3px;padding:0 4px;font-size:13px}
.blocks{display:grid;gap:8px;margin-top:4px}
.blocks h3{margin:4px 0 0;font-size:17px}
.blocks hr{border:0;border-top:1px solid var(--line);width:100%;margin:4px 0}
.section{display:flex;gap:16px;justify-content:space-between;align-items:flex-start}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:6px 16px}
.context{color:var(--soft);font-size:13px;margin:0;display:flex;gap:8px;flex-wrap:wrap}
.actions{display:flex;gap:8px;flex-wrap:wrap}
.button{display:inline-block;font:inherit;font-weight:700;font-size:14px;padding:7px 14px;min-height:36px;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--ink);cursor:pointer;text-decoration:none}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--bg)}
.button.danger{color:var(--warn);border-color:var(--warn)}
.composer{display:flex;gap:8px;padding:14px 20px;border-top:1px solid var(--line)}
.composer input{flex:1;min-width:0;font:inherit;padding:10px 12px;border:1px solid var(--soft);border-radius:8px;background:var(--bg);color:inherit}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.modal{position:fixed;inset:0;margin:auto;width:min(520px,94vw);max-height:92vh;overflow:auto;border:0;border-radius:10px;padding:0;background:var(--bg);color:inherit;box-shadow:0 0 0 100vmax #0009}
.modal header,.modal footer{display:flex;justify-content:space-between;align-items:center;padding:14px 20px;border-bottom:1px solid var(--line)}
.modal{scroll-padding-bottom:80px}.modal footer{position:sticky;bottom:0;background:var(--bg);justify-content:flex-end;gap:10px;border-bottom:0;border-top:1px solid var(--line)}
.modal h2{margin:0;font-size:19px}
.modal .body{padding:14px 20px;display:grid;gap:14px}
.close{font-size:24px;line-height:1;border:0;background:none;color:inherit;min-width:36px;min-height:36px;cursor:pointer}
.field{border:0;padding:0;margin:0;min-width:0}
.field legend{font-weight:700;padding:0 0 4px}
.field input:not([type=checkbox]):not([type=radio]),.field select,.field textarea{width:100%;font:inherit;padding:8px 10px;border:1px solid var(--soft);border-radius:6px;background:var(--bg);color:inherit}
.wrong input,.wrong select{border-color:var(--warn)!important}
.check{display:flex;gap:8px;padding:4px 0}
.error{color:var(--warn);margin:4px 0 0;font-size:14px;white-space:pre-wrap}
.modal:focus{outline:none}
:focus-visible{outline:3px solid #1d9bd1;outline-offset:2px}
@media (max-width:640px){body{grid-template-columns:1fr}main{height:auto;min-height:70vh}}
`;
