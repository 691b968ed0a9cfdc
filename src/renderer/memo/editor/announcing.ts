import { create } from 'zustand'

/** What the editor said last. `count` tells the same words said twice apart. */
export const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }))

/** How long it stays in the status line, in milliseconds: time to read a line. */
const lifetime = 6000

let timer: ReturnType<typeof setTimeout> | undefined

/** Says something in the memo's status line, which is read out. */
export function announce(text: string): void {
  clearTimeout(timer)
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }))
  timer = setTimeout(() => useAnnouncement.setState({ text: '' }), lifetime)
}
