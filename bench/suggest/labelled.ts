import { readFileSync } from 'node:fs'
import { readLabelledTexts } from '../../src/core/suggest/labelled/labelled.ts'
import { f1, scoreSuggestions, type Tally } from '../../src/core/suggest/scoring.ts'

/** Prints how suggestions agree with our labelled texts; with `--misses`, also what came out otherwise in the open half. */
const file = new URL('../../src/core/suggest/labelled/texts.json', import.meta.url)
const texts = readLabelledTexts(JSON.parse(readFileSync(file, 'utf8')))
for (const split of ['open', 'kept'] as const) {
  const { misses, ...tallies } = scoreSuggestions(texts.filter((text) => text.split === split))
  for (const [what, tally] of Object.entries(tallies) as [string, Tally][]) {
    const { right, labelled, suggested } = tally
    console.log(
      `${split} ${what.padEnd(12)} F1 ${f1(tally).toFixed(1).padStart(5)}  ${right} right of ${labelled} labelled, ${suggested} suggested`,
    )
  }
  if (split === 'open' && process.argv.includes('--misses'))
    for (const { text, what } of misses) console.log(`  ${text}: ${what}`)
}
