import { Argument, type Command, Option } from 'commander'
import {
  type AnnotationFormat,
  annotationFormats,
  type SourceFormat,
  sourceFormats,
} from '../../core/interchange/exchangeFormats.ts'
import { noteArgument } from './arguments.ts'
import { importAnnotationsFrom, writeAnnotations, writeSources } from './exchangeJobs.ts'
import { renderAnnotationImport } from './render.ts'
import type { Surroundings } from './surroundings.ts'

/** Adds the commands `annotations`, `import-annotations` and `sources`. */
export function addExchangeCommands(program: Command, { cwd, inVault, result, exported }: Surroundings): void {
  program
    .command('annotations')
    .description('write a note’s annotations, with their replies, for other tools')
    .addArgument(noteArgument())
    .addOption(new Option('--format <format>', 'in which form').choices(annotationFormats).makeOptionMandatory())
    .option('-o, --out <file>', 'the file to write (default: print it)')
    .action((wanted: string, { format, out }: { format: AnnotationFormat; out?: string }) =>
      inVault(async (vault) => exported(await writeAnnotations(vault, cwd, { wanted, format, out: out ?? null }))),
    )

  program
    .command('import-annotations')
    .description('add the annotations in a Web Annotation, Hypothesis or CSV file to a note')
    .addArgument(noteArgument())
    .argument('<file>', 'the file; its format is told by its content')
    .option('--dry-run', 'only tell what it would add', false)
    .action((wanted: string, file: string, { dryRun }: { dryRun: boolean }) =>
      inVault(async (vault) =>
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
      inVault(async (vault) => exported(await writeSources(vault, cwd, { wanted, format, out: out ?? null }))),
    )
}
