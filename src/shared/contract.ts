import { z } from 'zod'
import { StepKind, Steps } from '../core/edit/history.ts'
import { NoteEdit } from '../core/edit/noteEdit.ts'
import { AnnotationFormat, SourceFormat } from '../core/interchange/exchangeFormats.ts'
import { MemoSummary, NoteSummary } from '../core/library/summary.ts'
import { Desk } from '../core/model/desk.ts'
import { Id } from '../core/model/id.ts'
import { Note } from '../core/model/note.ts'
import { NoteOpening, NotePiece } from '../core/model/pieces.ts'
import { Instant } from '../core/model/time.ts'
import { ActorHit, longestQuery, SearchAnswer } from '../core/search/answer.ts'
import { longestAddress } from '../core/web/webAddress.ts'
import { Begun } from './begun.ts'
import { encryptionChannels, encryptionNotices, unlockChannel } from './encryptionContract.ts'
import { givenChannels, givenNotices } from './givenContract.ts'
import { importChannels, importNotices } from './importContract.ts'
import { keepingChannels, keepingNotices } from './keepingContract.ts'
import { LanguageChoice, languages } from './language.ts'
import { memoChannels } from './memoContract.ts'
import { byId, nothing, Saved } from './requests.ts'
import { taggingChannels, taggingNotices } from './taggingContract.ts'
import { StartAnswer, VaultStatus } from './windowStart.ts'

/** The most that is put on the clipboard at a time, in UTF-16 code units: several times the longest book. */
const longestCopy = 20_000_000

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

  /**
   * What stands in sources, annotations, summaries, events and memos; the language of queries is that of `core/search/query.ts`. At most
   * `limit` notes and memos are found, and the best `shown` of them given.
   */
  'search.query': {
    request: z.strictObject({
      query: z.string().max(longestQuery),
      limit: z.int().min(1).max(200),
      shown: z.int().min(1).max(200),
    }),
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

  /** Shows the last exported file in the system's file manager, or opens it. */
  'export.reveal': { request: z.strictObject({ how: z.enum(['folder', 'open']) }), response: nothing },

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

  ...givenChannels,
  ...importChannels,
  ...memoChannels,
  ...taggingChannels,
  ...keepingChannels,

  /** Answers the notice `closing`: what was typed is saved, or could not be; and what was begun that cannot be saved as it is. */
  'window.leave': { request: z.strictObject({ saved: z.boolean(), begun: Begun.nullable() }), response: nothing },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Request<C extends Channel> = z.infer<Contract[C]['request']>
export type Response<C extends Channel> = z.infer<Contract[C]['response']>

/** What the main process tells the window unasked: channel name and payload schema. */
export const notices = {
  /** A command was chosen in the application menu. */
  command: z.string(),
  /** Notes and memos that were changed or added, and ids of those that are gone. */
  library: z.strictObject({ notes: z.array(NoteSummary), memos: z.array(MemoSummary), removed: z.array(Id) }),
  /** How far the search index is with what it has not read yet; `null` when it has read everything. */
  indexing: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  /** The search index had to be made anew, and why, as one sentence. */
  reindexed: z.strictObject({ reason: z.string() }),
  /** What `vault.status` tells has changed. */
  status: nothing,
  /** Another program has changed what is pinned. */
  desk: nothing,
  ...givenNotices,
  ...importNotices,
  ...taggingNotices,
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
