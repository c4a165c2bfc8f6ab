/** Classroom's calm: white, wide, one banner of colour per class. */
export const shellLook = `
.bar{position:sticky;top:0;z-index:5;display:flex;justify-content:space-between;align-items:center;gap:12px;min-height:64px;padding:8px 20px;background:var(--bg);border-bottom:1px solid var(--line)}
.bar nav{display:flex;align-items:center;gap:10px;min-width:0;flex-wrap:wrap}
.brand{display:flex;align-items:center;gap:10px;font-size:20px;color:var(--ink);text-decoration:none}
.logo{display:grid;place-items:center;width:36px;height:30px;border-radius:6px;background:#188038;color:#fff;border-bottom:4px solid #f9ab00}
.crumb{color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:44vw}.crumb a{color:inherit;text-decoration:none}.crumb a:hover{text-decoration:underline}
.account{position:relative}.account summary{list-style:none;cursor:pointer;border-radius:50%;display:block}.account summary::-webkit-details-marker{display:none}
.account>div{position:absolute;inset-inline-end:0;top:52px;width:310px;background:var(--bg);border:1px solid var(--line);border-radius:16px;padding:16px;box-shadow:0 8px 28px #0003;display:grid;gap:10px}
.account p{margin:0;overflow-wrap:anywhere}.account button{width:100%}
.page{max-width:1000px;margin:0 auto;padding:24px 20px 64px}
.page:has(.courses){max-width:1280px}
.courses{list-style:none;margin:0;padding:0;display:grid;gap:20px;grid-template-columns:repeat(auto-fill,minmax(270px,1fr))}
.tile{display:flex;flex-direction:column;height:100%;border:1px solid var(--line);border-radius:var(--r);overflow:hidden;text-decoration:none;color:inherit}
.tile:hover{box-shadow:0 2px 10px #0002;border-color:var(--accent)}
.banner{display:block;padding:18px 20px;color:#fff;min-height:104px}
.banner b{display:block;font-size:20px;line-height:1.25;font-weight:500}
.banner.wide{border-radius:var(--r);padding:32px 28px;min-height:0}.banner h1{margin:0;font-size:30px}.banner p{margin:4px 0 0;min-height:1.5em}
.facts{padding:14px 20px 16px;display:grid;gap:2px;font-size:15px}
.tabs{display:flex;gap:4px;border-bottom:1px solid var(--line);margin:8px 0 20px}
.tabs a{padding:12px 18px;text-decoration:none;color:var(--soft);border-bottom:3px solid transparent}
.tabs a[aria-current]{color:var(--accent);border-color:var(--accent);font-weight:500}
.tools{display:flex;flex-wrap:wrap;gap:12px;justify-content:space-between;align-items:center;margin:20px 0}
.row{display:flex;flex-wrap:wrap;gap:10px;align-items:center}.row select{width:auto;max-width:280px}
.label{font-size:15px;color:var(--soft);margin:24px 0 8px}
.posts,.cards,.materials,.roster,.people ul{list-style:none;margin:0;padding:0}
.posts{display:grid;gap:10px}
.post{display:flex;gap:16px;align-items:center;padding:14px 18px;border:1px solid var(--line);border-radius:var(--r);text-decoration:none;color:inherit}
.post:hover{background:var(--tint);border-color:var(--accent)}
.what{flex:1;min-width:0;display:grid}.what b{font-weight:500;overflow-wrap:anywhere}.what .soft{font-size:14px}
.kind{flex:none;width:40px;height:40px;border-radius:50%;display:grid;place-items:center;background:var(--accent-tint);color:var(--accent);font-size:18px}
.chip{flex:none;font-size:14px;border-radius:99px;padding:3px 12px;background:var(--warn-tint);color:var(--warn)}
.detail{max-width:760px;margin:8px auto 0}.detail>header{display:flex;gap:16px;align-items:flex-start;border-bottom:1px solid var(--line);padding-bottom:14px}
.detail h1{margin:0;font-size:26px}.detail header p{margin:4px 0 0}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
.note{background:var(--warn-tint);color:var(--warn);border-radius:var(--r);padding:10px 16px}
.cards,.materials{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(min(320px,100%),1fr));margin:16px 0}
.cards li{display:flex;align-items:center;gap:4px}.cards>li>.plain{padding:8px 14px}
.card,.materials li{flex:1;min-width:0;display:flex;gap:14px;align-items:center;padding:14px 16px;border:1px solid var(--line);border-radius:var(--r);text-decoration:none;color:inherit}
.materials li{display:grid;gap:0}
.card>span:nth-child(2){flex:1;min-width:0}.card .go{color:var(--accent);font-weight:500}.card:hover{background:var(--tint);border-color:var(--accent)}.card b,.materials b{display:block;font-weight:500;overflow-wrap:anywhere}.card .soft,.materials .soft{font-size:14px}
.sidelight{flex:none;display:grid;place-items:center;width:40px;height:40px;border-radius:10px;background:#1f3a5f;color:#ffd479;font-size:22px}
.sidelight.small{width:32px;height:32px;border-radius:8px;font-size:18px}
.compose{display:grid;gap:24px 40px;grid-template-columns:1fr 290px;align-items:start}
.compose h1{margin:0 0 16px;font-size:24px}.field{margin:0 0 16px;display:grid;gap:4px}.field input{min-width:0}.field label{font-size:14px;color:var(--soft)}
.attach{border:1px solid var(--line);border-radius:var(--r);padding:16px 18px}.attach h2{margin:0;font-size:18px}.attach p{margin:2px 0 12px;font-size:14px}
.side{border-inline-start:1px solid var(--line);padding-inline-start:28px}.answers{display:grid;gap:8px}
.roster li{display:flex;gap:14px;align-items:center;padding:9px 4px;border-bottom:1px solid var(--line)}.roster .avatar{width:34px;height:34px;font-size:15px}
.empty{border:1px dashed var(--line);border-radius:var(--r);padding:28px;text-align:center;color:var(--soft)}.empty h1{font-size:22px;color:var(--ink)}
.who{max-width:1080px;margin:0 auto;padding:20px 20px 64px}.who h1{font-size:32px;margin:12px 0 4px}.who .back{margin:0}
.find{display:grid;grid-template-columns:minmax(0,420px) auto;justify-content:start;gap:6px 10px;margin:20px 0 8px}.find label{grid-column:1/-1;font-size:14px;color:var(--soft)}
.people h2{font-size:19px;margin:28px 0 0}.people p{margin:2px 0 10px;font-size:15px}
.people ul{display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr))}
.people button{width:100%;height:100%;justify-content:flex-start;gap:14px;text-align:start;color:var(--ink);border-radius:var(--r);padding:10px 14px}
.people b{display:block;font-weight:500}.people small{display:block;color:var(--soft);font-size:14px;font-weight:400;line-height:1.35}
.behind{background:#0008;min-height:100vh;display:grid;place-items:center;padding:0 16px}
.dialog{width:min(1600px,100%);height:80vh;display:flex;flex-direction:column;background:var(--bg);border-radius:16px;overflow:hidden;position:relative;box-shadow:0 12px 48px #0006}
.dialog header{flex:none;height:60px;display:flex;align-items:center;gap:12px;padding:0 8px 0 20px;border-bottom:1px solid var(--line)}
.dialog h1{font-size:18px;margin:0}.dialog header .soft{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.dialog iframe{flex:none;width:100%;height:calc(80vh - 60px);border:0}
.opened{position:relative}.opened header{height:140px;padding:24px 20px 0 12px;border-bottom:1px solid var(--line)}
.opened .line{display:flex;align-items:center;gap:12px}.opened h1{font-size:22px;margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.opened header p{margin:10px 0 0;padding-inline-start:12px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.opened iframe{display:block;width:100%;height:calc(100vh - 140px);border:0}
.review iframe{height:calc(100vh - 168px);width:calc(100% - 56px)}@media (min-width:900px){.review iframe{width:calc(100% - 312px)}}
.close{font-size:18px;padding:8px 14px}
.loading{position:absolute;left:0;right:0;top:50%;text-align:center;color:var(--soft);pointer-events:none}
@media (max-width:760px){.compose{grid-template-columns:1fr}.side{border:0;padding:0}.crumb{max-width:60vw}.find{grid-template-columns:1fr auto}}
@media (min-width:481px){.opened header p{padding-inline-start:57px}}
@media (max-width:480px){.chip{display:none}.page{padding-inline:14px}}
`;
