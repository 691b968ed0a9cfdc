/**
 * Puts the focus on the row of the dialog that is marked with `key`, as soon as it is drawn; where there is none, or with `null`, on the
 * field that the part of the dialog begins with. What has got the focus meanwhile keeps it.
 */
export function focusRow(key: string | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && !(document.activeElement instanceof HTMLDialogElement)) return
    focusNow(key)
  })
}

/** As {@link focusRow}, at once and whatever has the focus. */
export function focusNow(key: string | null): void {
  const row = key === null ? null : document.querySelector<HTMLElement>(`dialog[open] [data-row="${CSS.escape(key)}"]`)
  if (row === null) focusFirst()
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/** Puts the focus on the field that the part of the dialog begins with. */
export function focusFirst(): void {
  document.querySelector<HTMLElement>('dialog[open] [data-first]')?.focus()
}
