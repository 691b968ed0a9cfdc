import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../../runtime/find-chromium.mjs'
import { root } from '../project.mjs'
import { icnsFile, icoFile, type Picture } from './iconFiles.ts'

// The application's icon in every form that a system wants, drawn by Chromium from one drawing: `npm run icons`, after a change of it.

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const drawing = readFileSync(join(root, 'resources/icon.svg'))
const folder = join(root, 'resources/icons')

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium to draw with.')
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
const pictures: Picture[] = []
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const source = `data:image/svg+xml;base64,${drawing.toString('base64')}`
  await page.setContent(`<body style="margin: 0"><img src="${source}" width="${size}" style="display: block"></body>`)
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) })
  await page.close()
}
await browser.close()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { size, png } of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), icoFile(pictures.filter(({ size }) => size <= 256)))
writeFileSync(join(folder, 'icon.icns'), icnsFile(pictures))
// By this a drawing that was changed without its pictures is noticed.
writeFileSync(join(folder, 'drawn-from.txt'), `${createHash('sha256').update(drawing).digest('hex')}\n`)
