/** The page's style sheet. Headings are set in the letters of the formulas; colour never stands alone. */
import { colours } from './colours.ts';

const text = `
*{box-sizing:border-box}
html{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--paper);color:var(--ink);scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:84rem;padding:0 clamp(.75rem,3vw,2.5rem) 4rem;font-variant-numeric:tabular-nums}
h1,h2,h3,.brand{font-family:KaTeX_Main,Georgia,serif;font-weight:400;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.7rem,4vw,2.5rem);margin:.1rem 0 .6rem}
h2{font-size:1.7rem;margin:2.5rem 0 .5rem}
h3{font-size:1.3rem;margin:2.2rem 0 .4rem}
h4{font:600 .95rem/1.3 ui-monospace,"SF Mono",Menlo,Consolas,monospace;margin:0;overflow-wrap:anywhere}
p{margin:.4rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.9em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.top{padding-top:2.2rem;border-bottom:1px solid var(--rule)}
.brand{margin:0;font-size:1rem;color:var(--muted);letter-spacing:.02em}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:.2rem 0 .9rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:9}
.note{color:var(--muted);font-size:.86rem;overflow-wrap:anywhere}
.lead{font-size:1.05rem;max-width:60rem}
.set:first-child:not(:has(~.set))>h2{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden;white-space:nowrap}
.bar{display:flex;gap:2px;height:.45rem;margin:.9rem 0 .6rem;max-width:60rem}
.bar span{background:var(--on);min-width:3px;border-radius:2px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0;padding:0}
.sign{display:inline-block;min-width:1.1em;text-align:center;font-weight:700}
.legend .sign{color:var(--on)}
.chip,.badge{display:inline-block;font-size:.82rem;line-height:1.5;border-radius:1rem;padding:0 .6rem;white-space:nowrap}
.chip .sign,.badge .sign{margin-right:.2rem}
.chip{background:var(--under);color:var(--on);font-weight:600;padding-left:.35rem}
.badge{border:1px solid var(--rule);color:var(--muted)}
.badge.differs{border-color:var(--warn);color:var(--warn);font-weight:600}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1.4rem 0 .6rem}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem;min-width:0}
legend{float:left;margin:.15rem .6rem 0 0;color:var(--muted);font-size:.86rem}
fieldset label{position:relative;font-size:.86rem;padding:.12rem .7rem;border:1px solid var(--rule);border-radius:1rem;cursor:pointer}
fieldset label:has(:checked){background:var(--ink);color:var(--paper);border-color:var(--ink)}
fieldset label:has(:focus-visible){outline:2px solid var(--link);outline-offset:2px}
fieldset input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.scroll{overflow:auto;max-width:100%}
.scroll-x{display:inline-block;overflow-x:auto;overflow-y:hidden;max-width:100%;vertical-align:middle;padding:.1rem 0}
.said{white-space:pre-wrap;overflow-wrap:anywhere}
.said.words{font:inherit}
.note .said.words{color:var(--muted)}
pre.scroll{max-height:18rem;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--well);padding:.6rem .8rem;border-radius:4px;margin:.4rem 0}
summary{cursor:pointer}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.6rem}
`;

const tables = `
table{border-collapse:collapse}
.overview{width:fit-content;border:1px solid var(--rule);border-radius:6px;background:var(--card);max-height:85vh;--who:20rem;--points:10.4rem;--cell:1.85rem}
.overview table,.overview thead,.overview tbody{display:flex;flex-direction:column;width:max-content;min-width:100%}
.overview tr{display:flex;background:var(--card)}
.overview td,.overview th{flex:none;padding:0;font-weight:400;text-align:left}
.overview .who{width:var(--who);position:sticky;left:0;z-index:1;background:inherit;padding:.25rem .8rem;white-space:nowrap}
.overview th.who{display:flex;gap:.2rem .6rem;align-items:baseline}
.overview .who a{overflow:hidden;text-overflow:ellipsis}
.overview .who .note{flex:1 1 3rem;min-width:3rem;overflow:hidden;text-overflow:ellipsis}
.overview .score{width:var(--points);padding:.25rem .6rem;white-space:nowrap}
.overview thead{position:sticky;top:0;z-index:2;border-bottom:1px solid var(--rule)}
.overview thead .who,.overview thead .score{align-self:end;color:var(--muted);font-size:.86rem}
.overview .group{width:calc(var(--cell)*var(--of));border-left:1px solid var(--rule);padding:.3rem .3rem 0;font-weight:600;font-size:.86rem;overflow:visible;white-space:nowrap}
.overview .cell{width:var(--cell);text-align:center}
.overview th.cell{height:9.5rem;padding:.4rem 0;display:flex;justify-content:center;align-items:end}
.overview th.cell.start{border-left:1px solid var(--rule)}
.overview th.cell span{writing-mode:sideways-lr;max-height:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:.8rem;color:var(--muted);line-height:1.2}
@supports not (writing-mode:sideways-lr){.overview th.cell span{writing-mode:vertical-rl;transform:rotate(180deg)}}
.overview tbody tr:hover{background:var(--well)}
.overview td.cell{padding:2px;position:relative}
.overview td.cell a{display:block;line-height:1.6rem;height:1.6rem;border-radius:3px;background:var(--under);color:var(--on);font-weight:700;text-decoration:none}
.overview td.unanswered a{background:none;border:1px dashed var(--rule);line-height:1.5rem}
.overview td.differs::after{content:"";position:absolute;right:2px;top:2px;border:.3rem solid;border-color:var(--warn) var(--warn) transparent transparent;border-radius:0 3px 0 0}
.overview td.aside a{background:none;box-shadow:inset 0 0 0 1px var(--under)}
.overview td.more a{border-bottom:2px solid var(--on);line-height:1.5rem}
.overview td .none{color:var(--muted);line-height:1.6rem}
.plain{width:100%;font-size:.93rem;margin:.3rem 0 1.2rem}
.plain th,.plain td{text-align:left;vertical-align:top;padding:.45rem 1rem .45rem 0;border-top:1px solid var(--rule);min-width:6rem}
.plain thead th{border-top:0;color:var(--muted);font-weight:400;font-size:.86rem}
.plain td{max-width:26rem}
.plain .count{min-width:0}
.differences table:has(.count){width:auto}
q{color:var(--muted);font-style:italic;overflow-wrap:anywhere}
.problems{margin:.3rem 0;padding-left:1.1rem}
`;

const parts = `
.heading{margin-bottom:0}
.submission{margin:1rem 0}
.submission>details>summary,.part>summary{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .8rem;list-style:none}
.submission>details>summary{border-bottom:1px solid var(--ink);padding:.8rem 0 .35rem}
.submission summary::-webkit-details-marker{display:none}
.submission>details>summary::before,.part>summary::before{content:"";flex:none;border:.28rem solid transparent;border-left:.42rem solid var(--muted);border-right:0}
.submission>details[open]>summary::before,.part[open]>summary::before{rotate:90deg}
.submission h3{margin:0}
.attempt{color:var(--muted);font-size:1rem}
.earned{margin-left:auto;color:var(--muted);font-size:.9rem;white-space:nowrap}
.earned b{color:var(--ink)}
.inside{padding-top:.3rem}
.part{border-bottom:1px solid var(--rule);scroll-margin-top:1rem}
.part>summary{padding:.5rem 0}
.part>summary h4{min-width:11rem}
.peek{flex:1 1 8rem;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:var(--muted)}
.part[open]>summary .peek{visibility:hidden}
.part:has(:target)>summary h4{text-decoration:underline;text-decoration-thickness:2px}
.body{padding:.1rem 0 1.1rem 1.2rem}
dl{margin:0}
dl>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 1rem;padding:.22rem 0}
dt{color:var(--muted);font-size:.86rem;line-height:1.6rem}
dd{margin:0;min-width:0;max-width:60rem}
.line{padding:.1rem 0}
.line .what,figcaption{font-weight:600;font-size:.9rem;margin-right:.4rem}
.step{background:var(--well);border-radius:3px;padding:.05rem .4rem;white-space:nowrap}
figcaption .note{font-weight:400}
figure{margin:.3rem 0 .8rem}
.counterexample table{margin:.3rem 0;background:var(--well);border-radius:6px}
.counterexample th,.counterexample td{padding:.3rem .9rem;text-align:left;vertical-align:middle;font-weight:400}
.counterexample .given th,.counterexample .wanted th{color:var(--muted);font-size:.86rem;white-space:nowrap}
.counterexample tr.given>*{border-top:1px solid var(--rule);padding-top:.5rem}
.matrix{display:inline-block;position:relative;padding:0 .45rem;margin:.1rem .5rem .1rem 0;vertical-align:middle}
.matrix::before,.matrix::after{content:"";position:absolute;top:0;bottom:0;width:.35rem;border:1.3px solid var(--ink)}
.matrix::before{left:0;border-right:0}
.matrix::after{right:0;border-left:0}
.counterexample .matrix table{margin:0;background:none}
.counterexample .matrix td{padding:.02rem .45rem;text-align:center;font-family:KaTeX_Main,serif;font-size:1.05rem;border:0}
.counterexample .matrix td.differs{color:var(--warn);font-weight:700;text-decoration:underline;text-underline-offset:.2em}
.family{display:inline-flex;flex-wrap:wrap;gap:.2rem}
.readings ol{margin:.2rem 0;padding-left:1.4rem}
.plot{display:block;width:100%;min-width:18rem;max-width:34rem;height:auto;font:12px system-ui,sans-serif}
.drawn{display:block;width:100%;min-width:40rem;max-width:55rem;height:auto}
.plot .axes line{stroke:var(--rule)}
.plot .axes text{fill:var(--muted)}
.plot text.axis{fill:var(--ink)}
.plot path{fill:none;stroke-width:1.8}
.plot path.counted{stroke:var(--counted)}
.plot path.claimed{stroke:var(--claimed);stroke-dasharray:6 4}
.plot circle.counted{fill:var(--card);stroke:var(--counted);stroke-width:1.8}
.plot text.counted{fill:var(--counted);font-weight:600}
.plot text.claimed{fill:var(--claimed);font-weight:600}
.numbers th,.numbers td{text-align:right;padding:.1rem .9rem .1rem 0;font-size:.86rem}
.trouble>summary,.counts details summary,.long>summary{color:var(--muted);font-size:.9rem}
.long>summary code{color:var(--ink)}
`;

const narrow = `
@media (max-width:40rem){
.overview{--who:9rem;--points:3.4rem}
.overview .score .note,.peek{display:none}
.overview .who{padding:.25rem .5rem}
.overview th.who{flex-direction:column;align-items:stretch;gap:0}
.overview .who .note{flex:none}
.stack thead{display:none}
.stack tr{display:block;border-top:1px solid var(--rule);padding:.4rem 0}
.stack td{display:block;border:0;padding:.15rem 0;max-width:none}
.part>summary h4{min-width:0;flex-basis:calc(100% - 2rem)}
.body{padding-left:0}
dl>div{grid-template-columns:minmax(0,1fr)}
dt{line-height:1.3;padding-top:.2rem}
}
@page{margin:14mm}
@page wide{size:A4 landscape}
@media print{
:root{color-scheme:light}
html{font-size:10pt;background:#fff}
body{max-width:none;padding:0}
.skip,nav,.controls{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.scroll,.overview{overflow:visible;max-height:none}
.overview{page:wide;border:0;zoom:min(.7,calc(950/(410 + 25*var(--columns))))}
.part,figure,tr{break-inside:avoid}
.submission>details>summary{break-after:avoid}
.overview thead,.overview .who{position:static}
*{print-color-adjust:exact}
}
`;

export const style = [colours, text, tables, parts, narrow].join('');
