import { root, run, runtimeExecutable, say } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

await runScript(async () => {
  if (!hasDisplay) {
    say('There is no display to open a window on. Without one: npm run -s readout -- --help, and npm test.')
    return 1
  }
  await setUp()
  const { name, path } = runtimeExecutable()
  // Chromium's own sandbox does not work for root on Linux, and Electron refuses to start then.
  const asRoot = name === 'Electron' && process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const cwd = process.env.INIT_CWD ?? process.cwd()
  return run(path, [...asRoot, root, ...process.argv.slice(2)], { cwd, shell: path.endsWith('.cmd') })
})
