/** Fields with something typed in them that is not taken over yet. */
const fields = new Set<symbol>()
const listeners = new Set<() => void>()

/** Says that something is being typed in a field, until the function that it returns is called. */
export function typing(): () => void {
  const field = Symbol('field')
  fields.add(field)
  return () => {
    fields.delete(field)
    if (fields.size > 0) return
    // What was typed is taken over in the same turn.
    setTimeout(() => {
      for (const listener of listeners) listener()
    })
  }
}

/** Whether something is being typed: then what it rests on must not be changed behind it. */
export function isTyping(): boolean {
  return fields.size > 0
}

/** Calls `listener` when nothing is being typed any more. */
export function onTyped(listener: () => void): void {
  listeners.add(listener)
}
