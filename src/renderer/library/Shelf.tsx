/** What is kept at hand: pinned notes and memos, saved searches. */
export function Shelf() {
  return null
}
