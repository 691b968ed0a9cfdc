import type { Widened } from '../core/words/widened.ts'
import { actors, views } from './strings/en/actors.ts'
import { copying, kinds, kindsMany, link, panel, reattach, working } from './strings/en/annotations.ts'
import { checkWords } from './strings/en/checks.ts'
import { compare } from './strings/en/compare.ts'
import { contextMenu } from './strings/en/contextMenu.ts'
import { dates } from './strings/en/dates.ts'
import { encryption } from './strings/en/encryption.ts'
import { exchange } from './strings/en/exchange.ts'
import { invitation } from './strings/en/invitation.ts'
import { keeping } from './strings/en/keeping.ts'
import { importing, importReport, library, problems } from './strings/en/library.ts'
import { listing } from './strings/en/listing.ts'
import { evidence, memo } from './strings/en/memo.ts'
import { memoEditor } from './strings/en/memoEditor.ts'
import { memoExport } from './strings/en/memoExport.ts'
import { motion } from './strings/en/motion.ts'
import { going, palette, panes, shelf, shortcuts } from './strings/en/palette.ts'
import { find, reader, reading, setting, welcome } from './strings/en/reader.ts'
import { error, saving } from './strings/en/saving.ts'
import { search } from './strings/en/search.ts'
import { sharing } from './strings/en/sharing.ts'
import { background, facts, summary } from './strings/en/source.ts'
import { suggest } from './strings/en/suggest.ts'
import { bulk, collections, tags } from './strings/en/tags.ts'
import { templates } from './strings/en/templates.ts'
import { timeline } from './strings/en/timeline.ts'
import { tour } from './strings/en/tour.ts'
import { update } from './strings/en/update.ts'
import { verify } from './strings/en/verify.ts'
import { web } from './strings/en/web.ts'

/** The words of the window in English, by the part of the window that says them. */
export const en = {
  appName: 'Readout',
  /** By which dates and times are written, and names put in order. */
  locale: 'en-GB',
  dates,
  encryption,
  library,
  problems,
  importing,
  importReport,
  reader,
  reading,
  find,
  setting,
  welcome,
  kinds,
  kindsMany,
  panel,
  copying,
  link,
  working,
  update,
  exchange,
  reattach,
  suggest,
  summary,
  facts,
  background,
  views,
  actors,
  timeline,
  saving,
  error,
  memo,
  evidence,
  editor: memoEditor,
  memoExport,
  checks: checkWords,
  listing,
  templates,
  compare,
  keeping,
  verify,
  web,
  search,
  palette,
  sharing,
  shelf,
  panes,
  going,
  bulk,
  collections,
  tags,
  shortcuts,
  motion,
  invitation,
  tour,
  contextMenu,
} as const

/** The words of the window in any language. */
export type Words = Widened<typeof en>

/**
 * Every word of the window, in the language that it speaks. Functions are for words that depend on a number or a name. There are none while
 * the window's code is loaded: what says a word says it when it is drawn, because the language is known after that.
 */
export let t: Words

/** Has the window speak a language. */
export function speak(words: Words): void {
  t = words
}
