import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readGuide } from './chapters.ts'

const sheets = ['src/renderer/styles/tokens.css', 'resources/guide.css']

/** The window's typefaces, as far as a guide in English needs them. */
const typefaces = [
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
]

/** Writes the user guide into `folder`, as a page with its style sheet, typefaces and pictures beside it; what was there before goes. */
export function writeGuide(project: string, folder: string): void {
  const { title, html, contents, pictures } = readGuide(project)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const links = contents.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('')
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Readout: ${escaped(title.toLowerCase())}</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<nav aria-label="Contents"><ul>${links}</ul></nav>
<main>${html}</main>
</body>
</html>
`
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'guide.css'), sheets.map((sheet) => readFileSync(join(project, sheet), 'utf8')).join('\n'))
  const copied = [...pictures, ...typefaces.map((path) => join('node_modules', path))]
  for (const path of copied) copyFileSync(join(project, path), join(folder, basename(path)))
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
