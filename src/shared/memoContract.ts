import { z } from 'zod'
import { MemoFormat } from '../core/memo/exportFormats.ts'
import { Template, TemplateSummary } from '../core/memo/template.ts'
import { EventDate } from '../core/model/eventDate.ts'
import { Id } from '../core/model/id.ts'
import { Memo, paperSizes } from '../core/model/memo.ts'
import { VerifyReport } from '../core/verify/report.ts'
import { byId, nothing, Saved } from './requests.ts'

/** A note's timeline as it is to be printed: its own events, and those suggested ones that the person wants to have in it. */
export const TimelineExport = z.strictObject({
  id: Id,
  paper: z.enum(paperSizes),
  suggested: z.array(z.strictObject({ title: z.string().min(1), date: EventDate, words: z.string() })),
})
export type TimelineExport = z.infer<typeof TimelineExport>

const templateNames = Template.pick({ name: true, description: true }).shape

/** What the window may ask for of memos, their templates, and what is printed: a part of the contract, see `contract.ts`. */
export const memoChannels = {
  'memos.open': { request: byId, response: Memo },
  /** Makes and saves a memo from a template, which it fills from the notes named, in that order. */
  'memos.new': { request: z.strictObject({ template: Id, notes: z.array(Id) }), response: Memo },
  /** Saves what the window has as a memo of its own, with an id of its own; the one that it was is left as it is. */
  'memos.copy': { request: Memo, response: Memo },
  /** Those that come with the application, then the user's own by name. */
  'templates.list': { request: nothing, response: z.array(TemplateSummary) },
  /** Saves a memo as a template, in the place of the user's own of that name if there is one. */
  'templates.save': {
    request: z.strictObject({ memo: Memo, ...templateNames }),
    response: TemplateSummary,
  },
  'templates.rename': { request: z.strictObject({ id: Id, ...templateNames }), response: TemplateSummary },
  /** Moves one of the user's own templates to the vault's trash. */
  'templates.remove': { request: byId, response: nothing },
  /** Brings a template back from the trash. */
  'templates.restore': { request: byId, response: nothing },
  /** Opens the folder of the user's own templates in the system's file manager. */
  'templates.reveal': { request: nothing, response: nothing },

  /** Saves a memo whose `revision` is the one it was read or last saved with; otherwise refused as a `conflict`. */
  'memos.save': { request: Memo, response: Saved },
  /** The memo as it would be exported now: the bytes of the PDF. */
  'memos.print': { request: Memo, response: z.strictObject({ pdf: z.instanceof(Uint8Array) }) },
  /** Asks where to in a native dialog and writes the memo; `path` is `null` when the person cancelled. */
  'memos.export': {
    request: z.strictObject({ memo: Memo, format: MemoFormat }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  /**
   * Asks for an exported memo in a native dialog and verifies it, against this vault too; `report` is `null` when the person
   * cancelled.
   */
  'memos.verify': { request: nothing, response: z.strictObject({ report: VerifyReport.nullable() }) },
  /** Asks where to in a native dialog and writes the timeline's PDF; `path` is `null` when the person cancelled. */
  'timeline.export': { request: TimelineExport, response: z.strictObject({ path: z.string().nullable() }) },
} as const
