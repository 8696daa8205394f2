/** The look of the report: docs/design-language.md, on paper. */
export const styles = `
:root{--paper:#f6f5f1;--surface:#fff;--ink:#1c2430;--soft:#57606c;--line:#dedbd3;--brand:#0b6360;--danger:#a3321f}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-autospace:normal}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.6 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;line-break:strict}
html:lang(en) body{font-family:system-ui,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
header,main{max-width:1080px;margin:0 auto;padding:0 32px}
header{padding-top:40px}
a{color:var(--brand);text-underline-offset:3px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.kind{max-width:none;display:flex;justify-content:space-between;margin:0;color:var(--soft);font-size:13px}
h1{margin:4px 0 0;font-size:30px;line-height:1.3;font-weight:650;text-wrap:balance}
.subtitle{margin:8px 0 24px;color:var(--soft);max-width:46em}
nav ol{list-style:none;margin:0;padding:12px 0;border-block:1px solid var(--line);display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:0 24px}
nav a{display:block;padding:4px 0;color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline}
.number{display:inline-block;min-width:1.6em;color:var(--brand);font-weight:600}
section{padding-top:40px}
h2{margin:0 0 12px;font-size:22px;line-height:1.35;font-weight:650}
h3{margin:32px 0 8px;font-size:16px;font-weight:650}
p,ul{margin:8px 0 12px;max-width:52em}
ul{padding-left:1.25em}
li{margin:4px 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));margin:16px 0 20px;background:var(--surface);border:1px solid var(--line);border-radius:6px;overflow:hidden}
.figures div{padding:14px 16px;box-shadow:0 0 0 .5px var(--line)}
.figures dt{color:var(--soft);font-size:13px}
.figures dd{margin:0}
.figures strong{display:block;font-size:22px;line-height:1.4;font-weight:650}
.note{color:var(--soft);font-size:13px}
.table{margin:16px 0 24px}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:0 32px;align-items:start}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--surface);font-size:13px;line-height:1.45}
caption{text-align:left;padding:0 0 6px;font-weight:600;font-size:14px}
th,td{padding:4px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{vertical-align:bottom;color:var(--soft);font-weight:500;border-bottom:1px solid #a9a69d;border-top:1px solid #a9a69d}
tbody th{font-weight:500;min-width:6.5em}
.figure{text-align:right}
td.figure,data{white-space:nowrap}.short{word-break:keep-all}
.legend i{flex:none}
.heat{border-left:1px solid var(--surface)}
.h0{background:#eef5f2}.h1{background:#d6e8e2}.h2{background:#bbd9d0}.h3{background:#98cabf}.h4{background:#70b4aa}.h5{background:#489c96}
.good{color:#1b6a3c}.bad{color:var(--danger);font-weight:600}
.unknown,.none{color:var(--soft)}
.unknown{font-size:12px}
.mark{display:inline-block;padding:0 4px;border:1px dashed #8a8578;border-radius:3px;color:var(--soft);font-size:11px;line-height:1.35;font-weight:400;white-space:nowrap}
.mark.unchecked,.mark.secondary{border-style:solid;border-color:#c9b27a;color:#6d5310}
.foot,.empty{margin:4px 0 0;color:var(--soft);font-size:12px}
.command{margin:8px 0 0;font-size:12px;color:var(--soft);max-width:none}
code{font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--ink);overflow-wrap:anywhere}
figure{margin:16px 0 24px}
svg.map{display:block;width:100%;height:auto;max-height:860px;background:var(--surface);border:1px solid var(--line);border-radius:6px}
figcaption{padding-top:8px;color:var(--soft);font-size:13px}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;margin:6px 0 0;padding:0;max-width:none}
.legend li{margin:0;display:flex;align-items:center;gap:6px}
.legend i{width:16px;height:12px;border:1px solid #0002;border-radius:2px}
main{padding-bottom:64px}
@media (max-width:600px){header,main{padding-inline:16px}header{padding-top:20px}h1{font-size:24px}nav a{padding:10px 0}nav ol{grid-template-columns:1fr 1fr;gap:0 16px}.scroll{margin-inline:-16px;padding-inline:16px}.table p a,.other{display:inline-block;padding:10px 0}svg.map{min-width:680px}td:not(.figure){min-width:11em}tbody th{min-width:8.5em}tbody th{position:sticky;left:0;background:var(--surface);box-shadow:1px 0 var(--line)}}
@media print{@page{size:A4;margin:16mm 13mm 15mm}body{background:#fff;font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}header,main{max-width:none;padding:0}header{padding-top:0}section{padding-top:8mm}h1{font-size:20pt}h2{font-size:14pt}h3{font-size:11pt}h2,h3,caption{break-after:avoid}table{font-size:7.5pt}th,td{padding:2pt 4pt}caption{font-size:9pt}tr,figure,.figures,li{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.foot,.command,.command code,.mark,.unknown{font-size:6.5pt}.other,li>a[href^="#"]:not(nav a){display:none}.figures{grid-template-columns:repeat(4,1fr)}.figures div{padding:6pt 8pt}.figures strong{font-size:13pt}.figures dt,.note{font-size:7.5pt}a{color:inherit;text-decoration:none}svg.map{max-height:200mm}.beside{grid-template-columns:1fr 1fr}}
`;
