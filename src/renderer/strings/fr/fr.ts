import type { Words } from '../../strings.ts'
import { actors, views } from './actors.ts'
import { copying, kinds, kindsMany, link, panel, reattach, working } from './annotations.ts'
import { checkWords } from './checks.ts'
import { compare } from './compare.ts'
import { contextMenu } from './contextMenu.ts'
import { dates } from './dates.ts'
import { encryption } from './encryption.ts'
import { exchange } from './exchange.ts'
import { invitation } from './invitation.ts'
import { keeping } from './keeping.ts'
import { importing, importReport, library, problems } from './library.ts'
import { listing } from './listing.ts'
import { evidence, memo } from './memo.ts'
import { memoEditor } from './memoEditor.ts'
import { memoExport } from './memoExport.ts'
import { motion } from './motion.ts'
import { going, palette, panes, shelf, shortcuts } from './palette.ts'
import { find, reader, reading, setting, welcome } from './reader.ts'
import { error, saving } from './saving.ts'
import { search } from './search.ts'
import { sharing } from './sharing.ts'
import { background, facts, summary } from './source.ts'
import { suggest } from './suggest.ts'
import { bulk, collections, tags } from './tags.ts'
import { templates } from './templates.ts'
import { timeline } from './timeline.ts'
import { tour } from './tour.ts'
import { update } from './update.ts'
import { verify } from './verify.ts'
import { web } from './web.ts'

/** The words of the window in French. */
export const fr: Words = {
  appName: 'Readout',
  locale: 'fr',
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
}
