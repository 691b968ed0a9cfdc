import { expect, type Locator, type Page } from '@playwright/test'
import { printedWords } from '../../src/core/memo/quoted.ts'
import type { Memo } from '../../src/core/model/memo.ts'
import { plainLine, walkBody } from '../../src/core/model/memoBody.ts'
import { memosOnDisk } from '../vaultFiles.ts'

export const body = (window: Page): Locator => window.getByRole('region', { name: 'Body of the memo' })
export const text = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the memo' })
export const tray = (window: Page): Locator => window.getByRole('complementary', { name: 'Evidence' })
export const evidence = (window: Page, words: string): Locator =>
  tray(window).getByRole('article').filter({ hasText: words })
export const quotation = (window: Page, words: string): Locator =>
  body(window).getByRole('figure').filter({ hasText: words })
export const announced = (window: Page, words: string): Locator => window.getByRole('status').filter({ hasText: words })

/** Puts a passage into the memo by its button in the tray, which shows only part of a long list. */
export async function insert(window: Page, words: string, how: 'Quotation' | 'Run in' | 'Cite'): Promise<void> {
  const filter = window.getByRole('searchbox', { name: 'Filter', exact: true })
  await filter.fill(words)
  await evidence(window, words).first().getByRole('button', { name: how }).click()
  await expect(evidence(window, words).first()).toContainText('in the memo')
  await filter.fill('')
  await text(window).focus()
}

/** Makes a memo of the open note as the dialog offers it. */
export async function newMemo(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New memo' }).first().click()
  await window.getByRole('dialog').getByRole('button', { name: 'Create memo' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect(text(window)).toBeFocused()
  await expect(text(window)).toContainText('principle-based')
}

/** Makes a memo whose text is empty, with the caret in it. */
export async function emptyMemo(window: Page): Promise<void> {
  await newMemo(window)
  await text(window).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await expect(body(window).getByRole('paragraph')).toHaveCount(1)
}

/** The blocks of the memo on the disk, each with what it says. */
export async function written(vault: string): Promise<string[]> {
  return blocksOf((await memosOnDisk(vault)).at(-1))
}

export function blocksOf(memo: Memo | undefined): string[] {
  const said: string[] = []
  walkBody(memo?.body ?? [], (node) => {
    if (node.type === 'quotation') said.push(`quotation ${printedWords(node.attrs)}`)
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const level = node.type === 'heading' ? node.attrs.level : ''
      said.push(`${node.type}${level} ${plainLine(node.content, printedWords)}`.trim())
    } else if (node.type !== 'text') said.push(node.type)
  })
  return said
}
