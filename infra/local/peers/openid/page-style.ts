/** Style of the provider's few pages. System fonts; light and dark by the reader's setting; contrast at least 4.5 to 1. */
export const pageStyle = `
:root{--ground:#eef1f0;--card:#fff;--ink:#17211e;--quiet:#52605b;--line:#d5dcd9;--accent:#0b6b53;--tint:#e2f2ec;--notice:#fdf3d8;--notice-ink:#5b4300}
@media (prefers-color-scheme:dark){:root{--ground:#0f1513;--card:#19211e;--ink:#eaf1ee;--quiet:#a3b1ac;--line:#34403b;--accent:#6fd3b3;--tint:#1f3a31;--notice:#3a3013;--notice-ink:#f5e3b0}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:28rem;background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.75rem 1.5rem 1.25rem;box-shadow:0 1px 2px #0001,0 12px 32px #0000000f}
h1{margin:0;font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h2{margin:1.25rem 0 .5rem;font-size:.875rem;font-weight:600;color:var(--quiet)}
p{margin:.5rem 0 0;color:var(--quiet);text-wrap:pretty}
.notice{margin-top:1rem;padding:.625rem .875rem;border-radius:.625rem;background:var(--notice);color:var(--notice-ink)}
nav{margin-top:1.25rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.375rem}
button,.choice{font:inherit;color:inherit}
.choice{display:grid;grid-template-columns:2.75rem 1fr auto;gap:0 .75rem;align-items:center;width:100%;min-height:3.75rem;padding:.5rem .75rem;text-align:left;text-decoration:none;background:none;border:1px solid var(--line);border-radius:.75rem;cursor:pointer;transition:background-color .12s,border-color .12s}
.choice:hover{background:var(--tint);border-color:var(--accent)}
.choice:focus-visible,.plain:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.face{grid-row:1/3;display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:50%;background:var(--tint);color:var(--accent);font-weight:600;font-size:.9375rem}
.name,.mail{min-width:0;overflow-wrap:anywhere}
.name{font-weight:600;line-height:1.3}
.alone{grid-row:1/3}
.wide{grid-column:1/-1;text-align:center}
label{display:block;margin-top:.75rem;color:var(--quiet);font-size:.875rem}
input,select{width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:.625rem}
input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
form+form,input+.choice{margin-top:.5rem}
.foot form{margin:0}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--quiet)}
.mail{grid-column:2/-1;font-size:.875rem;line-height:1.4;color:var(--quiet)}
.role{font-size:.8125rem;line-height:1.3;color:var(--quiet);border:1px solid var(--line);border-radius:1rem;padding:.125rem .5rem}
.foot{display:flex;justify-content:flex-end;margin-top:1rem}
.plain{min-height:2.75rem;padding:.5rem 1rem;background:none;border:1px solid transparent;border-radius:.625rem;color:var(--accent);font-weight:600;cursor:pointer}
.plain:hover{background:var(--tint)}
iframe{display:none}
@media (max-width:24rem){.choice{padding:.625rem}.role{grid-column:2;grid-row:3;justify-self:start;margin-top:.25rem}}
@media (prefers-reduced-motion:reduce){*{transition:none}}
`;
