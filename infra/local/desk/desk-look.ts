import { tokens } from '../stand-ins/look.ts';

/** The desk's one stylesheet: the teacher view's colours, light and dark, no script. */
export const deskLook = `${tokens}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 "Google Sans",Roboto,system-ui,sans-serif}
a{color:var(--accent)}
.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:8px;top:8px;background:var(--bg);padding:8px;z-index:1}
.bar{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;padding:12px 24px;border-bottom:1px solid var(--line);background:var(--tint)}
.brand{font-weight:700;text-decoration:none;color:var(--ink);font-size:18px}.brand span{color:#c98a00}.brand small{font-weight:400;color:var(--soft)}
.bar nav{display:flex;flex-wrap:wrap;gap:4px}
.bar nav a{text-decoration:none;color:var(--ink);padding:6px 12px;border-radius:99px}
.bar nav a:hover{background:var(--accent-tint)}
.bar nav a[aria-current]{background:var(--accent-tint);color:var(--accent);font-weight:600}
main{max-width:980px;margin:0 auto;padding:24px}
h1{font-size:28px;line-height:1.25;margin:8px 0 8px}h2{font-size:18px;margin:0 0 4px}
section{margin:24px 0}section>h2{margin-bottom:10px}
.lead{color:var(--soft);max-width:70ch;margin:0 0 24px}.soft{color:var(--soft);font-size:14px}
.steps{list-style:none;counter-reset:step;padding:0;margin:0;display:grid;gap:12px}
.steps li{counter-increment:step;display:flex;gap:20px;align-items:center;justify-content:space-between;border:1px solid var(--line);border-radius:var(--r);padding:16px 20px}
.steps li::before{content:counter(step);flex:none;width:34px;height:34px;border-radius:50%;display:grid;place-items:center;background:var(--accent-tint);color:var(--accent);font-weight:700}
.steps li>div{flex:1;min-width:0}.steps p{margin:0;color:var(--soft)}.steps p b,.steps p code{color:var(--ink)}
.button,button{font:inherit;font-weight:600;display:inline-block;white-space:nowrap;border:1px solid var(--accent);background:var(--bg);color:var(--accent);border-radius:99px;padding:9px 18px;min-height:44px;text-decoration:none;cursor:pointer}
.button:hover,button:hover{background:var(--accent-tint)}
code{background:var(--tint);border:1px solid var(--line);border-radius:5px;padding:0 5px;font-size:14px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.empty{border:1px dashed var(--line);border-radius:var(--r);padding:24px;color:var(--soft);text-align:center}
.scroll{overflow:auto}table{border-collapse:collapse;width:100%;font-size:15px}
th,td{text-align:start;padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:600;white-space:nowrap}
td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}
.mails{list-style:none;padding:0;display:grid;gap:8px}.mails li{border:1px solid var(--line);border-radius:var(--r)}
.mails summary{padding:14px 18px;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between}.mails summary span{color:var(--soft)}
.mails iframe{width:100%;height:260px;border:0;border-top:1px solid var(--line);background:#fff}
pre{margin:0;padding:14px 18px;overflow:auto;font-size:13px;background:var(--tint);border-radius:0 0 var(--r) var(--r);white-space:pre-wrap;overflow-wrap:anywhere}
.log{border:1px solid var(--line);border-radius:var(--r);max-height:420px;white-space:pre}
.tiles{list-style:none;padding:0;margin:0 0 14px;display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(250px,1fr))}
.tiles li{border:1px solid var(--line);border-radius:var(--r);padding:12px 16px}.tiles p{margin:2px 0 0;color:var(--soft)}
.tiles .bad{background:var(--warn-tint);color:var(--warn)}
.row{display:flex;gap:10px;flex-wrap:wrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:620px){.steps li{flex-wrap:wrap}main{padding:16px}}
`;
