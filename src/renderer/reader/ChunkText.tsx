import { memo } from 'react'
import type { Block, Mark } from '../../core/model/source.ts'
import { BlockText } from './BlockText.tsx'
import type { Chunk } from './chunks.ts'
import styles from './SourceText.module.css'

interface Props {
  text: string
  blocks: readonly Block[]
  marks: ReadonlyMap<number, readonly Mark[]>
  chunk: Chunk
  index: number
  isDrawn: boolean
  /** How high it will be, in CSS pixels. */
  height: number
  /** Whether the browser may pass it over while it is out of view: it does not lay it out then. */
  isPassedOver: boolean
}

const none: readonly Mark[] = []

/** A part of the text; room for it while it is not drawn. */
export const ChunkText = memo(function ChunkText({
  text,
  blocks,
  marks,
  chunk,
  index,
  isDrawn,
  height,
  isPassedOver,
}: Props) {
  const { first } = chunk
  const room = isDrawn ? { containIntrinsicBlockSize: `auto ${height}px` } : { height }
  return (
    <div
      className={styles.chunk}
      data-chunk={index}
      data-passed-over={(isPassedOver && isDrawn) || undefined}
      style={isPassedOver ? room : {}}
    >
      {isDrawn &&
        chunk.blocks.map((block, offset) => (
          // A source never changes: its blocks are known by their place.
          <BlockText
            key={block.start}
            text={text}
            block={block}
            index={first + offset}
            marks={marks.get(first + offset) ?? none}
            page={block.page === blocks[first + offset - 1]?.page ? undefined : block.page}
          />
        ))}
    </div>
  )
})
