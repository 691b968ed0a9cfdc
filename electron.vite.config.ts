import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Puts the tables of East Asian character codes, by which pdf.js reads some PDFs, beside the code that looks for them. */
const characterMaps = {
  name: 'readout:character-maps',
  writeBundle: () => cpSync('node_modules/pdfjs-dist/cmaps', 'out/main/cmaps', { recursive: true }),
}

/**
 * Three bundles: the main process (with the command line, the printer, the reader of files and the search as entries of their own), the
 * preload script and the window. Libraries are bundled rather than left in node_modules: fewer files to read makes a faster start, and a
 * packaged application carries no dependency tree.
 */
export default defineConfig({
  main: {
    plugins: [characterMaps],
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
        // Beside the entries: a module looks for files from its own folder, whichever file it is bundled into.
        output: { chunkFileNames: '[name]-[hash].js' },
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
    plugins: [react()],
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
          // All that a start needs in one file: it is asked for once, and its modules run in the order in which they are named.
          codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
        },
      },
    },
  },
})
