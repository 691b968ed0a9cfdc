import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Memo } from '../src/core/model/memo.ts'
import { withApplication } from './application.ts'
import { writeLongMemo } from './memos.ts'
import { report } from './report.ts'

/**
 * What an export of a long memo takes beyond its print: resolving citations, making the page, digests, attaching the evidence, writing. The
 * floor is Chromium's print within the same export: making the hidden window, loading the very same page, `printToPDF`.
 */
const citations = 300
const runs = 5

const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
try {
  const memo = await writeLongMemo(join(folder, 'vault'), citations)
  await withApplication(folder, (window, app) => measure(app, window, memo))
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function measure(app: ElectronApplication, window: Page, memo: Memo): Promise<void> {
  const path = join(folder, 'long.pdf')
  await window.getByRole('navigation').waitFor()
  await watchPrints(app, path)
  const took: { whole: number; print: number }[] = []
  // The first one warms the machine up.
  for (let run = 0; run <= runs; run++) {
    const whole = await exportOnce(window, memo)
    const print = await app.evaluate(() => Number(Reflect.get(globalThis, 'printed')))
    if (run > 0) took.push({ whole, print })
  }
  const { numPages } = await getDocument({ data: new Uint8Array(await readFile(path)) }).promise
  took.sort((a, b) => a.whole / a.print - b.whole / b.print)
  const middle = took[Math.floor(took.length / 2)] ?? { whole: 0, print: 1 }
  report({
    name: `export of a memo of ${numPages} pages with ${citations} citations`,
    value: middle.whole,
    unit: 'ms',
    against: 'the bare print of its page',
    ratio: middle.whole / middle.print,
  })
}

/** Answers the save dialog, and takes the time from the making of a hidden window to the end of its print. */
async function watchPrints(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ app: electron, dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    electron.on('browser-window-created', (_event, { webContents }) => {
      const began = performance.now()
      const print = webContents.printToPDF.bind(webContents)
      webContents.printToPDF = async (options) => {
        const pdf = await print(options)
        Object.assign(globalThis, { printed: performance.now() - began })
        return pdf
      }
    })
  }, path)
}

/** @returns milliseconds from the request to the answer, which means that the file is on the disk */
async function exportOnce(window: Page, memo: Memo): Promise<number> {
  return window.evaluate(async (wanted) => {
    const { readout } = globalThis as unknown as {
      readout: { invoke: (channel: string, request: unknown) => Promise<{ ok: boolean }> }
    }
    const began = performance.now()
    const answer = await readout.invoke('memos.export', { memo: wanted, format: 'pdf' })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return performance.now() - began
  }, memo)
}
