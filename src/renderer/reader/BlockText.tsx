import { memo } from 'react'
import type { Block, Mark } from '../../core/model/source.ts'
import { t } from '../strings.ts'
import styles from './SourceText.module.css'
import { TableText } from './TableText.tsx'
import { Words } from './Words.tsx'

interface Props {
  text: string
  block: Block
  index: number
  /** The block's own. */
  marks: readonly Mark[]
  /** The page that begins with this block. */
  page: number | undefined
}

/**
 * One block of the source: an element that holds the block's characters as they are and no other, so that places in the text
 * and on the screen are easily told. What is added (a bullet, a page number) is drawn by the style sheet.
 */
export const BlockText = memo(function BlockText({ text, block, index, marks, page }: Props) {
  const words = <Words text={text} span={block} marks={marks} />
  // Each block runs in the direction of its own first letter: an article may quote Arabic.
  const common = { dir: 'auto', 'data-block': index, 'data-page': page === undefined ? undefined : t.reader.page(page) }
  switch (block.kind) {
    case 'heading': {
      // The window's own heading is the note's title: the source's begin one level below.
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h2'
      return (
        <Heading className={styles.heading} data-level={block.level} {...common}>
          {words}
        </Heading>
      )
    }
    case 'listItem':
      return (
        <p
          className={styles.item}
          data-mark={block.ordinal === undefined ? '•' : `${block.ordinal}.`}
          data-depth={Math.min(4, block.depth)}
          {...common}
        >
          {words}
        </p>
      )
    case 'pre':
      return (
        <pre className={styles.pre} {...common}>
          {words}
        </pre>
      )
    case 'table':
      return (
        <div className={styles.table} {...common}>
          <TableText text={text} span={block} marks={marks} />
        </div>
      )
    case 'quote':
    case 'paragraph':
      return (
        <p className={block.kind === 'quote' ? styles.quoted : undefined} {...common}>
          {words}
        </p>
      )
  }
})
