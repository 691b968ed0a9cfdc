import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, root } from './project.mjs'

const forbidden = [
  ['src/core/model/x.ts', "import { app } from 'electron'"],
  ['src/core/model/x.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/core/model/x.ts', "import { contract } from '../../shared/contract.ts'"],
  ['src/core/model/x.ts', "import { openVault } from '../../main/vault/vault.ts'"],
  ['src/core/model/x.ts', 'export const title = document.title'],
  ['src/core/model/x.ts', 'export const home = process.env.HOME'],
  ['src/shared/x.ts', "import { openVault } from '../main/vault/vault.ts'"],
  ['src/shared/x.ts', "import { useState } from 'react'"],
  ['src/preload/x.ts', "import { Note } from '../core/model/note.ts'"],
  ['src/renderer/state/x.ts', "import { ipcRenderer } from 'electron'"],
  ['src/renderer/state/x.ts', "import { join } from 'node:path'"],
  ['src/renderer/state/x.ts', "import { openVault } from '../../main/vault/vault.ts'"],
  ['src/main/x.ts', "import { t } from '../renderer/strings.ts'"],
  ['src/main/x.ts', "import { missing } from '../../runtime/missing.ts'"],
  ['runtime/x.ts', "import { Note } from '../src/core/model/note.ts'"],
  ['src/core/x.ts', 'export const loose: any = 1'],
]

const allowed = [
  ['src/core/model/x.ts', "import { z } from 'zod'"],
  ['src/shared/x.ts', "import { Note } from '../core/model/note.ts'"],
  ['src/preload/x.ts', "import { contextBridge } from 'electron'"],
  ['src/renderer/state/x.ts', "import { Note } from '../../core/model/note.ts'"],
  ['src/main/x.ts', "import { join } from 'node:path'"],
]

const rules = ['noRestrictedImports', 'noNodejsModules', 'noRestrictedGlobals', 'noExplicitAny']

/** @type {string} */
let folder
/** Which of the rules each file breaks. @type {Map<string, string[]>} */
const broken = new Map()

/** @param {string} file @param {string} code */
const nameFor = (file, code) =>
  join(dirname(file), `${[...forbidden, ...allowed].findIndex((each) => each[0] === file && each[1] === code)}.ts`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-layers-'))
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [file = '', code = ''] of [...forbidden, ...allowed]) {
    const path = join(folder, nameFor(file, code))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${code}\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(node, args, { cwd: folder, encoding: 'utf8' })
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const path = relative(folder, resolve(folder, location.path))
    broken.set(path, [...(broken.get(path) ?? []), category.split('/').at(-1)])
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The layers' rules that a case breaks. @param {string} file @param {string} code */
function refusals(file, code) {
  return (broken.get(nameFor(file, code)) ?? []).filter((rule) => rules.includes(rule))
}

describe('the linter keeps the layers apart', () => {
  it.each(forbidden)('%s may not say: %s', (file, code) => {
    expect(refusals(file, code)).not.toEqual([])
  })

  it.each(allowed)('%s may say: %s', (file, code) => {
    expect(refusals(file, code)).toEqual([])
  })
})
