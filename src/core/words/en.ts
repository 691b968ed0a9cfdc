import { bulk } from './en/bulk.ts'
import { checks } from './en/checks.ts'
import { comparing } from './en/comparing.ts'
import { number } from './en/counting.ts'
import { editing } from './en/editing.ts'
import { encryption } from './en/encryption.ts'
import { exchange } from './en/exchange.ts'
import { importing } from './en/importing.ts'
import { keeping } from './en/keeping.ts'
import { searching } from './en/searching.ts'
import { vault } from './en/vault.ts'
import { verdicts } from './en/verdicts.ts'
import { verifying } from './en/verifying.ts'
import type { Widened } from './widened.ts'

/** The words of core in English: what the window and the main process both may have to say. */
export const en = {
  language: 'en',
  number,
  bulk,
  checks,
  comparing,
  editing,
  encryption,
  exchange,
  importing,
  keeping,
  searching,
  verdicts,
  vault,
  verifying,
} as const

/** The same in any language. */
export type CoreWords = Widened<typeof en>
