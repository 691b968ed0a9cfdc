/** Where the focus was, and what was selected there. */
export interface Origin {
  element: HTMLElement | null
  /** Selects again what was selected, with its direction. */
  reselect: () => void
}

export function originNow(): Origin {
  const { activeElement } = document
  const element = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
  const isPlainField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  return { element, reselect: isPlainField ? inField(element) : inDocument() }
}

/** Puts the focus and the selection back; where what had the focus is gone, the focus goes to the middle of the window. */
export function returnToOrigin({ element, reselect }: Origin): void {
  const isThere = element?.isConnected === true && element.checkVisibility()
  const target = isThere ? element : document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')
  // Where nothing had the focus, what was selected is enough.
  if (element !== null) target?.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (target === element || element === null) reselect()
}

/** A field's selection is no part of the document's. */
function inField(field: HTMLInputElement | HTMLTextAreaElement): () => void {
  const { selectionStart, selectionEnd, selectionDirection } = field
  return () => {
    // Fields of dates and the like have none.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none')
  }
}

function inDocument(): () => void {
  const selection = window.getSelection()
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {}
  return () => {
    if (!anchorNode?.isConnected || !focusNode?.isConnected) return
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.length ?? 0) : node.childNodes.length
}
