import type { PrintedPages, SealedFormat } from '../provenance/provenance.ts'
import { say } from '../words/say.ts'
import type { FileFinding } from './report.ts'

/**
 * Whether the file shows what it showed when it was exported, besides its words.
 *
 * A Word document that was saved again is all written anew, and nothing tells how it looks: that was not checked, and is no failure, since
 * its words were. A web page is never written anew by a reader, and a style of somebody else's can hide words.
 */
export function pageFinding(format: SealedFormat, then: PrintedPages, now: PrintedPages): FileFinding {
  if (format === 'pdf') return { check: 'pages', ...pdfFinding(then, now) }
  const isSame = then.document === now.document
  if (format === 'html') {
    return isSame
      ? { check: 'pages', status: 'passed', says: say.verdicts.pages.html }
      : { check: 'pages', status: 'failed', says: say.verdicts.pages.htmlChanged }
  }
  return isSame
    ? { check: 'pages', status: 'passed', says: say.verdicts.pages.docx }
    : {
        check: 'pages',
        status: 'unchecked',
        says: say.verdicts.pages.docxSaved,
      }
}

function pdfFinding(then: PrintedPages, now: PrintedPages): Omit<FileFinding, 'check'> {
  const failed = (says: string) => ({ status: 'failed', says }) as const
  const [before, after] = [then.pages.length, now.pages.length]
  if (before !== after) {
    return failed(say.verdicts.pages.count(after, before))
  }
  const changed = now.pages.flatMap((digest, index) => (digest === then.pages[index] ? [] : [index + 1]))
  const isReordered = changed.length > 1 && changed.every((page) => then.pages.includes(now.pages[page - 1] ?? ''))
  if (isReordered) return failed(say.verdicts.pages.reordered(listed(changed)))
  if (changed.length > 0) return failed(say.verdicts.pages.changed(listed(changed), changed.length))
  if (then.document !== now.document) {
    return failed(say.verdicts.pages.whole)
  }
  const isSameFile = then.file !== null && then.file.sha256 === now.file?.sha256
  const says = isSameFile ? say.verdicts.pages.same : say.verdicts.pages.rewritten
  return { status: 'passed', says }
}

function listed(pages: readonly number[]): string {
  return `${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' …' : ''}`
}
