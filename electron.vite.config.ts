import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { writeDictionaries } from './scripts/bdict/dictionaries.ts'
import { writeGuide } from './scripts/guide/page.ts'

/** Puts the tables of East Asian character codes, by which pdf.js reads some PDFs, beside the code that looks for them. */
const characterMaps = {
  name: 'readout:character-maps',
  writeBundle: () => cpSync('node_modules/pdfjs-dist/cmaps', 'out/main/cmaps', { recursive: true }),
}

/** Puts the dictionaries by which Chromium checks spelling beside the code that hands them to it. */
const dictionaries = {
  name: 'readout:dictionaries',
  writeBundle: () => writeDictionaries('out/main/dictionaries'),
}

/** Puts the user guide beside the bundles. */
const guide = { name: 'readout:guide', writeBundle: () => writeGuide(resolve('.'), resolve('out/guide')) }

/** Has the page ask for its script and its style sheet before its fonts, which are needed later. */
const fontsLast = {
  name: 'readout:fonts-last',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string) {
      const fonts = html.match(/^ *<link\s+rel="preload"\s+as="font"[^>]*>\n/gmu) ?? []
      const others = fonts.reduce((rest, font) => rest.replace(font, ''), html)
      return others.replace('  </head>', `${fonts.join('')}  </head>`)
    },
  },
}

/** What runs without Electron: by plain Node, in a process or in a thread. */
const withoutElectron = ['src/main/cli/index.ts', 'src/main/import/parserProcess.ts', 'src/main/search/worker.ts']

/** What of the bundler's graph of modules is asked for. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/**
 * Puts the modules that the application starts with into two files: one of those that run without Electron too, one of the others. By
 * itself the bundler makes some forty, and Node takes about a millisecond to load each.
 */
function fileAtStart(id: string, graph: Graph): string | null {
  const application = resolve('src/main/index.ts')
  if (id === application || !startOf(application, graph).has(id)) return null
  return withoutElectron.some((entry) => startOf(resolve(entry), graph).has(id)) ? 'shared' : 'start'
}

const starts = new Map<string, Set<string>>()

/** What is known of the modules is of one build. */
const newBuild = { name: 'readout:new-build', buildStart: () => starts.clear() }

/** An entry with all modules that are loaded before it runs. */
function startOf(entry: string, graph: Graph): Set<string> {
  const known = starts.get(entry)
  if (known !== undefined) return known
  const reached = new Set([entry])
  // What is added is gone through, too.
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  starts.set(entry, reached)
  return reached
}

/**
 * Three bundles: the main process (with the command line, the printer, the reader of files and the search as entries of their own), the
 * preload script and the window. Libraries are bundled rather than left in node_modules: fewer files to read makes a faster start, and a
 * packaged application carries no dependency tree.
 */
export default defineConfig({
  main: {
    plugins: [characterMaps, dictionaries, guide, newBuild],
    build: {
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/main/cli/index.ts'),
          print: resolve('src/main/print.ts'),
          parser: resolve('src/main/import/parserProcess.ts'),
          searchWorker: resolve('src/main/search/worker.ts'),
        },
        output: {
          // Beside the entries: a module looks for files from its own folder, whichever file it is bundled into.
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [{ name: fileAtStart, debugName: 'start' }] },
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload script can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), fontsLast],
    // A worker loads the words of another language only where that is spoken.
    worker: { format: 'es' },
    build: {
      // Half as much to read and to compile at each start.
      minify: true,
      // In one file the order of the rules does not depend on which part of the window was loaded first.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2048,
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html') },
        output: {
          // All that a start needs in two files, about as long: each is read by a thread of its own. (The bundler puts some lines of its own
          // into a third.)
          codeSplitting: {
            groups: [
              { name: 'libraries', tags: ['$initial'], test: /node_modules/u, priority: 1 },
              { name: 'start', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
})
