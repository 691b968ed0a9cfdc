import { acceleratorOf, type CommandId, labelOf } from '../../shared/commands.ts'
import { call } from '../bridge.ts'
import { runCommand } from '../commands.ts'
import { whyNot } from '../palette/whyNot.ts'
import { isMac } from '../ui/keys.ts'

/** Something a context menu offers. */
export interface Choice {
  label: string
  run: () => void
  isDisabled?: boolean
  /** Keys that do the same, as an Electron accelerator. */
  keys?: string | null
}

/** A command as a choice, under its own name or another; off where it would do nothing. */
export function commandChoice(id: CommandId, label: string = labelOf(id)): Choice {
  return { label, run: () => runCommand(id), isDisabled: whyNot(id) !== null, keys: acceleratorOf(id, isMac) }
}

/**
 * Shows the choices in a menu of the system, and does what is chosen. `null` is a line between others.
 * @param at a place of the window in CSS pixels; `null` for where the pointer is
 */
export async function choose(choices: readonly (Choice | null)[], at: { x: number; y: number } | null): Promise<void> {
  const items = choices.map((choice, index) =>
    choice === null
      ? null
      : { id: String(index), label: choice.label, isEnabled: choice.isDisabled !== true, keys: choice.keys ?? null },
  )
  const { chosen } = await call('menu.show', { items, at })
  if (chosen !== null) choices[Number(chosen)]?.run()
}
