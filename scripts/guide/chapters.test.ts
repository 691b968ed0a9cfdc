import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { root } from '../project.mjs'
import { readGuide } from './chapters.ts'

const { title, html, contents, pictures } = readGuide(root)
const { document } = parseHTML(`<!doctype html><main>${html}</main>`)
const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')

describe('the guide', () => {
  it('has one title, and lists its chapters and sections in their order', () => {
    expect(title).toBe('User guide')
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(contents.map(({ title }) => title)).toEqual([
      ...readFileSync(join(root, 'docs/guide.md'), 'utf8')
        .split('\n')
        .flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : [])),
      'Memos: writing, exporting, verifying',
      'Exchanging with other tools',
      'Without a window',
    ])
    for (const { id, title } of contents) expect(document.getElementById(id)?.textContent).toBe(title)
  })

  it('has no link but those within it and those to the web', () => {
    const within = hrefs.filter((href) => href.startsWith('#'))
    expect(within).toContain('#memos-top')
    expect(within.filter((href) => document.getElementById(href.slice(1)) === null)).toEqual([])
    expect(hrefs.filter((href) => !href.startsWith('#') && !href.startsWith('https://'))).toEqual([])
    // What is for those who work on Readout is not in it: it stays as words.
    expect(document.querySelector('main')?.textContent).toContain(
      'by keyboard alone, with a screen reader, and at 200 %',
    )
  })

  it('has its pictures, each described and with its size', () => {
    expect(pictures.length).toBeGreaterThan(5)
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([])
    for (const picture of document.querySelectorAll('img')) {
      expect(picture.getAttribute('alt')?.length).toBeGreaterThan(10)
      expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['1280', '800'])
    }
  })

  it('has keys and tables as markup, and nothing that runs', () => {
    expect(document.querySelectorAll('kbd').length).toBeGreaterThan(30)
    expect(document.querySelectorAll('table').length).toBeGreaterThan(3)
    expect(html).not.toMatch(/<script|<style|\son\w+=|javascript:/iu)
  })
})

describe('a link in the guide', () => {
  const led = (link: string): string | undefined => {
    const project = mkdtempSync(join(tmpdir(), 'readout-guide-'))
    try {
      for (const [file, text] of Object.entries({
        'docs/guide.md': `# User guide\n\n[Words](${link})\n\n## Keep it safe\n`,
        'docs/memos.md': '# Memos: writing\n\n## Kinds of memo\n',
        'docs/interchange.md': '# Exchanging\n',
        'README.md': '# Readout\n\n## Install it\n\n## Without a window\n\nBy commands.\n',
      })) {
        mkdirSync(dirname(join(project, file)), { recursive: true })
        writeFileSync(join(project, file), text)
      }
      const { html } = readGuide(project)
      return /href="([^"]*)"/u.exec(html)?.[1]
    } finally {
      rmSync(project, { recursive: true })
    }
  }

  it.each([
    ['#keep-it-safe', '#guide-keep-it-safe'],
    ['memos.md', '#memos-top'],
    ['memos.md#memos-writing', '#memos-top'],
    ['memos.md#kinds-of-memo', '#memos-kinds-of-memo'],
    ['../README.md#without-a-window', '#command-line-top'],
    ['access.md#keys', undefined],
  ])('to %s leads to its place', (link, place) => {
    expect(led(link)).toBe(place)
  })

  it.each(['#keep-it', 'memos.md#kinds', '../README.md#install-it'])('to %s, which is no section, is told', (link) => {
    expect(() => led(link)).toThrow(`docs/guide.md has a link to ${link}, and there is no such section in the guide`)
  })
})
