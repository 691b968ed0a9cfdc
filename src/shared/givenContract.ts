import { z } from 'zod'
import { ReadoutLink } from '../core/interchange/link.ts'
import { ImportOutcome } from './importContract.ts'
import { nothing } from './requests.ts'

const Id = z.int().positive()

/** What waits longest of what the system handed to Readout; `null` where nothing waits. */
export const GivenNext = z.strictObject({ id: Id, type: z.enum(['link', 'files']) }).nullable()
export type GivenNext = z.infer<typeof GivenNext>

/** Links that were followed and files that were opened with Readout wait in the main process until the window deals with them. */
export const givenChannels = {
  /** What waits longest; what is `done` waits no more. */
  'given.next': { request: z.strictObject({ done: Id.nullable() }), response: z.strictObject({ next: GivenNext }) },
  /** Where a `readout://` link leads; `null` where it no longer waits. */
  'given.link': { request: z.strictObject({ id: Id }), response: z.strictObject({ link: ReadoutLink.nullable() }) },
  /** Imports files; empty where they no longer wait. */
  'given.import': { request: z.strictObject({ id: Id }), response: z.array(ImportOutcome) },
} as const

export const givenNotices = {
  /** Something was handed over: `given.next` tells what. */
  given: nothing,
} as const
