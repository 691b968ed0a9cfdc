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

/** Of errors, and of what merely happened, so many are shown at a time: the newest are what the person is waiting for. */
const most = 3

/** How long a message stays that asks for nothing, in milliseconds: time to read two lines and reach its button. */
const lifetime = 8000

let lastId = 0

/** The messages at the foot of the window. */
export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

/** Says that something was done, with what can be done about it. @returns the message's id */
export function say(text: string, actions: Toast['actions'] = []): number {
  const id = show({ tone: 'done', text, problem: null, actions })
  setTimeout(() => dismiss(id), lifetime)
  return id
}

/** Says one thing in the place of what was said through it before. */
export function saysOneAtATime(): typeof say {
  let last: number | undefined
  return (text, actions) => {
    if (last !== undefined) dismiss(last)
    last = say(text, actions)
    return last
  }
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
  useToasts.setState(({ toasts }) => ({ toasts: fewOf([...toasts, { id, ...toast }]) }))
  return id
}

/** An error, which holds the way out of it, gives way to newer errors alone; there is room for one other message beside them. */
function fewOf(toasts: Toast[]): Toast[] {
  const errors = toasts.filter(({ tone }) => tone === 'error').slice(-most)
  const others = toasts.filter(({ tone }) => tone === 'done').slice(-Math.max(most - errors.length, 1))
  return toasts.filter((toast) => errors.includes(toast) || others.includes(toast))
}
