import { memo } from 'react'
import type { Block } from '../../core/model/source.ts'
import styles from './Reader.module.css'

interface Props {
  block: Block
  index: number
  words: string
}

/** One block of the source: an element with one text node, so that places in the text and on the screen are easily told. */
export const BlockText = memo(function BlockText({ block, index, words }: Props) {
  switch (block.kind) {
    case 'heading': {
      // The window's own heading is the note's title: the source's begin one level below.
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h2'
      return (
        <Heading className={styles.heading} data-level={block.level} data-block={index}>
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
          data-block={index}
        >
          {words}
        </p>
      )
    case 'pre':
      return (
        <pre className={styles.pre} data-block={index}>
          {words}
        </pre>
      )
    case 'quote':
    case 'paragraph':
      return (
        <p className={block.kind === 'quote' ? styles.quoted : styles.paragraph} data-block={index}>
          {words}
        </p>
      )
  }
})
