const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** `10:32`; of another day than today, with that day. */
function moment(since: string): string {
  const then = new Date(since)
  const isToday = then.toDateString() === new Date().toDateString()
  return isToday ? time.format(then) : dayAndTime.format(then)
}

/** Words about a vault that is open more than once, and about what was changed elsewhere. */
export const sharing = {
  /** @param hosts the computers' names, `null` for this one */
  others: (hosts: readonly (string | null)[], since: string) =>
    `This vault is also open ${where(hosts)} since ${moment(since)}. Changes made there appear here.`,
  copy: 'Keep mine as a copy',
  take: 'Take what is in the vault',
  copied: (title: string) => `Kept as “${title}”.`,
  vanished: (title: string) => `“${title}” is no longer in the vault: it was removed or moved by something else.`,
  vanishedKept: 'What this window shows of it is still here, and can be saved again.',
  saveAgain: 'Save it again',
  savedAgain: (title: string) => `“${title}” is in the vault again.`,
  letGo: 'Let it go',
} as const

function where(hosts: readonly (string | null)[]): string {
  const [host] = hosts
  if (hosts.length > 1) return `in ${hosts.length} other windows, the first of them`
  return host === null || host === undefined ? 'in another window' : `on the computer ${host}`
}
