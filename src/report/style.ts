import { HAIRLINE, INK, INK_2, INK_3, PAPER } from '../charts/palette.ts'

/** Looks of the report: one column, tables that scroll by themselves, a language at a time without scripts, pages on paper. */
export const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1008px; padding: 24px; background: ${PAPER}; color: ${INK}; font: 16px/1.55 "Source Sans 3", "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums }
h1 { font-size: 30px; line-height: 1.2; margin: 16px 0 8px }
h2 { font-size: 21px; line-height: 1.25; margin: 40px 0 8px; padding-top: 12px; border-top: 1px solid ${HAIRLINE} }
h3 { font-size: 17px; margin: 24px 0 4px }
p { margin: 8px 0 }
.note, caption, figcaption { color: ${INK_2}; font-size: 14px }
.lead { font-size: 18px; color: ${INK_2} }
ul { padding-left: 22px; margin: 8px 0 }
.answer li { margin: 6px 0; font-size: 17px }
table { border-collapse: collapse; font-size: 14px; margin: 8px 0 }
caption { text-align: left; padding-bottom: 4px }
th, td { padding: 3px 14px 3px 0; text-align: right; white-space: nowrap; border-bottom: 1px solid ${HAIRLINE} }
th:first-child { text-align: left; font-weight: 400; white-space: normal; min-width: 140px }
thead th { font-weight: 600; border-bottom: 1px solid ${INK_3}; vertical-align: bottom }
.words th, .words td { text-align: left; white-space: normal }
.wide { overflow-x: auto }
figure { margin: 20px 0 }
figure img { width: 100%; height: auto; display: block }
details { margin: 4px 0 16px } summary { cursor: pointer; color: ${INK_2}; font-size: 14px }
code, pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace }
pre { background: #F0EDE6; padding: 12px; border-radius: 6px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere }
.switch { position: absolute; opacity: 0; pointer-events: none }
label.switch-label { display: inline-block; padding: 4px 14px; border: 1px solid ${HAIRLINE}; border-radius: 6px; cursor: pointer; margin-right: 6px }
#lang-en:checked ~ nav label[for="lang-en"], #lang-zh:checked ~ nav label[for="lang-zh"] { background: ${INK}; color: ${PAPER} }
#lang-en:focus-visible ~ nav label[for="lang-en"], #lang-zh:focus-visible ~ nav label[for="lang-zh"] { outline: 2px solid #0B57D0; outline-offset: 2px }
#lang-en:checked ~ .zh, #lang-zh:checked ~ .en { display: none }
.bar { display: inline-block; height: 10px; background: #00665E; vertical-align: middle; margin-right: 6px }
.bar.less { background: #9A4A00 }
footer { color: ${INK_3}; font-size: 13px; margin-top: 40px }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt }
  nav.languages, summary { display: none }
  h2, h3, thead { break-after: avoid } figure, tr, table { break-inside: avoid } .wide { overflow: visible }
}
`
