import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project.mjs'

/**
 * Debian's copyright file, in its machine-readable form 1.0: Readout's own licence and Node's in full; those of the libraries are in a file
 * beside the application.
 */
export function copyright(): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8')
  const holder = /^Copyright .*$/mu.exec(own)?.[0] ?? ''
  const nodes = readFileSync(join(root, 'resources/licences/node.txt'), 'utf8')
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Readout
Comment: The libraries in it and their licences: /usr/lib/readout/resources/app/THIRD-PARTY.txt

Files: *
Copyright: ${holder.replace(/^Copyright (?:\(c\) )?/iu, '')}
License: MIT
${indented(own)}

Files: usr/lib/readout/node
Copyright: Node.js contributors, and those named below
License: Node
${indented(nodes)}
`
}

/** Text as a field goes on: every line begins with a space, and an empty one is a dot. */
function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => ` ${line.trimEnd() || '.'}`)
    .join('\n')
}
