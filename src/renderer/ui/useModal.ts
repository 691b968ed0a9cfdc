import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react'

interface Modal {
  ref: RefObject<HTMLDialogElement | null>
  onCancel: (event: SyntheticEvent) => void
  onClose: () => void
}

/**
 * What makes a `<dialog>` modal while `isOpen`; `close` is called when it is closed in any way, at the moment Escape is pressed. The
 * browser tells that it was closed in a task of its own (https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog),
 * behind keys that are already waiting: one that opens the dialog again would find it open still, and be lost.
 */
export function useModal(isOpen: boolean, close: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open === isOpen) return
    if (isOpen) dialog.showModal()
    else dialog.close()
  }, [isOpen])
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      close()
    },
    onClose: () => {
      // By now it may have been opened again.
      if (ref.current?.open === false) close()
    },
  }
}
