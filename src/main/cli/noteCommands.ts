import { type Command, Option } from 'commander'
import { parseTags } from '../../core/edit/annotating.ts'
import { type AnnotationKind, annotationKinds } from '../../core/model/annotation.ts'
import { extensions } from '../import/formats.ts'
import type { OnProgress } from '../import/importer.ts'
import { listNotes } from '../lists.ts'
import { collect, noteArgument, positive, upTo } from './arguments.ts'
import { findNote } from './findNote.ts'
import { annotateWords, importPaths, updateNote } from './jobs.ts'
import { renderImport, renderNote, renderNotes, renderUpdate } from './render.ts'
import { renderSearch } from './renderSearch.ts'
import type { Surroundings } from './surroundings.ts'

/** Adds the commands `notes`, `search`, `import`, `show`, `update` and `annotate`. */
export function addNoteCommands(
  program: Command,
  { streams, cwd, startParser, inVault, result, fail }: Surroundings,
): void {
  program
    .command('notes')
    .description('list the notes')
    .action(() => inVault(async (vault) => result(await listNotes(vault), renderNotes)))

  program
    .command('search')
    .description('find words in notes and memos, the best places first')
    .argument(
      '<query>',
      'the words, and filters as in the window: speaker:gong kind:quote after:2023-08 "export controls"',
    )
    .option('--limit <n>', 'how many notes and memos to name, at most 200', upTo(200), 20)
    .action((query: string, { limit }: { limit: number }) =>
      inVault(async (vault) => {
        const { searchVault } = await import('./searchJob.ts')
        const answer = await searchVault(vault, query, limit, {
          onProgress: ({ done, total }) => streams.progress?.(`indexing ${done} of ${total}`),
          onReindexed: (reason) => streams.err(`readout: ${reason}`),
        })
        for (const problem of answer.problems) streams.err(`readout: ${problem}`)
        result(answer, (found) => renderSearch(found, streams.bold ?? ((text) => text)))
      }),
    )

  program
    .command('import')
    .description(`import articles, each into a note of its own: ${extensions.join(', ')}`)
    .argument('<file...>', 'files, or folders of files')
    .action((files: string[]) =>
      inVault(
        async (vault) => {
          const onProgress: OnProgress = ({ done, total }) => streams.progress?.(`${done} of ${total}`)
          const outcomes = await importPaths(vault, cwd, files, { startParser, onProgress })
          result(outcomes, renderImport)
          const failures = outcomes.filter((outcome) => outcome.status === 'failed')
          for (const { file, reason } of failures) streams.err(`readout: ${file} was not imported. ${reason}`)
          if (failures.length > 0) fail()
        },
        { mustExist: false },
      ),
    )

  program
    .command('show')
    .description('show a note: summary, annotations, text')
    .addArgument(noteArgument())
    .action((wanted: string) => inVault(async (vault) => result(await findNote(vault, wanted), renderNote)))

  program
    .command('update')
    .description('put a newer version of its document in the place of a note’s source; annotations are found again')
    .addArgument(noteArgument())
    .argument('<file>', 'the newer version')
    .option('--dry-run', 'only tell what it would do', false)
    .action((wanted: string, file: string, { dryRun }: { dryRun: boolean }) =>
      inVault(async (vault) =>
        result(await updateNote(vault, cwd, { wanted, file, startParser, isTrial: dryRun }), renderUpdate),
      ),
    )

  program
    .command('annotate')
    .description('annotate words of a note')
    .addArgument(noteArgument())
    .requiredOption('--exact <text>', 'the words, as they stand in the text')
    .addOption(new Option('--kind <kind>', 'what it is').choices(annotationKinds).default('quote'))
    .option('--speaker <name>', 'who is credited', '')
    .option('--comment <text>', 'your remark', '')
    .option('--tag <tag>', 'a tag; may be given several times', collect, [])
    .option('--occurrence <n>', 'which place, when the words stand in several', positive)
    .action((wanted: string, options: AnnotateFlags) =>
      inVault(async (vault) => {
        const tags = parseTags(options.tag.join(','))
        const made = await annotateWords(vault, wanted, { ...options, tags, occurrence: options.occurrence ?? null })
        result(made, ({ annotation }) => `${annotation.kind} ${annotation.id}`)
      }),
    )
}

interface AnnotateFlags {
  exact: string
  kind: AnnotationKind
  speaker: string
  comment: string
  tag: string[]
  occurrence?: number
}
