import type { Cdp } from '../cdp.ts'
import { refuseUnknown } from '../missing.ts'

/** The options of `webContents.printToPDF` that are implemented. Lengths are inches. */
export interface PrintOptions {
  landscape?: boolean
  displayHeaderFooter?: boolean
  printBackground?: boolean
  scale?: number
  pageSize?: string | { width: number; height: number }
  margins?: { top?: number; bottom?: number; left?: number; right?: number }
  pageRanges?: string
  headerTemplate?: string
  footerTemplate?: string
  preferCSSPageSize?: boolean
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
}

const direct = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
] as const

/** Paper by Electron's names, in inches. */
const papers: Record<string, [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
}

/** Prints a page; the result is fetched in pieces, so that its size is not bound by the longest message. */
export async function printToPdf(cdp: Cdp, sessionId: string, options: PrintOptions): Promise<Buffer> {
  refuseUnknown('printToPDF', options, [...direct, 'pageSize', 'margins'])
  const given = Object.fromEntries(direct.filter((key) => options[key] !== undefined).map((key) => [key, options[key]]))
  const { stream } = await cdp.send<{ stream: string }>(
    'Page.printToPDF',
    { ...given, ...paper(options.pageSize), ...margins(options.margins), transferMode: 'ReturnAsStream' },
    sessionId,
  )
  const pieces: Buffer[] = []
  for (;;) {
    const read = await cdp.send<{ data: string; base64Encoded?: boolean; eof: boolean }>(
      'IO.read',
      { handle: stream, size: 1 << 20 },
      sessionId,
    )
    pieces.push(Buffer.from(read.data, read.base64Encoded === true ? 'base64' : 'latin1'))
    if (read.eof) break
  }
  await cdp.send('IO.close', { handle: stream }, sessionId)
  return Buffer.concat(pieces)
}

function paper(size: PrintOptions['pageSize']): object {
  if (size === undefined) return {}
  if (typeof size === 'object') return { paperWidth: size.width, paperHeight: size.height }
  const known = papers[size]
  if (known === undefined) throw new Error(`printToPDF: unknown page size ${size}`)
  return { paperWidth: known[0], paperHeight: known[1] }
}

function margins(given: PrintOptions['margins']): object {
  if (given === undefined) return {}
  refuseUnknown('printToPDF margins', given, ['top', 'bottom', 'left', 'right'])
  const sides = { marginTop: given.top, marginBottom: given.bottom, marginLeft: given.left, marginRight: given.right }
  return Object.fromEntries(Object.entries(sides).filter(([, inches]) => inches !== undefined))
}
