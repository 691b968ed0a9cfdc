import { join, resolve } from 'node:path'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { parseTags } from '../../core/edit/annotating.ts'
import {
  type AnnotationFormat,
  annotationFormats,
  type SourceFormat,
  sourceFormats,
} from '../../core/interchange/exchangeFormats.ts'
import { memoExtensions } from '../../core/memo/exportFormats.ts'
import { type AnnotationKind, annotationKinds } from '../../core/model/annotation.ts'
import { type Memo, paperSizes } from '../../core/model/memo.ts'
import { reportText } from '../../core/verify/reportText.ts'
import { namedVault } from '../commandLine.ts'
import type { Printer } from '../export/memoFile.ts'
import { extensions } from '../import/formats.ts'
import type { OnProgress } from '../import/importer.ts'
import { ParserPool } from '../import/parserPool.ts'
import type { StartParser } from '../import/parserStart.ts'
import { followVersions } from '../keeping/followVersions.ts'
import { listMemos, listNotes } from '../lists.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { vaultThere } from '../verify/vaultThere.ts'
import { verifyFile } from '../verify/verifyFile.ts'
import { addBackupCommands } from './backupCommands.ts'
import { documentsFolder } from './documentsFolder.ts'
import { addEncryptionCommands } from './encryptionCommands.ts'
import { importAnnotationsFrom, writeAnnotations, writeSources } from './exchangeJobs.ts'
import { findNote } from './findNote.ts'
import { annotateWords, importPaths, updateNote } from './jobs.ts'
import { exportMemo, writeMemo } from './memoJobs.ts'
import { noPassphrases, type PassphraseSources, Passphrases } from './passphrases.ts'
import {
  renderAnnotationImport,
  renderExport,
  renderImport,
  renderMemos,
  renderNote,
  renderNotes,
  renderUpdate,
  renderWrittenMemo,
} from './render.ts'
import { renderSearch } from './renderSearch.ts'
import { addTagCommands } from './tagCommands.ts'
import { forTerminal } from './terminal.ts'

export interface CliStreams {
  /** The result; called once. */
  out: (text: string) => void
  /** One line for a person. */
  err: (line: string) => void
  /** How far a long job is; the next one takes its place. */
  progress?: (line: string) => void
  /** Makes a piece of the result stand out, where it goes to a person at a terminal. */
  bold?: (text: string) => string
}

export interface CliPlace {
  /** The folder that paths are seen from. */
  cwd: string
  /** Starts the processes that read files. */
  startParser: StartParser
  /** Makes a PDF of a page. */
  printer: Printer
  /** Where passphrases come from besides files. */
  passphrases?: PassphraseSources
}

/** The program with all its commands. `fail` makes the exit status 1. */
export function makeProgram(
  streams: CliStreams,
  { cwd, startParser, printer, passphrases: sources = noPassphrases }: CliPlace,
  fail: () => void,
): Command {
  const program = new Command('readout')
    .description('Briefing notes in which every line of a memo can be traced to the words it rests on.')
    .option('--vault <dir>', 'the vault to work in (default: Readout in your documents)')
    .option('--json', 'print one JSON value and nothing else')
    .option('--passphrase-file <file>', 'the passphrase of an encrypted vault is the first line of this file')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out(text.trimEnd()), writeErr: () => undefined })

  const global = () => program.opts<{ vault?: string; json?: true }>()
  const print = (text: string) => {
    if (text !== '') streams.out(text)
  }
  const result = <T>(value: T, render: (value: T) => string) =>
    print(global().json ? JSON.stringify(value) : forTerminal(render(value)))
  /** What was exported is data, for another program: not a sign of it is changed. */
  const exported = <T extends { path: string | null; content: string }>(value: T) =>
    print(global().json ? JSON.stringify(value) : renderExport(value))
  const vaultIn = () => {
    const { vault: named } = global()
    return namedVault(named === undefined ? [] : ['--vault', named], cwd) ?? join(documentsFolder(), 'Readout')
  }
  const passphrases = new Passphrases(sources, cwd, () => program.opts<{ passphraseFile?: string }>().passphraseFile)
  const { unlock } = passphrases
  const inVault = async (options: { mustExist: boolean }, work: (vault: Vault) => Promise<void>) => {
    const vault = await openVault(vaultIn(), { ...options, unlock })
    const keeping = followVersions(vault)
    await work(vault)
    await keeping.flush()
    complain(vault)
  }
  const complain = (vault: Vault | null) => {
    for (const { file, reason, setAside } of vault?.setAside.problems ?? []) {
      streams.err(
        `readout: ${file}: ${reason} ${setAside === null ? 'It was left where it is.' : `It is kept as ${setAside}.`}`,
      )
    }
  }
  const existing = { mustExist: true }
  const note = () => new Argument('<note>', 'id, beginning of an id, or title')

  program
    .command('notes')
    .description('list the notes')
    .action(() => inVault(existing, async (vault) => result(await listNotes(vault), renderNotes)))

  program
    .command('search')
    .description('find words in notes and memos, the best places first')
    .argument(
      '<query>',
      'the words, and filters as in the window: speaker:gong kind:quote after:2023-08 "export controls"',
    )
    .option('--limit <n>', 'how many notes and memos to name, at most 200', upTo(200), 20)
    .action((query: string, { limit }: { limit: number }) =>
      inVault(existing, async (vault) => {
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
      inVault({ mustExist: false }, async (vault) => {
        const onProgress: OnProgress = ({ done, total }) => streams.progress?.(`${done} of ${total}`)
        const outcomes = await importPaths(vault, cwd, files, { startParser, onProgress })
        result(outcomes, renderImport)
        const failures = outcomes.filter((outcome) => outcome.status === 'failed')
        for (const { file, reason } of failures) streams.err(`readout: ${file} was not imported. ${reason}`)
        if (failures.length > 0) fail()
      }),
    )

  program
    .command('show')
    .description('show a note: summary, annotations, text')
    .addArgument(note())
    .action((wanted: string) => inVault(existing, async (vault) => result(await findNote(vault, wanted), renderNote)))

  program
    .command('update')
    .description('put a newer version of its document in the place of a note’s source; annotations are found again')
    .addArgument(note())
    .argument('<file>', 'the newer version')
    .option('--dry-run', 'only tell what it would do', false)
    .action((wanted: string, file: string, { dryRun }: { dryRun: boolean }) =>
      inVault(existing, async (vault) =>
        result(await updateNote(vault, cwd, { wanted, file, startParser, isTrial: dryRun }), renderUpdate),
      ),
    )

  program
    .command('annotate')
    .description('annotate words of a note')
    .addArgument(note())
    .requiredOption('--exact <text>', 'the words, as they stand in the text')
    .addOption(new Option('--kind <kind>', 'what it is').choices(annotationKinds).default('quote'))
    .option('--speaker <name>', 'who is credited', '')
    .option('--comment <text>', 'your remark', '')
    .option('--tag <tag>', 'a tag; may be given several times', collect, [])
    .option('--occurrence <n>', 'which place, when the words stand in several', positive)
    .action((wanted: string, options: AnnotateFlags) =>
      inVault(existing, async (vault) => {
        const tags = parseTags(options.tag.join(','))
        const made = await annotateWords(vault, wanted, { ...options, tags, occurrence: options.occurrence ?? null })
        result(made, ({ annotation }) => `${annotation.kind} ${annotation.id}`)
      }),
    )

  program
    .command('annotations')
    .description('write a note’s annotations, with their replies, for other tools')
    .addArgument(note())
    .addOption(new Option('--format <format>', 'in which form').choices(annotationFormats).makeOptionMandatory())
    .option('-o, --out <file>', 'the file to write (default: print it)')
    .action((wanted: string, { format, out }: { format: AnnotationFormat; out?: string }) =>
      inVault(existing, async (vault) =>
        exported(await writeAnnotations(vault, cwd, { wanted, format, out: out ?? null })),
      ),
    )

  program
    .command('import-annotations')
    .description('add the annotations in a Web Annotation, Hypothesis or CSV file to a note')
    .addArgument(note())
    .argument('<file>', 'the file; its format is told by its content')
    .option('--dry-run', 'only tell what it would add', false)
    .action((wanted: string, file: string, { dryRun }: { dryRun: boolean }) =>
      inVault(existing, async (vault) =>
        result(await importAnnotationsFrom(vault, cwd, { wanted, file, isTrial: dryRun }), renderAnnotationImport),
      ),
    )

  program
    .command('sources')
    .description('write references to sources for reference managers')
    .addArgument(new Argument('[note...]', 'ids, beginnings of ids, or titles (default: all notes)'))
    .addOption(new Option('--format <format>', 'in which form').choices(sourceFormats).makeOptionMandatory())
    .option('-o, --out <file>', 'the file to write (default: print it)')
    .action((wanted: string[], { format, out }: { format: SourceFormat; out?: string }) =>
      inVault(existing, async (vault) =>
        exported(await writeSources(vault, cwd, { wanted, format, out: out ?? null })),
      ),
    )

  const inExisting = (work: (vault: Vault) => Promise<void>) => inVault(existing, work)
  addBackupCommands(program, { streams, cwd, passphrases, inVault: inExisting, result })
  addEncryptionCommands(program, { streams, passphrases, vaultIn, inVault: inExisting, result })
  addTagCommands(program, { streams, inVault: (work) => inVault(existing, work), result, fail })

  program
    .command('memo')
    .description('draft a memo from notes and write it')
    .addArgument(new Argument('<note...>', 'ids, beginnings of ids, or titles, in the order to be used'))
    .requiredOption('-o, --out <file>', memoOut, collect)
    .option('--to <text>', 'for the memo’s head')
    .option('--from <text>', 'for the memo’s head')
    .option('--date <text>', 'for the memo’s head (default: today)')
    .option('--subject <text>', 'for the memo’s head (default: the notes’ titles)')
    .option('--handling <text>', 'handling line, printed on every page')
    .option('--bottom-line <text>', 'bottom line (default: the first paragraph of the first summary)')
    .addOption(new Option('--paper <size>', 'paper size').choices(paperSizes).default('A4'))
    .option('--keep', 'keep the memo in the vault as well, to work on it in the window', false)
    .action((wanted: string[], { out, paper, keep, bottomLine, ...head }: MemoFlags) =>
      inVault(existing, async (vault) => {
        const made = await writeMemo(vault, cwd, wanted, {
          out,
          printer,
          paper,
          keep,
          head,
          bottomLine: bottomLine ?? null,
        })
        result(made, renderWrittenMemo)
      }),
    )

  program
    .command('memos')
    .description('list the memos')
    .action(() => inVault(existing, async (vault) => result(await listMemos(vault), renderMemos)))

  program
    .command('export')
    .description('write a memo of the vault')
    .argument('<memo>', 'id, beginning of an id, or subject')
    .requiredOption('-o, --out <file>', memoOut, collect)
    .action((wanted: string, { out }: { out: string[] }) =>
      inVault(existing, async (vault) =>
        result(await exportMemo(vault, cwd, wanted, { out, printer }), renderWrittenMemo),
      ),
    )

  program
    .command('verify')
    .description(
      'verify an exported memo: every quotation against its provenance, and against the vault where there is one',
    )
    .argument('<file>', 'a memo exported as PDF, Word document or web page')
    .action(async (file: string) => {
      const vault = await vaultThere(vaultIn(), unlock)
      const report = await verifyFile(resolve(cwd, file), new ParserPool(startParser), vault)
      result(report, reportText)
      if (!report.isVerified) fail()
      complain(vault)
    })

  return program
}

/** What the file of a memo is, which the help says for every command that writes one. */
const memoOut = `the file to write, its extension says the format: ${memoExtensions.map((each) => `.${each}`).join(', ')}; may be given several times`

interface AnnotateFlags {
  exact: string
  kind: AnnotationKind
  speaker: string
  comment: string
  tag: string[]
  occurrence?: number
}

interface MemoFlags extends Partial<Memo['head']> {
  out: string[]
  paper: Memo['paper']
  keep: boolean
  bottomLine?: string
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.')
  return number
}

function upTo(most: number): (value: string) => number {
  return (value) => {
    const number = positive(value)
    if (number > most) throw new InvalidArgumentError(`It is at most ${most}.`)
    return number
  }
}
