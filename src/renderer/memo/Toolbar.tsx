import { toggleMark } from 'prosemirror-commands'
import type { MarkType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderRow } from 'prosemirror-tables'
import { type KeyboardEvent, useState } from 'react'
import { run, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { keysNamed } from '../ui/keys.ts'
import {
  around,
  insertFootnote,
  insertTable,
  toggleBottomLine,
  toggleList,
  toHeading,
  toParagraph,
} from './editor/commands.ts'
import { memoSchema } from './editor/schema.ts'
import { focusText } from './movingFocus.ts'
import styles from './Toolbar.module.css'

const { nodes, marks } = memoSchema

interface Tool {
  label: () => string
  keys: string
  icon: IconName
  command: Command
  /** Whether the text at the selection is already so; absent for what is no state. */
  isOn?: (state: EditorState) => boolean
}

const text: Tool[][] = [
  [
    tool('strong', 'Ctrl B', 'bold', toggleMark(marks.strong), hasMark(marks.strong)),
    tool('emphasis', 'Ctrl I', 'italic', toggleMark(marks.emphasis), hasMark(marks.emphasis)),
  ],
  [
    tool('paragraph', 'Ctrl Alt 0', 'paragraph', toParagraph, (state) => parentOf(state).type === nodes.paragraph),
    headingTool(1),
    headingTool(2),
    headingTool(3),
  ],
  [
    tool('bulletList', 'Ctrl Shift 8', 'bullets', toggleList(nodes.bulletList), isIn(nodes.bulletList)),
    tool('orderedList', 'Ctrl Shift 7', 'numbers', toggleList(nodes.orderedList), isIn(nodes.orderedList)),
    tool('bottomLine', '', 'bottomLine', toggleBottomLine, isIn(nodes.bottomLine)),
  ],
  [tool('footnote', 'Ctrl Alt F', 'footnote', insertFootnote), tool('table', 'Ctrl Alt T', 'table', insertTable)],
]

const ofTable: Tool[] = [
  { label: () => t.editor.table.addRow, keys: 'Alt Shift ↓', icon: 'addRow', command: addRowAfter },
  { label: () => t.editor.table.addColumn, keys: 'Alt Shift →', icon: 'addColumn', command: addColumnAfter },
  { label: () => t.editor.table.deleteRow, keys: 'Alt Shift ↑', icon: 'deleteRow', command: deleteRow },
  { label: () => t.editor.table.deleteColumn, keys: 'Alt Shift ←', icon: 'deleteColumn', command: deleteColumn },
  { label: () => t.editor.table.header, keys: '', icon: 'headerRow', command: toggleHeaderRow },
  { label: () => t.editor.table.remove, keys: '', icon: 'trash', command: deleteTable },
]

/** What the text can be made into. One stop of Tab; the arrow keys go from button to button, Escape into the text. */
export function Toolbar() {
  const [reached, setReached] = useState(0)
  const isInTable = useOpenMemo(({ editor }) => editor !== null && around(editor, nodes.table) !== null)
  // The buttons are drawn again only when one of them changes, not with every key.
  const on = useOpenMemo(({ editor }) =>
    editor === null
      ? ''
      : text
          .flat()
          .map(({ isOn }) => (isOn?.(editor) ? '1' : '0'))
          .join(''),
  )
  const groups = isInTable ? [...text, ofTable] : text
  const count = groups.flat().length
  const current = Math.min(reached, count - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') focusText()
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: count - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + count) % count
    setReached(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  let index = 0
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t.editor.toolbar} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <div key={group[0]?.icon} className={`${styles.group} ${group === ofTable ? styles.ofTable : ''}`}>
          {group.map((one) => {
            const at = index++
            return (
              <button
                key={one.icon}
                type="button"
                className="button plain"
                aria-label={one.label()}
                aria-pressed={one.isOn === undefined ? undefined : on[at] === '1'}
                title={one.keys === '' ? one.label() : `${one.label()} (${keysNamed(one.keys)})`}
                tabIndex={at === current ? 0 : -1}
                onFocus={() => setReached(at)}
                // The selection in the text stays what it is.
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => press(one, event.detail > 0)}
              >
                <Icon name={one.icon} />
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** By mouse the text has the focus already, or gets it; by keyboard, pressing a button leads back to writing too. */
function press({ command, isOn }: Tool, isMouse: boolean): void {
  run(command)
  if (isMouse || isOn === undefined) focusText()
}

function tool(
  name: keyof typeof t.editor.style,
  keys: string,
  icon: IconName,
  command: Command,
  isOn?: (state: EditorState) => boolean,
): Tool {
  return { label: () => t.editor.style[name], keys, icon, command, ...(isOn === undefined ? {} : { isOn }) }
}

function headingTool(level: 1 | 2 | 3): Tool {
  return tool(`heading${level}`, `Ctrl Alt ${level}`, `heading${level}`, toHeading(level), (state) => {
    const { type, attrs } = parentOf(state)
    return type === nodes.heading && attrs.level === level
  })
}

function parentOf({ selection }: EditorState) {
  return selection.$from.parent
}

function isIn(type: (typeof nodes)[string]) {
  return (state: EditorState) => around(state, type) !== null
}

function hasMark(type: MarkType) {
  return ({ doc, selection: { from, $from, to, empty }, storedMarks }: EditorState) =>
    empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
}
