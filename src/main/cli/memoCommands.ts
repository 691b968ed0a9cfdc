import { resolve } from 'node:path'
import { Argument, type Command, Option } from 'commander'
import { memoExtensions } from '../../core/memo/exportFormats.ts'
import { type Memo, paperSizes } from '../../core/model/memo.ts'
import { reportText } from '../../core/verify/reportText.ts'
import { ParserPool } from '../import/parserPool.ts'
import { listMemos } from '../lists.ts'
import { vaultThere } from '../verify/vaultThere.ts'
import { verifyFile } from '../verify/verifyFile.ts'
import { collect } from './arguments.ts'
import { exportMemo, writeMemo } from './memoJobs.ts'
import { renderMemos, renderWrittenMemo } from './render.ts'
import type { Surroundings } from './surroundings.ts'

/** What the file of a memo is, which the help says for every command that writes one. */
const memoOut = `the file to write, its extension says the format: ${memoExtensions.map((each) => `.${each}`).join(', ')}; may be given several times`

/** Adds the commands `memo`, `memos`, `export` and `verify`. */
export function addMemoCommands(
  program: Command,
  { cwd, startParser, printer, passphrases, vaultIn, inVault, complain, result, fail }: Surroundings,
): void {
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
      inVault(async (vault) => {
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
    .action(() => inVault(async (vault) => result(await listMemos(vault), renderMemos)))

  program
    .command('export')
    .description('write a memo of the vault')
    .argument('<memo>', 'id, beginning of an id, or subject')
    .requiredOption('-o, --out <file>', memoOut, collect)
    .action((wanted: string, { out }: { out: string[] }) =>
      inVault(async (vault) => result(await exportMemo(vault, cwd, wanted, { out, printer }), renderWrittenMemo)),
    )

  program
    .command('verify')
    .description(
      'verify an exported memo: every quotation against its provenance, and against the vault where there is one',
    )
    .argument('<file>', 'a memo exported as PDF, Word document or web page')
    .action(async (file: string) => {
      const vault = await vaultThere(vaultIn(), passphrases.unlock)
      const report = await verifyFile(resolve(cwd, file), new ParserPool(startParser), vault)
      result(report, reportText)
      if (!report.isVerified) fail()
      complain(vault)
    })
}

interface MemoFlags extends Partial<Memo['head']> {
  out: string[]
  paper: Memo['paper']
  keep: boolean
  bottomLine?: string
}
