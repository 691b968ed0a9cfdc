import type { CoreWords } from './en.ts'
import { bulk } from './fr/bulk.ts'
import { checks } from './fr/checks.ts'
import { comparing } from './fr/comparing.ts'
import { number } from './fr/counting.ts'
import { editing } from './fr/editing.ts'
import { encryption } from './fr/encryption.ts'
import { exchange } from './fr/exchange.ts'
import { importing } from './fr/importing.ts'
import { keeping } from './fr/keeping.ts'
import { searching } from './fr/searching.ts'
import { vault } from './fr/vault.ts'
import { verdicts } from './fr/verdicts.ts'
import { verifying } from './fr/verifying.ts'

/** The words of core in French. */
export const fr: CoreWords = {
  language: 'fr',
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
}
