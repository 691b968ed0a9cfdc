import { Argument, type Command } from 'commander'
import type { BulkDone, TagCount } from '../../shared/taggingContract.ts'
import type { Surroundings } from './surroundings.ts'
import { listTags, renameTag, undoBulk } from './tagJobs.ts'

/** Adds the command `tags` with what can be done to them: list, rename, remove, undo. */
export function addTagCommands(program: Command, { streams, inVault, result, fail }: Surroundings): void {
  const tell = (_notice: string, { done, total }: { done: number; total: number }) =>
    streams.progress?.(`${done} of ${total}`)
  const report = (done: BulkDone, lead: string) => {
    result(done, ({ label }) => (label === null ? 'Nothing had to be changed.' : `${lead}${label}.`))
    for (const { id, reason } of done.failed) streams.err(`readout: ${id}: ${reason}`)
    if (done.failed.length > 0) fail()
  }
  const tags = program.command('tags').description('list the tags of notes and annotations, or change them everywhere')
  const tag = () => new Argument('<tag>', 'the tag, as it is written')

  tags
    .command('list', { isDefault: true })
    .description('list the tags, with how many notes and annotations bear them')
    .action(() => inVault(async (vault) => result(await listTags(vault), renderTags)))

  tags
    .command('rename')
    .description('give a tag another name everywhere; a tag that has the name already takes it up')
    .addArgument(tag())
    .argument('<name>', 'its new name')
    .action((from: string, to: string) =>
      inVault(async (vault) => report(await renameTag(vault, { from, to }, tell), '')),
    )

  tags
    .command('remove')
    .description('remove a tag everywhere')
    .addArgument(tag())
    .action((from: string) => inVault(async (vault) => report(await renameTag(vault, { from, to: null }, tell), '')))

  tags
    .command('undo')
    .description('take back the last change to many notes, here or in the window')
    .action(() => inVault(async (vault) => report(await undoBulk(vault, tell), 'Undone: ')))
}

function renderTags(tags: readonly TagCount[]): string {
  if (tags.length === 0) return 'No note and no annotation bears a tag yet.'
  const lines = tags.map(
    ({ tag, notes, annotations }) => `${String(notes).padStart(5)}  ${String(annotations).padStart(11)}  ${tag}`,
  )
  return ['notes  annotations  tag', ...lines].join('\n')
}
