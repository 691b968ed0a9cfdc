/** Whether typing, and pasting, goes into `target`. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
