import { create } from 'zustand'
import { type ReadoutError, toReadoutError } from '../../../core/errors.ts'
import type { TemplateSummary } from '../../../core/memo/template.ts'
import { nameKey } from '../../../core/model/actor.ts'
import { call } from '../../bridge.ts'
import { useOpenMemo } from '../../state/memo.ts'
import { flushAll } from '../../state/saving.ts'
import { complain, say } from '../../state/toasts.ts'
import { t } from '../../strings.ts'
import { refreshTemplates, useNewMemo } from './newMemo.ts'

interface Naming {
  /** What gets a name: the open memo as a template, or one of the user's own templates; `null` while nothing does. */
  what: { kind: 'save' } | { kind: 'rename'; template: TemplateSummary } | null
  /** The user's own templates. */
  own: TemplateSummary[]
  isBusy: boolean
  /** Why it could not be done. */
  problem: ReadoutError | null
}

export const useNaming = create<Naming>(() => ({ what: null, own: [], isBusy: false, problem: null }))

/** Asks what the open memo is to be called as a template. */
export async function askSaveAsTemplate(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) return
  try {
    const templates = await call('templates.list', {})
    useNaming.setState({ what: { kind: 'save' }, own: templates.filter(({ isOwn }) => isOwn), problem: null })
  } catch (error) {
    complain(error)
  }
}

export function askRename(template: TemplateSummary): void {
  const own = useNewMemo.getState().templates.filter(({ isOwn }) => isOwn)
  useNaming.setState({ what: { kind: 'rename', template }, own, problem: null })
}

export function closeNaming(): void {
  useNaming.setState({ what: null })
}

/** The other template that has this name already. */
export function namedAlready({ what, own }: Pick<Naming, 'what' | 'own'>, name: string): TemplateSummary | undefined {
  const self = what?.kind === 'rename' ? what.template.id : ''
  return own.find((other) => other.id !== self && nameKey(other.name) === nameKey(name))
}

/** Saves or renames. Where that fails, the dialog stays and says why. */
export async function giveName(name: string, description: string): Promise<void> {
  const { what, isBusy } = useNaming.getState()
  if (what === null || isBusy) return
  useNaming.setState({ isBusy: true, problem: null })
  try {
    if (what.kind === 'rename') {
      await call('templates.rename', { id: what.template.id, name, description })
      await refreshTemplates()
      closeNaming()
    } else {
      await flushAll()
      const { memo } = useOpenMemo.getState()
      if (memo === null) return
      const saved = await call('templates.save', { memo, name, description })
      closeNaming()
      say(t.templates.saved(saved.name), [{ label: t.templates.showFolder, run: () => void reveal() }])
    }
  } catch (error) {
    useNaming.setState({ problem: toReadoutError(error) })
  } finally {
    useNaming.setState({ isBusy: false })
  }
}

async function reveal(): Promise<void> {
  await call('templates.reveal', {}).catch(complain)
}
