import serifExtItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-italic.woff2?inline'
import serifExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?inline'
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?inline'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline'

// The ranges are those that the font's publisher splits its files by; letters outside them come from the system's fonts.
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

/** The memo's typeface as `@font-face` rules with the fonts inside them, so that a printed page asks for no other file. */
export const fontCss = [
  fontFace('normal', serif, latin),
  fontFace('italic', serifItalic, latin),
  fontFace('normal', serifExt, latinExtended),
  fontFace('italic', serifExtItalic, latinExtended),
].join('')

function fontFace(style: 'normal' | 'italic', url: string, range: string): string {
  return `@font-face { font-family: 'Source Serif 4'; font-style: ${style}; font-weight: 200 900; src: url(${url}) format('woff2'); unicode-range: ${range} }\n`
}
