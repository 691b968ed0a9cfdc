import latin400i from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline'
import latin400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline'
import latin600i from '@fontsource/source-serif-4/files/source-serif-4-latin-600-italic.woff2?inline'
import latin600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline'
import extended400i from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?inline'
import extended400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline'
import extended600i from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-italic.woff2?inline'
import extended600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?inline'

// The ranges are those that the font's publisher splits its files by; letters outside them come from the system's fonts.
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const extended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

/**
 * The memo's typeface as `@font-face` rules with the fonts inside them, so that a printed page asks for no other file. Static
 * fonts, one a weight: Chromium embeds a variable font in a PDF as Type 3 outlines, which readers render coarsely.
 */
export const fontCss = [
  fontFace('normal', 400, latin400, latin),
  fontFace('italic', 400, latin400i, latin),
  fontFace('normal', 600, latin600, latin),
  fontFace('italic', 600, latin600i, latin),
  fontFace('normal', 400, extended400, extended),
  fontFace('italic', 400, extended400i, extended),
  fontFace('normal', 600, extended600, extended),
  fontFace('italic', 600, extended600i, extended),
].join('')

function fontFace(style: 'normal' | 'italic', weight: number, url: string, range: string): string {
  return `@font-face { font-family: 'Source Serif 4'; font-style: ${style}; font-weight: ${weight}; src: url(${url}) format('woff2'); unicode-range: ${range} }\n`
}
