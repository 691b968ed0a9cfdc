import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { node, root } from '../project.mjs'

/** The manual page `readout(1)`, with the help of the built command line in it. `date` is year, month and day. */
export function manual(version: string, date: string): string {
  const help = execFileSync(node, [join(root, 'out/main/cli.js'), '--help'], { encoding: 'utf8' })
  return `.TH READOUT 1 "${date}" "Readout ${version}"
.SH NAME
readout \\- briefing notes whose every line can be traced
.SH SYNOPSIS
.B readout
.RI [ \\-\\-vault " DIR] [" LINK | FILE ]
.br
.B readout
.RI [ \\-\\-vault " DIR] [" \\-\\-json "] " COMMAND " [" ARGUMENT ...]
.SH DESCRIPTION
Without a command, Readout opens its window, at the note that a
.B readout://
link leads to. With one it works without a window, and answers on standard output.
.PP
.nf
${escaped(help.trim())}
.fi
.SH EXIT STATUS
0 done, 1 the job failed, 2 wrong usage.
.SH FILES
.TP
.I ~/Documents/Readout
the vault, unless another one is named
.TP
.I ~/.config/Readout
what the window remembers
.SH ENVIRONMENT
.TP
.B READOUT_CHROMIUM
the path of the Chromium, Chrome or Edge that the window is shown with
`
}

/** Words for troff: a backslash is written out, and neither a dot nor an apostrophe begins a line. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gmu, '\\&')
}
