import type { Plugin } from 'prosemirror-state'
import { memoChecks } from '../checks/memoChecks.ts'

/** Plugins of the editor that other parts of the window bring. */
export const extensions: readonly (() => Plugin)[] = [memoChecks]
