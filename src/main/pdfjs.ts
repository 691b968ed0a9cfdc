/**
 * How documents are opened of which only the text is read. Text needs no drawing: no font files of the system, no font faces, no image
 * decoders, no images at all.
 */
export const forText = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  useWorkerFetch: false,
}

let loaded: Promise<typeof import('pdfjs-dist')> | undefined

/**
 * pdf.js, with its worker in this thread: it looks for the worker's code in `globalThis.pdfjsWorker`, where importing that code puts
 * it, before it looks for a file. Imported on first use, for it is two megabytes of code.
 */
export function pdfjs(): Promise<typeof import('pdfjs-dist')> {
  loaded ??= importPdfjs()
  return loaded
}

async function importPdfjs(): Promise<typeof import('pdfjs-dist')> {
  // On loading, pdf.js warns that it found no canvas to draw on. It draws nothing here.
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: Cannot ')) warn(...words)
  }
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}
