import { crash, figures } from './crash.ts'

const [kills = '1000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
console.log(`seed ${seed}`)
const started = performance.now()
const counts = await crash(Number(kills), Number(seed), (line) => console.error(line))
for (const { lost } of counts.values()) for (const one of lost) console.log(one)
console.log(`${Math.round((performance.now() - started) / 1000)} s`)
console.log(figures(counts).join('\n'))
process.exitCode = [...counts.values()].some(({ lost, setAside }) => lost.length + setAside > 0) ? 1 : 0
