import type { Actor } from '../../core/model/actor.ts'
import { edit } from '../state/note.ts'
import { t } from '../strings.ts'
import { useTidyDraft } from '../ui/useDraft.ts'

const trimmed = (typed: string) => typed.trim()

/** What an actor is, and where they belong. Each field is stored when it is left. */
export function RoleFields({ actor }: { actor: Actor }) {
  const change = (fields: Partial<Pick<Actor, 'role' | 'affiliation'>>) =>
    edit([{ type: 'actor.change', id: actor.id, change: fields }])
  const role = useTidyDraft(actor.role, trimmed, (tidied) => change({ role: tidied }))
  const affiliation = useTidyDraft(actor.affiliation, trimmed, (tidied) => change({ affiliation: tidied }))
  return (
    <>
      <label className="field">
        <span>{t.actors.role}</span>
        <input className="input" value={role.value} onChange={role.onChange} onBlur={role.onBlur} />
      </label>
      <label className="field">
        <span>{t.actors.affiliation}</span>
        <input
          className="input"
          value={affiliation.value}
          onChange={affiliation.onChange}
          onBlur={affiliation.onBlur}
        />
      </label>
    </>
  )
}
