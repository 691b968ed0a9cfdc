import { type ComponentType, lazy, Suspense, useState } from 'react'

/** A part of the window whose code is loaded apart, so that it takes no time at a start that does not show it. */
export interface Part<P extends object> {
  /** Loads it, to be there at once when it is shown; done when it is. */
  load: () => Promise<void>
  /** What draws it now: the part, or, while it is not loaded, what waits for it. */
  component: () => ComponentType<P>
}

/** @param load imports the part's module and gives its component */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): Part<P> {
  let loaded: ComponentType<P> | null = null
  const loadOnce = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const waiting = lazy(loadOnce)
  return { load: async () => void (await loadOnce()), component: () => loaded ?? waiting }
}

/** Draws a part with its properties; nothing until it is loaded. */
export function Later<P extends object>({ part, ...props }: { part: Part<P> } & P) {
  // Chosen once: to change from one to the other would begin the part anew. What is loaded is drawn without a gap.
  const [Component] = useState(() => part.component())
  return (
    <Suspense fallback={null}>
      <Component {...(props as unknown as P)} />
    </Suspense>
  )
}
