import type { PrintedPages, SealedFormat } from '../provenance/provenance.ts'
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
      ? { check: 'pages', status: 'passed', says: 'Markup and style of the page are as exported.' }
      : { check: 'pages', status: 'failed', says: 'The markup or the style of the page was changed after the export.' }
  }
  return isSame
    ? { check: 'pages', status: 'passed', says: 'All parts of the document are as exported.' }
    : {
        check: 'pages',
        status: 'unchecked',
        says: 'Another program has saved the document since; how it looks was not compared.',
      }
}

function pdfFinding(then: PrintedPages, now: PrintedPages): Omit<FileFinding, 'check'> {
  const failed = (says: string) => ({ status: 'failed', says }) as const
  const [before, after] = [then.pages.length, now.pages.length]
  if (before !== after) {
    return failed(`The memo has ${after} ${after === 1 ? 'page' : 'pages'}, and was exported with ${before}.`)
  }
  const changed = now.pages.flatMap((digest, index) => (digest === then.pages[index] ? [] : [index + 1]))
  const isReordered = changed.length > 1 && changed.every((page) => then.pages.includes(now.pages[page - 1] ?? ''))
  if (isReordered) return failed(`Pages ${listed(changed)} stand in another order than they were exported.`)
  if (changed.length === 1) return failed(`Page ${listed(changed)} does not look as it was exported.`)
  if (changed.length > 1) return failed(`Pages ${listed(changed)} do not look as they were exported.`)
  if (then.document !== now.document) {
    return failed('Something was changed that belongs to the document as a whole: its title, outline, tags or actions.')
  }
  const isSameFile = then.file !== null && then.file.sha256 === now.file?.sha256
  const says = isSameFile
    ? 'Every page looks as it was exported.'
    : 'Every page looks as it was exported, though another program has written the file again.'
  return { status: 'passed', says }
}

function listed(pages: readonly number[]): string {
  return `${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' …' : ''}`
}
