import { type EditorState, NodeSelection, type PluginView, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { createRoot, type Root } from 'react-dom/client'
import type { Finding, Fix } from '../../../core/checks/finding.ts'
import { t } from '../../strings.ts'
import { fixTransaction } from './applyFix.ts'
import styles from './Checks.module.css'
import { checker } from './checker.ts'
import { switchCheck, useCheckSettings } from './checkSettings.ts'
import type { ChecksContext } from './checksContext.ts'
import { type ChecksState, checksKey, findingsAt, type Placed, titleOf, withEvent } from './checksState.ts'
import { useChecks } from './checksStore.ts'
import { FindingCard } from './FindingCard.tsx'

/** Times in milliseconds: a pause in typing before the memo is checked, and one after which a sentence counts as written. */
const pause = 400
const rest = 2000
/** How long the pointer rests on a mark before its card opens, and how long it may be away from it. */
const untilOpen = 350
const untilClosed = 300
/** Room between the words and the card, in CSS pixels. */
const gap = 6
/** Height of the bar below a quotation that is selected, in CSS pixels. */
const barHeight = 58

/** Has the memo checked when typing pauses, and shows the card of what was found. */
export class ChecksView implements PluginView {
  readonly #context: ChecksContext
  readonly #box = document.createElement('div')
  readonly #live = document.createElement('div')
  readonly #root: Root
  readonly #stop: () => void
  #view: EditorView
  #timer: ReturnType<typeof setTimeout> | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #hovering: ReturnType<typeof setTimeout> | undefined
  #notes: unknown
  #hasFocus = false
  #drawn: readonly Finding[] = []

  constructor(view: EditorView, context: ChecksContext) {
    this.#view = view
    this.#context = context
    this.#notes = context.notes()
    this.#box.className = styles.anchored ?? ''
    this.#live.className = 'visually-hidden'
    this.#live.setAttribute('role', 'status')
    this.#live.setAttribute('aria-live', 'polite')
    view.dom.parentElement?.append(this.#box, this.#live)
    this.#root = createRoot(this.#box)
    this.#stop = useCheckSettings.subscribe(() => this.#checkSoon(0))
    view.dom.addEventListener('mouseover', this.#onHover)
    view.dom.addEventListener('mouseout', this.#onLeave)
    this.#box.addEventListener('mouseenter', this.#onCard)
    this.#box.addEventListener('mouseleave', this.#onLeave)
    this.#box.addEventListener('focusout', this.#onFocusOut)
    useChecks.setState({ actions: { goTo: this.goTo, fix: this.#fixByKey, step: this.step } })
    this.#show()
    this.#checkSoon(0)
  }

  update(view: EditorView, before: EditorState): void {
    this.#view = view
    if (view.state.doc !== before.doc) {
      this.#checkSoon(pause)
      clearTimeout(this.#resting)
      this.#resting = setTimeout(() => this.#tell({ type: 'rested' }), rest)
    }
    const notes = this.#context.notes()
    if (notes !== this.#notes) {
      this.#notes = notes
      this.#checkSoon(0)
    }
    this.#show()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#resting)
    clearTimeout(this.#hovering)
    this.#stop()
    this.#view.dom.removeEventListener('mouseover', this.#onHover)
    this.#view.dom.removeEventListener('mouseout', this.#onLeave)
    // React may be drawing the window: what it draws here is taken away after that.
    setTimeout(() => this.#root.unmount())
    this.#box.remove()
    this.#live.remove()
    useChecks.setState({ actions: null })
  }

  /** Opens the card of the findings at the caret, with the keyboard in it. @returns whether there are any */
  openAtCaret(): boolean {
    const state = this.#state()
    const keys = state.open.length > 0 ? state.open : keysOf(findingsAt(state, this.#view.state.selection.from))
    if (keys.length === 0) return false
    this.#hasFocus = true
    this.#open(keys)
    return true
  }

  /** Opens the card of the findings that were clicked on, where there are any. The keyboard stays in the text. */
  openAtClick(): void {
    const { selection } = this.#view.state
    if (!selection.empty || this.#view.isDestroyed) return
    const keys = keysOf(findingsAt(this.#state(), selection.head))
    if (keys.length > 0) this.#open(keys)
  }

  /** @returns whether a card was open */
  close(): boolean {
    const isOpen = this.#state().open.length > 0
    const hadFocus = this.#box.contains(document.activeElement)
    this.#hasFocus = false
    if (isOpen) this.#tell({ type: 'open', keys: [] })
    if (hadFocus) this.#view.focus()
    return isOpen
  }

  step = (by: 1 | -1): void => {
    const { open } = this.#state()
    const all = this.#visible().filter(({ range }) => range !== null)
    const { from } = this.#view.state.selection
    const opened = all.findIndex(({ finding }) => open[0] === finding.key)
    const next = all.findIndex(({ range }) => (range?.from ?? 0) >= from)
    const index = opened >= 0 ? opened + by : by === 1 ? next : (next < 0 ? all.length : next) - 1
    const found = all.at(index < 0 ? (by === 1 ? 0 : -1) : index % all.length)
    if (found === undefined) this.#say(t.checks.none)
    else this.#goTo(found, all.indexOf(found), all.length)
  }

  goTo = (key: string): void => {
    const all = this.#visible()
    const index = all.findIndex(({ finding }) => finding.key === key)
    const found = all[index]
    if (found !== undefined) this.#goTo(found, index, all.length)
  }

  #goTo({ finding, range }: Placed, index: number, count: number): void {
    this.#say(t.checks.reached(index + 1, count, finding.message, finding.fixes.length > 0))
    if (range === null) {
      if ('field' in finding.where) this.#context.showField(finding.where.field)
      return
    }
    const { tr, doc } = this.#view.state
    const { from, isBlock } = range
    tr.setSelection(isBlock ? NodeSelection.create(doc, from) : TextSelection.create(doc, from)).scrollIntoView()
    this.#hasFocus = false
    // The editor scrolls to a selection only where the window's own is in it.
    this.#view.focus()
    this.#view.dispatch(withEvent(tr, { type: 'open', keys: [finding.key] }))
  }

  #fixByKey = (key: string, fix: Fix): void => {
    const found = this.#visible().find(({ finding }) => finding.key === key)
    if (found !== undefined) this.#fix(found.finding, fix)
  }

  #fix = (_finding: Finding, { change }: Fix): void => {
    if (change.type === 'show-note') {
      this.close()
      this.#context.showNote(change.note, change.annotation)
      return
    }
    const tr = fixTransaction(this.#view.state, change, this.#state())
    this.#say(tr === null ? t.checks.gone : t.checks.fixed)
    this.close()
    if (tr !== null) {
      this.#view.dispatch(tr)
      // Nobody is writing: what is left is shown at once.
      this.#tell({ type: 'rested' })
    }
    this.#view.focus()
    this.#checkSoon(0)
  }

  #switchOff = (finding: Finding): void => {
    this.close()
    switchCheck(finding.check, false)
    this.#say(t.checks.switchedOff(titleOf(finding)))
    this.#view.focus()
  }

  #checkSoon(after: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => requestIdleCallback(() => this.#check(), { timeout: 1000 }), after)
  }

  #check(): void {
    if (this.#view.isDestroyed) return
    // What is being composed must not be drawn anew below the input method.
    if (this.#view.composing) {
      this.#checkSoon(pause)
      return
    }
    const memo = this.#context.memo()
    if (memo === null) return
    const { doc } = this.#view.state
    this.#tell({ type: 'begun' })
    checker.check({
      memo,
      notes: this.#context.notes(),
      settings: useCheckSettings.getState(),
      found: (findings) => {
        useChecks.setState({ problem: null })
        this.#tell({ type: 'found', findings, doc })
      },
      failed: (problem) => useChecks.setState({ problem }),
    })
  }

  #state(): ChecksState {
    const state = checksKey.getState(this.#view.state)
    if (state === undefined) throw new Error('the editor has no checks')
    return state
  }

  #visible(): Placed[] {
    const { placed, held } = this.#state()
    return placed.filter(({ finding }) => !held.has(finding.key))
  }

  #tell(event: Parameters<typeof withEvent>[1]): void {
    if (!this.#view.isDestroyed) this.#view.dispatch(withEvent(this.#view.state.tr, event))
  }

  #open(keys: readonly string[]): void {
    this.#tell({ type: 'open', keys })
    this.#draw(true)
  }

  #say(text: string): void {
    // The same words again would not be read again.
    this.#live.textContent = this.#live.textContent === text ? `${text}\u00a0` : text
  }

  #show(): void {
    const { shown } = this.#state()
    if (useChecks.getState().findings !== shown) useChecks.setState({ findings: shown })
    this.#draw(false)
  }

  #draw(isNew: boolean): void {
    const { open } = this.#state()
    const placed = this.#visible().filter(({ finding }) => open.includes(finding.key))
    const findings = placed.map(({ finding }) => finding)
    const isSame = findings.length === this.#drawn.length && findings.every((one, at) => one === this.#drawn[at])
    const [first] = placed
    if (isSame && !isNew) {
      if (first !== undefined) this.#place(first)
      return
    }
    this.#drawn = findings
    this.#box.hidden = findings.length === 0
    this.#root.render(
      findings.length === 0 ? null : (
        <FindingCard
          key={findings.map(({ key }) => key).join()}
          findings={findings}
          hasFocus={this.#hasFocus}
          onFix={this.#fix}
          onSwitchOff={this.#switchOff}
          onClose={() => this.close()}
          onDrawn={() => this.#placeCard()}
        />
      ),
    )
  }

  #placeCard(): void {
    const first = this.#visible().find(({ finding }) => this.#state().open.includes(finding.key))
    if (first !== undefined) this.#place(first)
  }

  /** Below the words, or above them where there is no room; a quotation has its bar below it, so that above it comes first. */
  #place({ range }: Placed): void {
    const page = this.#box.offsetParent
    if (page === null || range === null || this.#view.isDestroyed || range.from > this.#view.state.doc.content.size)
      return
    const node = range.isBlock ? this.#view.nodeDOM(range.from) : null
    const words = node instanceof HTMLElement ? node.getBoundingClientRect() : this.#view.coordsAtPos(range.from, 1)
    const frame = page.getBoundingClientRect()
    const room = page.parentElement?.getBoundingClientRect() ?? frame
    const { offsetHeight, offsetWidth } = this.#box
    const hasRoomAbove = words.top - room.top > offsetHeight + gap
    const isBelow = range.isBlock ? !hasRoomAbove : room.bottom - words.bottom > offsetHeight + gap || !hasRoomAbove
    const under = range.isBlock ? words.bottom + barHeight : words.bottom
    const left = Math.min(words.left - frame.left, frame.width - offsetWidth - gap)
    this.#box.style.left = `${Math.max(left, gap)}px`
    this.#box.style.top = `${isBelow ? under - frame.top + gap : words.top - frame.top - gap - offsetHeight}px`
  }

  #onHover = (event: MouseEvent): void => {
    const { target, buttons } = event
    const mark = target instanceof Element ? target.closest(`.${styles.finding}`) : null
    if (mark === null || buttons !== 0) return
    clearTimeout(this.#hovering)
    this.#hovering = setTimeout(() => {
      if (this.#view.isDestroyed || this.#box.contains(document.activeElement)) return
      const at = this.#view.posAtDOM(mark, 0)
      const keys = keysOf(findingsAt(this.#state(), at).filter(({ range }) => range !== null && range.to > at))
      if (keys.length > 0 && keys.join() !== this.#state().open.join()) this.#open(keys)
    }, untilOpen)
  }

  #onCard = (): void => clearTimeout(this.#hovering)

  #onLeave = (): void => {
    clearTimeout(this.#hovering)
    if (this.#box.contains(document.activeElement)) return
    this.#hovering = setTimeout(() => {
      if (!this.#box.matches(':hover') && !this.#box.contains(document.activeElement)) this.close()
    }, untilClosed)
  }

  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof globalThis.Node && this.#box.contains(relatedTarget)) return
    this.#hasFocus = false
    // Not while the card goes away by itself.
    if (this.#drawn.length > 0 && relatedTarget !== null) this.close()
  }
}

const keysOf = (placed: readonly Placed[]) => placed.map(({ finding }) => finding.key)
