import { create } from 'zustand'
import { type ReadoutError, toReadoutError } from '../../core/errors.ts'

export interface Toast {
  id: number
  /** Errors stay until they are dismissed; what merely happened goes by itself. */
  tone: 'done' | 'error'
  /** All of it as one line. */
  text: string
  /** What went wrong; `null` where nothing did. */
  problem: ReadoutError | null
  actions: { label: string; run: () => void }[]
}

/** How long a message stays that asks for nothing, in milliseconds: time to read two lines and reach its button. */
const lifetime = 8000

let lastId = 0

/** The messages at the foot of the window. */
export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

/** Says that something was done, with what can be done about it. */
export function say(text: string, actions: Toast['actions'] = []): void {
  const id = show({ tone: 'done', text, problem: null, actions })
  setTimeout(() => dismiss(id), lifetime)
}

/** Says what went wrong: what happened, what was kept, what to do. The same error is not said twice at a time. */
export function complain(thrown: unknown, actions: Toast['actions'] = []): void {
  const error: ReadoutError = toReadoutError(thrown)
  const isShown = useToasts.getState().toasts.some(({ text }) => text === error.line)
  if (!isShown) show({ tone: 'error', text: error.line, problem: error, actions })
}

export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

function show(toast: Omit<Toast, 'id'>): number {
  const id = ++lastId
  // Few at a time: the newest are what the person is waiting for.
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, ...toast }] }))
  return id
}
