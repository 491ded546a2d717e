import { html, raw } from 'hono/html'
import { jsonLdText } from './json-ld.ts'
import type { PreviewMeta } from './preview-meta.ts'
import { previewWords } from './words.ts'

/** Nothing runs, nothing is fetched but the picture. */
export const HEAD_PAGE_POLICY = "default-src 'none'; img-src *; base-uri 'none'; form-action 'none'"

/** The page as those see it who make previews and run no script: the head of the real page, and a link to it. */
export function headPage(meta: PreviewMeta): string {
  const { language, title, description, image, canonical, alternates, locale, otherLocales, jsonLd } = meta
  const document = html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="robots" content="${meta.robots}">
<link rel="canonical" href="${canonical}">
${Object.entries(alternates).map(([hreflang, href]) => html`<link rel="alternate" hreflang="${hreflang}" href="${href}">\n`)}
${meta.oEmbed ? html`<link rel="alternate" type="application/json+oembed" href="${meta.oEmbed}" title="${title}">` : ''}
${meta.feed ? html`<link rel="alternate" type="application/atom+xml" href="${meta.feed}" title="${title}">` : ''}
<meta property="og:type" content="website">
<meta property="og:site_name" content="Amana">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:locale" content="${locale}">
${otherLocales.map((other) => html`<meta property="og:locale:alternate" content="${other}">\n`)}
<meta property="og:image" content="${image.url}">
<meta property="og:image:type" content="${image.type}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="${image.alt}">
${jsonLd ? html`<script type="application/ld+json">${raw(jsonLdText(jsonLd))}</script>` : ''}
</head>
<body>
<main>
<h1>${title}</h1>
<p>${description}</p>
<p><a href="${canonical}">${previewWords(language).openPage}</a></p>
<img src="${image.url}" width="300" height="158" alt="${image.alt}">
</main>
</body>
</html>
`
  return String(document)
}
