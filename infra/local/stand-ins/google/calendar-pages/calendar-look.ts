/** A quiet week: one colour for what one organises, an outline for what is not answered. */
export const calendarLook = `
.bar{display:flex;flex-wrap:wrap;gap:10px 24px;align-items:center;justify-content:space-between;padding:10px 20px;border-bottom:1px solid var(--line)}
.bar nav{display:flex;gap:16px}
.brand{display:flex;align-items:center;gap:10px;font-size:20px;color:var(--ink);text-decoration:none}
.logo{display:grid;place-items:center;width:34px;height:34px;border-radius:8px;border:2px solid #1a73e8;border-top-width:8px;color:var(--accent);font-size:14px;font-weight:500}
.person{display:flex;flex-wrap:wrap;gap:8px;align-items:center}.person select{width:auto;max-width:230px}.person label{color:var(--soft);font-size:14px}
main{max-width:1240px;margin:0 auto;padding:0 20px 64px}
.tabs{display:flex;gap:4px;border-bottom:1px solid var(--line);margin:4px 0 12px;flex-wrap:wrap}
.tabs a{padding:12px 18px;text-decoration:none;color:var(--soft);border-bottom:3px solid transparent}
.tabs a[aria-current]{color:var(--accent);border-color:var(--accent);font-weight:500}
.count{margin-inline-start:8px;background:var(--accent-tint);color:var(--accent);border-radius:99px;padding:1px 9px;font-size:13px}
.head{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;justify-content:space-between;margin:8px 0 12px}h1{font-size:24px;margin:8px 0}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.week{--hour:56px;display:grid;grid-template-columns:56px repeat(var(--days),minmax(0,1fr));border:1px solid var(--line);border-radius:var(--r);overflow:hidden}
.hours{padding-top:48px;display:flex;flex-direction:column}.hours span{height:var(--hour);font-size:12px;color:var(--soft);text-align:end;padding-inline-end:8px;transform:translateY(-9px)}.hours span:first-child{visibility:hidden}
.day{border-inline-start:1px solid var(--line);min-width:0}
.day .date{margin:0;height:48px;display:flex;gap:8px;align-items:center;justify-content:center;font-size:14px;color:var(--soft);border-bottom:1px solid var(--line)}
.day .date b{font-size:20px;font-weight:500;color:var(--ink)}.day.now .date b{background:var(--accent);color:var(--bg);border-radius:99px;min-width:34px;padding:2px 6px;text-align:center}
.day ol{list-style:none;margin:0;padding:0;position:relative;height:calc(12*var(--hour));background:repeating-linear-gradient(var(--bg) 0 calc(var(--hour) - 1px),var(--line) calc(var(--hour) - 1px) var(--hour))}
.day li{position:absolute;inset-inline:3px;top:calc(var(--from)*var(--hour));height:calc(var(--length)*var(--hour) - 2px)}
.block{display:block;height:100%;overflow:hidden;border-radius:8px;padding:2px 8px;font-size:13px;line-height:1.3;text-decoration:none;background:var(--accent-tint);color:var(--accent);border:1px solid var(--accent)}
.block.organizer,.block.accepted{background:var(--accent);color:var(--bg)}.block.declined{text-decoration:line-through}
.block b{display:block;font-weight:500;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.block:hover{filter:brightness(1.06)}
.lock{font-size:12px}.block .lock::before{content:" · "}.line .lock{border:1px solid var(--line);border-radius:99px;padding:1px 10px;color:var(--soft)}
.details{position:fixed;inset-inline-end:20px;bottom:20px;width:min(420px,calc(100vw - 40px));max-height:80vh;overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:18px;padding:18px 22px;box-shadow:0 12px 44px #0005}
.details.start{inset-inline:20px auto}.details header{display:flex;gap:12px;justify-content:space-between;align-items:flex-start}.details h2{margin:4px 0 0;font-size:21px}.details h3{font-size:15px;margin:14px 0 4px}.details p{margin:8px 0}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.meet{display:block;font-size:14px;margin-top:4px}
.guests{list-style:none;margin:0;padding:0}.guests li{display:flex;gap:12px;justify-content:space-between;padding:5px 0;border-top:1px solid var(--line)}.guests span{overflow-wrap:anywhere}
.agenda ul,.mails ol{list-style:none;margin:0;padding:0;display:grid;gap:8px}.agenda h2{font-size:16px;color:var(--soft);margin:22px 0 8px}
.line{display:flex;flex-wrap:wrap;gap:4px 20px;padding:12px 16px;border:1px solid var(--line);border-radius:var(--r);text-decoration:none;color:inherit}.line:hover{border-color:var(--accent);background:var(--tint)}.line b{font-weight:500}.line span:first-child{color:var(--soft);min-width:150px}
.mails details{border:1px solid var(--line);border-radius:var(--r)}.mails summary{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:baseline;padding:12px 16px;cursor:pointer}.mails summary b{font-weight:500}.mails .text{margin:0;padding:14px 18px;border-top:1px solid var(--line);background:var(--tint);border-radius:0 0 var(--r) var(--r)}
.empty{border:1px dashed var(--line);border-radius:var(--r);padding:28px;text-align:center;color:var(--soft)}
@media (max-width:720px){.week{grid-template-columns:1fr;border:0}.hours{display:none}.day{border:0;border-bottom:1px solid var(--line)}.day .date{justify-content:flex-start;border:0;height:36px}.day ol{height:auto;background:none;display:grid;gap:6px;padding-bottom:8px}.day li{position:static;height:auto}}
`;
