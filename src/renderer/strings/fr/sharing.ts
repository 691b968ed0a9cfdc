import { number } from './counting.ts'

const time = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** `10:32`; of another day than today, with that day. */
function moment(since: string): string {
  const then = new Date(since)
  const isToday = then.toDateString() === new Date().toDateString()
  return isToday ? time.format(then) : `le ${dayAndTime.format(then)}`
}

/** Words about a vault that is open more than once, and about what was changed elsewhere. */
export const sharing = {
  others: (hosts: readonly (string | null)[], since: string) =>
    `Ce coffre est aussi ouvert ${where(hosts)} depuis ${moment(since)}. Les modifications qui y sont faites apparaissent ici.`,
  copy: 'Garder la mienne en copie',
  take: 'Prendre celle du coffre',
  copied: (title: string) => `Gardée sous « ${title} ».`,
  vanished: (title: string) => `« ${title} » n’est plus dans le coffre : un autre programme l’a retirée ou déplacée.`,
  vanishedKept: 'Ce que cette fenêtre en montre est toujours là et peut être enregistré de nouveau.',
  saveAgain: 'Enregistrer de nouveau',
  savedAgain: (title: string) => `« ${title} » est de nouveau dans le coffre.`,
  letGo: 'Y renoncer',
}

function where(hosts: readonly (string | null)[]): string {
  const [host] = hosts
  if (hosts.length > 1) return `dans ${number(hosts.length)} autres fenêtres, la première`
  return host === null || host === undefined ? 'dans une autre fenêtre' : `sur l’ordinateur ${host}`
}
