/** The narrow page of a sign-in popup, about 500 x 600. */
export const signInLook = `
body{background:var(--tint);display:grid;min-height:100vh;place-items:center;padding:12px}
.card{background:var(--bg);border:1px solid var(--line);border-radius:20px;padding:20px 28px 24px;width:min(460px,100%)}
.top{margin:0 -28px 18px;padding:0 28px 14px;border-bottom:1px solid var(--line);color:var(--soft);font-size:14px}
h1{font-size:24px;line-height:1.25;margin:0 0 6px;font-weight:500}
.lead{margin:0 0 14px;color:var(--soft)}
.accounts,.scopes{list-style:none;margin:12px 0;padding:0}
.accounts{max-height:50vh;overflow:auto}
.accounts li+li{border-top:1px solid var(--line)}
.accounts button{display:flex;justify-content:flex-start;gap:14px;align-items:center;width:100%;text-align:start;font:inherit;color:inherit;background:none;border:0;padding:10px 6px;border-radius:8px;cursor:pointer}
.accounts button:hover{background:var(--accent-tint)}
.accounts b{display:block;font-weight:500}.accounts small,.scopes small{display:block;color:var(--soft)}
.other{display:inline-block;padding:10px 6px}
.find{display:grid;grid-template-columns:1fr auto;gap:8px}
.find label{grid-column:1/-1;font-size:14px;color:var(--soft)}
.me{display:inline-flex;gap:10px;align-items:center;border:1px solid var(--line);border-radius:99px;padding:3px 14px 3px 4px;font-size:14px;margin:0 0 8px}
.me .avatar{width:28px;height:28px;font-size:12px}
fieldset{border:0;padding:0;margin:14px 0 0}legend{font-weight:500;padding:0}
.scopes label{display:flex;gap:16px;align-items:center;justify-content:space-between;padding:11px 2px;border-bottom:1px solid var(--line);cursor:pointer}
.scopes input{width:20px;height:20px;flex:none;accent-color:var(--accent)}
.answers{display:flex;gap:12px;justify-content:space-between;margin:20px 0 0}
.answers button{flex:1}
`;
