import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { t } from '../strings.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** CSS pixels a PDF point: 96 to 72. */
const pixelsPerPoint = 96 / 72

/** Every page of a PDF as a canvas, sharp on this screen. Its words are in it for readers of the screen. */
export async function drawPages(pdf: Uint8Array): Promise<HTMLCanvasElement[]> {
  const task = getDocument({ data: pdf })
  try {
    const document = await task.promise
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
    return await Promise.all(numbers.map(async (number) => drawPage(await document.getPage(number), document.numPages)))
  } finally {
    await task.destroy()
  }
}

async function drawPage(page: PDFPageProxy, pages: number): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: pixelsPerPoint * window.devicePixelRatio })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.style.width = `${viewport.width / window.devicePixelRatio}px`
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', t.memo.page(page.pageNumber, pages))
  const { items } = await page.getTextContent()
  canvas.textContent = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  await page.render({ canvas, viewport }).promise
  return canvas
}
