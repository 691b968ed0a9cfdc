import { z } from 'zod'
import { Id } from '../model/id.ts'
import { Instant } from '../model/time.ts'
import { NoteEdit } from './noteEdit.ts'

/** Whether a step is a new one, takes the last one back, or takes that back. */
export const StepKind = z.enum(['edit', 'undo', 'redo'])
export type StepKind = z.infer<typeof StepKind>

/** What a person can take back in a note, and take back taking back: the edits for each step, the next one last. */
export const Steps = z.strictObject({ undo: z.array(z.array(NoteEdit)), redo: z.array(z.array(NoteEdit)) })
export type Steps = z.infer<typeof Steps>

export const noSteps: Steps = { undo: [], redo: [] }

/** The steps of a note as they are kept beside the vault. They fit the note of that revision only. */
export const History = z.strictObject({
  schema: z.literal(1),
  id: Id,
  revision: z.int().nonnegative(),
  /** When the note of that revision was saved: with git, two branches have each their own. Histories of before this was kept have none. */
  updated: z.exactOptional(Instant),
  ...Steps.shape,
})
export type History = z.infer<typeof History>

/** The most steps that are kept in each direction. */
export const mostSteps = 200

/** The steps after one of `kind` was made, which `inverse` takes back. A new step leaves nothing to redo; the oldest are let go. */
export function recordStep({ undo, redo }: Steps, kind: StepKind, inverse: NoteEdit[]): Steps {
  if (kind === 'edit') return { undo: [...undo, inverse].slice(-mostSteps), redo: [] }
  if (kind === 'undo') return { undo: undo.slice(0, -1), redo: [...redo, inverse].slice(-mostSteps) }
  return { undo: [...undo, inverse].slice(-mostSteps), redo: redo.slice(0, -1) }
}
