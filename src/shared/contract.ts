import { z } from 'zod'
import { StepKind, Steps } from '../core/edit/history.ts'
import { NoteEdit } from '../core/edit/noteEdit.ts'
import { UpdateSummary } from '../core/edit/updating.ts'
import { AnnotationFormat, SourceFormat } from '../core/interchange/exchangeFormats.ts'
import { ImportSummary } from '../core/interchange/importSummary.ts'
import { ReadoutLink } from '../core/interchange/link.ts'
import { MemoSummary, NoteSummary } from '../core/library/summary.ts'
import { MemoFormat } from '../core/memo/exportFormats.ts'
import { Template, TemplateSummary } from '../core/memo/template.ts'
import { Tag } from '../core/model/annotation.ts'
import { Desk } from '../core/model/desk.ts'
import { EventDate } from '../core/model/eventDate.ts'
import { Id } from '../core/model/id.ts'
import { Memo, paperSizes } from '../core/model/memo.ts'
import { Note } from '../core/model/note.ts'
import { NoteCollection } from '../core/model/noteCollection.ts'
import { NoteOpening, NotePiece } from '../core/model/pieces.ts'
import { Instant } from '../core/model/time.ts'
import { ActorHit, longestQuery, SearchAnswer } from '../core/search/answer.ts'
import { VerifyReport } from '../core/verify/report.ts'
import { longestAddress } from '../core/web/webAddress.ts'
import { encryptionChannels, encryptionNotices, unlockChannel } from './encryptionContract.ts'
import { keepingChannels, keepingNotices } from './keepingContract.ts'
import { LanguageChoice, languages } from './language.ts'
import { pieceSize } from './pieceSize.ts'
import { StartAnswer, VaultStatus } from './windowStart.ts'

/** What became of one file of an import. */
export const ImportOutcome = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('imported'),
    file: z.string(),
    note: Id,
    title: z.string(),
    /** Of its text, in UTF-16 code units. */
    length: z.int().nonnegative(),
  }),
  /** The same bytes are in the vault already, as the note named. */
  z.strictObject({ status: z.literal('duplicate'), file: z.string(), note: Id, title: z.string() }),
  z.strictObject({ status: z.literal('failed'), file: z.string(), reason: z.string() }),
  /** The person stopped the import before this file was done. */
  z.strictObject({ status: z.literal('cancelled'), file: z.string() }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** A saved document's new place in its history. */
export const Saved = z.strictObject({ revision: z.int().nonnegative(), updated: Instant })
export type Saved = z.infer<typeof Saved>

/** A note's timeline as it is to be printed: its own events, and those suggested ones that the person wants to have in it. */
export const TimelineExport = z.strictObject({
  id: Id,
  paper: z.enum(paperSizes),
  suggested: z.array(z.strictObject({ title: z.string().min(1), date: EventDate, words: z.string() })),
})
export type TimelineExport = z.infer<typeof TimelineExport>

/** A file that could take the place of a note's source, and what that would do to what was marked. */
export const UpdateOffer = z.strictObject({
  offer: Id,
  note: Id,
  /** The note that the newer version was imported as, which goes to the trash; `null` where it comes from a file. */
  other: Id.nullable(),
  /** The note's. */
  title: z.string(),
  /** The file's name, without folders. */
  file: z.string(),
  summary: UpdateSummary,
})
export type UpdateOffer = z.infer<typeof UpdateOffer>

/** What the annotations of a file would add to a note. */
export const AnnotationOffer = z.strictObject({
  offer: Id,
  note: Id,
  /** The note's. */
  title: z.string(),
  /** The file's name, without folders. */
  file: z.string(),
  summary: ImportSummary,
  /** A sentence for each entry that would not be taken as it stands in the file. */
  report: z.array(z.string()),
})
export type AnnotationOffer = z.infer<typeof AnnotationOffer>

/** The most that is put on the clipboard at a time, in UTF-16 code units: several times the longest book. */
const longestCopy = 20_000_000

/** The most notes that one request may name. */
const mostNotes = 1_000_000

/** What became of a change to many notes at once. */
export const BulkDone = z.strictObject({
  /** How many notes were changed. */
  changed: z.int().nonnegative(),
  /** Those that were not, and why. */
  failed: z.array(z.strictObject({ id: Id, reason: z.string() })),
  /** What the change is called, as `bulk.undo` would take it back; `null` where nothing was changed. */
  label: z.string().nullable(),
})
export type BulkDone = z.infer<typeof BulkDone>

/** A tag, with how many notes bear it as a whole and how many annotations. */
export const TagCount = z.strictObject({
  tag: z.string(),
  notes: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
})
export type TagCount = z.infer<typeof TagCount>

/** The most summaries that `library.notes` gives at a time. */
export const mostSummaries = 2000

/** Commands that concern the application itself, and are carried out by the main process. */
export const desktopCommands = ['help.guide', 'help.about', 'help.logs', 'vault.open'] as const
export type DesktopCommand = (typeof desktopCommands)[number]

/** An item of a context menu. */
const MenuEntry = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  isEnabled: z.boolean(),
  /** Keys that do the same, as an Electron accelerator: they are shown, no more. */
  keys: z.string().max(40).nullable(),
})

const nothing = z.strictObject({})
const byId = z.strictObject({ id: Id })
const templateNames = Template.pick({ name: true, description: true }).shape

/**
 * Everything the window may ask of the main process: one line a channel, with the schema of the request and of the response.
 * The main process refuses a request that does not fit its schema, or that does not come from the application's own page.
 */
export const contract = {
  /** What the window shows first. */
  'window.start': { request: nothing, response: StartAnswer },
  ...unlockChannel,
  ...encryptionChannels,

  /** Keeps which language the person wants. What is shown changes with the page: the answer says in which language that is to be. */
  'language.choose': {
    request: z.strictObject({ choice: LanguageChoice }),
    response: z.strictObject({ language: z.enum(languages) }),
  },

  'vault.status': { request: nothing, response: VaultStatus },
  /** Opens the vault's folder in the system's file manager. */
  'vault.reveal': { request: nothing, response: nothing },

  /** What the tour shows: the sample briefing and the memo that rests on it. What is not in the vault is put there anew. */
  'tour.begin': { request: nothing, response: z.strictObject({ note: Id, memo: Id }) },
  /** The tour was taken or declined: it is not offered again. */
  'tour.end': { request: nothing, response: nothing },

  /** Some of the notes in the order of their last change, the latest first: `count` of them from place `from`, counted from 0. */
  'library.notes': {
    request: z.strictObject({ from: z.int().nonnegative(), count: z.int().min(1).max(mostSummaries) }),
    response: z.strictObject({ notes: z.array(NoteSummary), total: z.int().nonnegative() }),
  },
  /** Looks for what other programs have changed in the vault; the notice `library` tells what that is. Answers when it is done. */
  'library.refresh': { request: nothing, response: nothing },

  /** What stands in sources, annotations, summaries, events and memos; the language of queries is that of `core/search/query.ts`. */
  'search.query': {
    request: z.strictObject({ query: z.string().max(longestQuery), limit: z.int().min(1).max(200) }),
    response: SearchAnswer,
  },
  /** Actors of all notes whose name or alias has words that begin as those of `text`; all of them where it is empty. */
  'search.actors': {
    request: z.strictObject({ text: z.string().max(longestQuery), limit: z.int().min(1).max(200) }),
    response: z.array(ActorHit),
  },

  /** What is pinned, and the searches that are kept. */
  'desk.get': { request: nothing, response: Desk },
  /** Saves a desk whose `revision` is the one it was read or last saved with; otherwise refused as a `conflict`. */
  'desk.save': { request: Desk, response: Saved },

  /** Changes many notes, one step in the history of each, with the notice `bulk` on the way. What is not given stays. */
  'notes.mark': {
    request: z.strictObject({
      ids: z.array(Id).min(1).max(mostNotes),
      addTags: z.array(Tag),
      removeTags: z.array(Tag),
      archived: z.boolean().nullable(),
    }),
    response: BulkDone,
  },
  /** Every tag of the vault, by name. */
  'tags.list': { request: nothing, response: z.array(TagCount) },
  /** Gives a tag another name wherever it stands, in notes and annotations; one that is there already takes it up. `null` removes it. */
  'tags.rename': { request: z.strictObject({ from: Tag, to: Tag.nullable() }), response: BulkDone },
  /** What `bulk.undo` would take back; `null` where there is nothing. */
  'bulk.last': { request: nothing, response: z.strictObject({ label: z.string().nullable() }) },
  /** Takes back the last change to many notes; a note whose part of it was changed since is left, and told among `failed`. */
  'bulk.undo': { request: nothing, response: BulkDone },

  /** All collections, by name. */
  'collections.list': { request: nothing, response: z.array(NoteCollection) },
  /** Saves a collection; a new one has the revision 0. Another revision than the stored one is refused as a `conflict`. */
  'collections.save': { request: NoteCollection, response: NoteCollection },
  /** Moves a collection to the vault's trash; its notes stay. */
  'collections.remove': { request: byId, response: nothing },
  /** Brings a collection back from the trash. */
  'collections.restore': { request: byId, response: nothing },

  /** The note with its first piece; the others are asked for one by one, see `core/model/pieces.ts`. */
  'notes.open': { request: byId, response: NoteOpening },
  'notes.piece': { request: z.strictObject({ id: Id, index: z.int().positive() }), response: NotePiece },
  /**
   * Applies the edits as one step and saves; the answer means that they are on disk. They are applied to the note as it is there, so that
   * they come together with what others have changed; what would undo something that others have changed is refused as a `conflict`.
   */
  'notes.edit': {
    request: z.strictObject({
      id: Id,
      edits: z.array(NoteEdit).min(1),
      kind: StepKind,
      /** What the edits rest on in the window, see `core/edit/grounds.ts`. */
      grounds: z.string().max(100),
    }),
    response: Saved,
  },
  /**
   * Saves a note as the window has it, beside the one in the vault and with a title that says so; where that one is gone, in its place.
   * @returns the id under which it is saved
   */
  'notes.copy': { request: Note, response: byId },
  /** Brings a note back from the vault's trash. */
  'notes.restore': { request: byId, response: nothing },
  /** The steps that can be undone and redone in the note of that revision, saved then; none where they are of another one. */
  'notes.history': {
    request: z.strictObject({ id: Id, revision: z.int().nonnegative(), updated: Instant }),
    response: Steps,
  },

  /** Asks for a newer version of the note's document in a native dialog, and tells what it would do; nothing is changed yet. */
  'update.choose': { request: byId, response: z.strictObject({ offer: UpdateOffer.nullable() }) },
  /** As `update.choose`, with the source of another note: the newer version was imported as a document of its own. */
  'update.from': { request: z.strictObject({ id: Id, other: Id }), response: z.strictObject({ offer: UpdateOffer }) },
  /** Does what `update.choose` or `update.from` told, as one step that can be undone. */
  'update.apply': { request: z.strictObject({ offer: Id }), response: Saved },
  /** Lets go of what was told. */
  'update.forget': { request: nothing, response: nothing },

  /** Asks for a file of annotations in a native dialog, and tells what it would add; nothing is changed yet. */
  'annotations.choose': { request: byId, response: z.strictObject({ offer: AnnotationOffer.nullable() }) },
  /** Does what `annotations.choose` told, as one step that can be undone. */
  'annotations.apply': { request: z.strictObject({ offer: Id }), response: Saved },
  /** Lets go of what was told. */
  'annotations.forget': { request: nothing, response: nothing },
  /**
   * Asks where to in a native dialog and writes the annotations of the notes, in that order: into one file, or into a folder with a file
   * for each. `path` is that of the file or folder, `null` when the person cancelled. Nothing is written for notes without annotations.
   */
  'annotations.export': {
    request: z.strictObject({ notes: z.array(Id).min(1), format: AnnotationFormat, into: z.enum(['file', 'folder']) }),
    response: z.strictObject({
      path: z.string().nullable(),
      /** How many notes' annotations were written, and how many notes have none. */
      written: z.int().nonnegative(),
      without: z.int().nonnegative(),
    }),
  },
  /** Asks where to and writes references to the sources of the notes, in that order, or to those of all where `notes` is `null`. */
  'sources.export': {
    request: z.strictObject({ notes: z.array(Id).min(1).nullable(), format: SourceFormat }),
    response: z.strictObject({ path: z.string().nullable() }),
  },

  /**
   * Asks for files, or for a folder, in a native dialog and imports them, with the notice `progress` on the way; empty when the
   * person chose none.
   */
  'import.choose': { request: z.strictObject({ from: z.enum(['files', 'folder']) }), response: z.array(ImportOutcome) },
  /** Imports the files that the person has opened with Readout, which the notice `files` tells of; empty when there are none. */
  'import.given': { request: nothing, response: z.array(ImportOutcome) },
  /**
   * Imports a file that was dropped or pasted, whose bytes the window has: it can hand over bytes, but never name a path to be
   * read. They come in pieces of at most {@link pieceSize} bytes in order; the answer to the last one is the outcome.
   */
  'import.give': {
    request: z.strictObject({
      /** Chosen by the window, the same for all pieces of a file. */
      transfer: Id,
      /** Number of the piece, from 0. */
      index: z.int().nonnegative(),
      name: z.string().min(1).max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= pieceSize, 'a piece is too long'),
      isLast: z.boolean(),
    }),
    response: z.strictObject({ outcome: ImportOutcome.nullable() }),
  },
  /** Stops every import that runs; what was imported by then stays. */
  'import.cancel': { request: nothing, response: nothing },

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
  /** Shows the last exported file in the system's file manager, or opens it. */
  'export.reveal': { request: z.strictObject({ how: z.enum(['folder', 'open']) }), response: nothing },

  /** The `readout://` link that was followed and is still to be opened, which is then the window's to open; `null` when there is none. */
  'link.take': { request: nothing, response: z.strictObject({ link: ReadoutLink.nullable() }) },
  /** Asks whether the address may be opened in the browser, and opens it if so; one that is not plain https is refused. */
  'web.open': {
    request: z.strictObject({ url: z.string().max(longestAddress) }),
    response: z.strictObject({ opened: z.boolean() }),
  },
  /** Puts words on the system's clipboard, with their markup where they have any. */
  'clipboard.copy': {
    request: z.strictObject({ text: z.string().max(longestCopy), html: z.string().max(longestCopy).nullable() }),
    response: nothing,
  },

  /** Shows a menu of the system at a place of the window, in CSS pixels, or where the pointer is. @returns what was chosen in it */
  'menu.show': {
    request: z.strictObject({
      /** `null` is a line between others. */
      items: z.array(MenuEntry.nullable()).min(1).max(40),
      at: z.strictObject({ x: z.int(), y: z.int() }).nullable(),
    }),
    response: z.strictObject({ chosen: z.string().nullable() }),
  },
  /** Has the application menu show these commands as off, and all others as on. */
  'menu.state': { request: z.strictObject({ disabled: z.array(z.string().max(60)).max(200) }), response: nothing },
  /** Carries out a command that concerns the application itself. Another vault is opened after the notice `closing`. */
  'desktop.run': { request: z.strictObject({ command: z.enum(desktopCommands) }), response: nothing },

  ...keepingChannels,

  /** Answers the notice `closing`: what was typed is saved, or could not be. */
  'window.leave': { request: z.strictObject({ saved: z.boolean() }), response: nothing },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Request<C extends Channel> = z.infer<Contract[C]['request']>
export type Response<C extends Channel> = z.infer<Contract[C]['response']>

/** What the main process tells the window unasked: channel name and payload schema. */
export const notices = {
  /** A command was chosen in the application menu. */
  command: z.string(),
  /** How far an import of several files is: files done, files in all, and the one that is being read. */
  progress: z.strictObject({ done: z.int(), total: z.int(), file: z.string() }),
  /** A `readout://` link was followed: `link.take` tells which. */
  link: nothing,
  /** Files were opened with Readout: `import.given` imports them. */
  files: nothing,
  /** Notes and memos that were changed or added, and ids of those that are gone. */
  library: z.strictObject({ notes: z.array(NoteSummary), memos: z.array(MemoSummary), removed: z.array(Id) }),
  /** How far the search index is with what it has not read yet; `null` when it has read everything. */
  indexing: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  /** The search index had to be made anew, and why, as one sentence. */
  reindexed: z.strictObject({ reason: z.string() }),
  /** What `vault.status` tells has changed. */
  status: nothing,
  /** Another program has changed collections, or what is pinned. */
  collections: nothing,
  desk: nothing,
  /** How far a change to many notes is. */
  bulk: z.strictObject({ done: z.int(), total: z.int() }),
  ...keepingNotices,
  ...encryptionNotices,
  /** The window is about to close: save what was typed, then call `window.leave`. */
  closing: nothing,
} as const
export type Notice = keyof typeof notices

/** What the preload script puts on `window.readout`. Values are as they came over IPC: the window parses them. */
export interface Bridge {
  invoke(channel: Channel, request: unknown): Promise<unknown>
  /** @returns a function that stops listening */
  on(notice: Notice, listener: (payload: unknown) => void): () => void
}
