import { xmlEvents } from './xml.ts'

/** The text of a part of a Word document as it is shown. */
export interface PartText {
  /** A line for each paragraph, with the numbers of notes where they are referred to. */
  text: string
  /** Text that is marked as hidden. */
  hidden: string[]
}

/** Where the numbers of notes come from. Ids are those of the document. */
export interface Numbers {
  endnote: (id: string) => string
  footnote: (id: string) => string
}

/** What stands for something that is shown and is no text: no memo of Readout's has any, so that it counts as added. */
const shownOtherwise = new Map([
  ['drawing', '[picture]'],
  ['pict', '[picture]'],
  ['object', '[object]'],
  ['altChunk', '[another document]'],
  ['sym', '[symbol]'],
])

/** What stands for text; line ends of every kind are one. */
const marks = new Map([
  ['br', '\n'],
  ['cr', '\n'],
  ['p', '\n'],
  ['tab', '\t'],
  ['noBreakHyphen', '-'],
  ['softHyphen', '\u00ad'],
])

/** A field while it is gone through: between its beginning and its end. */
interface Field {
  instruction: string
  isResult: boolean
}

/**
 * The text of one part (ISO/IEC 29500-1, 17.3.3): that of its runs, deletions left out. Fields have the result that the document
 * has for them, but page numbers, which a program counts by itself, are those of a document with one page.
 * @param own the number of the note that the part, or the stretch of it, is
 */
export function partText(xml: string, numbers: Numbers, own = ''): PartText {
  const shown: string[] = []
  const hidden: string[] = []
  const fields: Field[] = []
  let run: { isHidden: boolean; said: string[] } = { isHidden: false, said: shown }
  let [isText, isInstruction] = [false, false]
  const write = (text: string) => {
    if (!fields.some(({ instruction, isResult }) => isResult && pageNumber(instruction) !== null)) run.said.push(text)
  }
  for (const event of xmlEvents(xml)) {
    if (event.type === 'text') {
      const field = fields.at(-1)
      if (isInstruction && field !== undefined) field.instruction += event.text
      else if (isText) write(event.text)
      continue
    }
    const { name } = event
    const isStart = event.type === 'start'
    if (name === 't') isText = isStart
    if (name === 'instrText') isInstruction = isStart
    if (name === 'r') {
      if (!isStart && run.isHidden) hidden.push(run.said.join(''))
      else if (!isStart && run.said !== shown) shown.push(...run.said)
      run = isStart ? { isHidden: false, said: [] } : { isHidden: false, said: shown }
    }
    if (!isStart) continue
    const { attributes } = event
    if (name === 'vanish' || name === 'webHidden')
      run.isHidden = !['0', 'false', 'off'].includes(attributes.get('val') ?? '')
    else if (name === 'endnoteReference') write(numbers.endnote(attributes.get('id') ?? ''))
    else if (name === 'footnoteReference') write(numbers.footnote(attributes.get('id') ?? ''))
    else if (name === 'endnoteRef' || name === 'footnoteRef') write(own)
    else if (name === 'fldChar') turn(fields, attributes.get('fldCharType') ?? '', write)
    else write(marks.get(name) ?? shownOtherwise.get(name) ?? '')
  }
  return { text: shown.join(''), hidden }
}

function turn(fields: Field[], type: string, write: (text: string) => void): void {
  if (type === 'begin') fields.push({ instruction: '', isResult: false })
  const field = fields.at(-1)
  if (type === 'separate' && field !== undefined) field.isResult = true
  if (type !== 'end') return
  const ended = fields.pop()
  write(ended === undefined ? '' : (pageNumber(ended.instruction) ?? ''))
}

function pageNumber(instruction: string): string | null {
  return /^\s*(?:PAGE|NUMPAGES)\b/u.test(instruction) ? '1' : null
}
