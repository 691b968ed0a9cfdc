import { annotate } from '../../core/edit/annotating.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { openVault } from './vault.ts'

/**
 * A process that annotates notes of a vault, one after the other and two at a time, until it is ended. It is given the vault's folder and
 * the notes' ids, and says of each annotation that is saved: `note annotation`.
 */
const [folder = '', ...ids] = process.argv.slice(2)
const vault = await openVault(folder, { mustExist: true })
await Promise.all([work(0), work(1)])

async function work(first: number): Promise<void> {
  for (let count = first; ; count++) {
    const id = ids[count % ids.length] ?? ''
    const now = new Date().toISOString()
    let made = ''
    await vault.notes.update(id, (note) => {
      const what = { kind: 'highlight', span: { start: 0, end: 3 }, speaker: '', comment: '', tags: [] } as const
      const { edits, annotation } = annotate(note, { ...what, tags: [] }, now)
      made = annotation.id
      return applyEdits(note, edits, now).note
    })
    process.stdout.write(`${id} ${made}\n`)
  }
}
