import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawnAgain } from '../select.ts'
import { indexed } from './png.ts'

/** The pictures that README and the guide show, in docs/images: at 1280×800, in light unless the name says otherwise. */
const shownInDocs = ['window', 'memo', 'actors-dark', 'suggestions', 'actors', 'checks', 'verified', 'search']

export const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

const small = { width: 880, height: 560 }

/** Where every screen goes in every size and theme; where it is not set, only what is shown in docs is made. */
const all = process.env.READOUT_PICTURES_ALL
const docs = process.env.READOUT_PICTURES ?? 'docs/images'

/**
 * Takes the window as it is under that name: for the docs if they show it, or, where every screen is asked for, in both themes and all sizes.
 * A popup that closes when the window changes its size is taken in one size: `isFleeting`.
 */
export async function shoot(window: Page, name: string, isFleeting = false): Promise<void> {
  // What a pointer would rest on looks otherwise.
  if (!isFleeting) await window.mouse.move(0, 0)
  await window.evaluate(() => document.fonts.ready)
  for (const scheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const shown = scheme === 'light' ? name : `${name}-dark`
    if (shownInDocs.includes(shown)) await take(window, docs, shown)
    if (all === undefined) continue
    const wanted = isFleeting ? [sizes[0]] : [...sizes, small]
    for (const size of wanted) {
      if (!isFleeting) await window.setViewportSize(size)
      await take(window, all, `${name}-${size.width}-${scheme}`)
    }
    if (!isFleeting) await window.setViewportSize(sizes[0])
  }
  await window.emulateMedia({ colorScheme: 'light' })
}

async function take(window: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // What was drawn for the size before is drawn anew.
  await drawnAgain(window)
  const picture = await window.screenshot({ caret: 'initial' })
  // Those that stay in the repository are made small.
  await writeFile(join(folder, `${name}.png`), folder === docs ? indexed(picture) : picture)
}
