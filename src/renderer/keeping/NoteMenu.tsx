import { runCommand } from '../commands.ts'
import { t } from '../strings.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { askVersions } from './asking.ts'
import { moveToTrash } from './trashing.ts'

/** What is done with a note now and then. */
export function NoteMenu({ id }: { id: string }) {
  return (
    <MenuButton
      label={t.keeping.note.menu}
      items={[
        { label: t.keeping.note.update, run: () => runCommand('note.update') },
        { label: t.keeping.note.copyLink, run: () => runCommand('note.copyLink') },
        { label: t.compare.versionsItem, run: () => void askVersions() },
        { label: t.keeping.trash.put, run: () => void moveToTrash([{ of: 'note', id }]) },
      ]}
    />
  )
}
