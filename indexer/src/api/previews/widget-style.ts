import { createHash } from 'node:crypto'

/** Letters of the widget by the name that its style asks for: files of `@fontsource`. */
export const WIDGET_FONTS = {
  'latin-400.woff2': 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'latin-600.woff2': 'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  'arabic-400.woff2': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  'arabic-600.woff2': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
} as const

const fontFace = (script: 'latin' | 'arabic', weight: 400 | 600) => `@font-face {
  font-family: "${script === 'latin' ? 'IBM Plex Sans' : 'IBM Plex Sans Arabic'}";
  font-weight: ${weight};
  font-display: swap;
  src: url("fonts/${script}-${weight}.woff2") format("woff2");
  unicode-range: ${script === 'latin' ? 'U+0000-024F, U+2000-206F, U+20AC' : 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC'};
}`

/**
 * The pages' colours and type, for 200 to 600 pixels. Always the same text, so that its hash can be in the policy. Light or
 * dark is the card alone: a document of another scheme than its frame's is painted over the page around the card.
 */
export const WIDGET_STYLE = `${[fontFace('latin', 400), fontFace('latin', 600), fontFace('arabic', 400), fontFace('arabic', 600)].join('\n')}
:root {
  --ground: light-dark(#fbfaf7, #12140f);
  --surface: light-dark(#ffffff, #1a1d17);
  --text: light-dark(#1d1b16, #f1efe7);
  --text-2: light-dark(#57534a, #b9b6a9);
  --brand: light-dark(#0b6b57, #4fc3a1);
  --brand-strong: light-dark(#084f40, #7ad6bb);
  --on-brand: light-dark(#ffffff, #06231b);
  --brand-tint: light-dark(#e1f1ec, #153a31);
  --gold: light-dark(#8a5a00, #f0b84a);
  --gold-tint: light-dark(#fff1d1, #3a2c0c);
  --info: light-dark(#1f5fa8, #7fb4f2);
  --info-tint: light-dark(#e3eefa, #16304d);
  --violet: light-dark(#6a3fa0, #be9bf0);
  --violet-tint: light-dark(#efe7fa, #33224c);
  --danger: light-dark(#a92b1e, #f08a7b);
  --danger-tint: light-dark(#fce8e4, #451a14);
  --grey-tint: light-dark(#f2efe8, #24281f);
  --line: light-dark(#dad5c9, #3a3f34);
  --line-strong: light-dark(#8a8577, #7e8575);
  --focus: light-dark(#1b4ddb, #9db7ff);
}
* { box-sizing: border-box; margin: 0; }
body {
  background: transparent;
  font: 400 15px/1.5 "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif;
}
:lang(ar) body, body:lang(ar) { font-size: 16px; line-height: 1.7; }
main {
  container-type: inline-size;
  color-scheme: light dark;
  color: var(--text);
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  overflow: hidden;
}
:root[data-theme="light"] main { color-scheme: light; }
:root[data-theme="dark"] main { color-scheme: dark; }
main::before { content: ""; display: block; block-size: 4px; background: var(--brand); }
.inside { padding: 16px; display: grid; gap: 14px; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; color: var(--text-2); font-size: 0.87em; }
.brand { display: inline-flex; align-items: center; gap: 7px; color: var(--brand); font-weight: 600; }
.brand svg { inline-size: 15px; block-size: 15px; }
.brand circle { fill: none; stroke: currentColor; }
.brand .dot { fill: currentColor; stroke: none; }
h1 { font-size: 1.3em; line-height: 1.28; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; }
:lang(ar) h1 { line-height: 1.5; }
h1 a { color: inherit; text-decoration: none; }
h1 a:hover { color: var(--brand-strong); text-decoration: underline; text-underline-offset: 0.2em; }
.by, .quiet { color: var(--text-2); font-size: 0.93em; overflow-wrap: anywhere; }
.money { font-weight: 600; font-variant-numeric: tabular-nums; }
h2 { font-size: 1em; font-weight: 600; overflow-wrap: anywhere; }
.state { color: var(--text-2); font-weight: 400; }
.bar { display: block; inline-size: 100%; block-size: 22px; margin-block: 6px; }
.thin { block-size: 10px; }
.edge { fill: none; stroke: var(--line-strong); stroke-width: 1; }
.free { fill: var(--surface); }
.track { fill: var(--grey-tint); }
.paid { fill: var(--brand); }
.t-waiting { fill: var(--gold-tint); } .i-waiting { fill: var(--gold); }
.t-review, .t-window { fill: var(--info-tint); } .i-review, .i-window { fill: var(--info); }
.t-panel { fill: var(--violet-tint); } .i-panel { fill: var(--violet); }
.t-released { fill: var(--brand-tint); } .i-released { fill: var(--brand); }
.t-refundable { fill: var(--danger-tint); } .i-refundable { fill: var(--danger); }
.t-refunded { fill: var(--grey-tint); } .i-refunded { fill: var(--line-strong); }
dl { display: grid; grid-template-columns: 1fr auto; gap: 5px 12px; font-size: 0.93em; }
dt { display: flex; align-items: baseline; gap: 8px; color: var(--text-2); }
dt svg { inline-size: 12px; block-size: 12px; flex: none; transform: translateY(1px); }
dt .edge { stroke-width: 1.5; }
dd { font-variant-numeric: tabular-nums; text-align: end; }
.given { color: var(--text); font-weight: 600; }
.line { grid-column: 1 / -1; block-size: 1px; background: var(--line); }
.donate {
  display: block;
  min-block-size: 44px;
  padding: 10px 16px;
  border-radius: 8px;
  background: var(--brand);
  color: var(--on-brand);
  font-weight: 600;
  text-align: center;
  text-decoration: none;
}
.donate:hover { background: var(--brand-strong); }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 6px; }
.small { color: var(--text-2); font-size: 0.84em; }
@container (max-width: 259px) {
  .inside { padding: 12px; gap: 11px; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { text-align: start; margin-block-end: 5px; }
}
@container (min-width: 480px) {
  .inside { padding: 22px 24px; gap: 16px; }
  h1 { font-size: 1.5em; }
}
@media (forced-colors: active) {
  .bar, dt svg { forced-color-adjust: none; }
  .donate { border: 2px solid LinkText; }
}
`

/** No script, nothing from elsewhere, in anybody's page. */
export const WIDGET_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(WIDGET_STYLE).digest('base64')}'`,
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')
