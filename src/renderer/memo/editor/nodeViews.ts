import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView, NodeViewConstructor } from 'prosemirror-view'
import { printedWords } from '../../../core/memo/quoted.ts'
import { t } from '../../strings.ts'
import type { EditorContext } from './context.ts'
import styles from './Editor.module.css'
import { type Shown, shownOf } from './labels.ts'
import { citationOf, memoSchema, quotedOf } from './schema.ts'

/** How the nodes are drawn that are more than text in an element. */
export function nodeViews(context: EditorContext): Record<string, NodeViewConstructor> {
  return {
    citation: (node, _view, _pos, decorations) => new CitationView(node, decorations, context),
    quote: (node, _view, _pos, decorations) => new QuoteView(node, decorations, context),
    quotation: (node, _view, _pos, decorations) => new QuotationView(node, decorations, context),
    footnote: (node, _view, _pos, decorations) => new FootnoteView(node, decorations, context),
    bottomLine: () => bottomLineView(),
  }
}

/** Speaker, words and source of a citation, to be read where its number or its words stand. */
export function cardOf(node: Node, context: EditorContext): string {
  const { note, speaker, exact } = citationOf(node)
  const source = context.notes().find(({ id }) => id === note)
  return [speaker || t.panel.speakerUnknown, exact, source?.title ?? t.memo.problems['note-missing']].join('\n')
}

/** The language of what a node cites, for a screen reader to say it in; empty where nobody knows. */
function languageOf(node: Node, context: EditorContext): string {
  const { note } = citationOf(node)
  return context.notes().find(({ id }) => id === note)?.source.meta.language ?? ''
}

/** Draws a node that has no text of the memo's in it; drawn again when it or what is shown of it changes. */
abstract class AtomView implements NodeView {
  abstract readonly dom: HTMLElement
  readonly context: EditorContext
  node: Node
  shown: Shown

  constructor(node: Node, decorations: readonly Decoration[], context: EditorContext) {
    this.node = node
    this.shown = shownOf(decorations)
    this.context = context
  }

  abstract draw(): void

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false
    const shown = shownOf(decorations)
    if (node !== this.node || shown !== this.shown) {
      this.node = node
      this.shown = shown
      this.draw()
    }
    return true
  }

  selectNode(): void {
    this.dom.dataset.selected = 'true'
  }

  deselectNode(): void {
    delete this.dom.dataset.selected
  }

  ignoreMutation(): boolean {
    return true
  }
}

class CitationView extends AtomView {
  readonly dom = element('span', styles.citation)

  constructor(...args: ConstructorParameters<typeof AtomView>) {
    super(...args)
    this.dom.setAttribute('role', 'img')
    titled(this.dom, () => cardOf(this.node, this.context))
    this.draw()
  }

  draw(): void {
    const { speaker } = citationOf(this.node)
    const { label, problem } = this.shown
    this.dom.textContent = label
    this.dom.setAttribute(
      'aria-label',
      t.editor.citation(label, speaker, problem === null ? '' : t.memo.problems[problem]),
    )
    this.dom.toggleAttribute('data-problem', problem !== null)
  }
}

class QuoteView extends AtomView {
  readonly dom = element('span', styles.quote)
  readonly #words = element('span')
  readonly #number = element('sup')
  readonly #problem = element('span', 'visually-hidden')

  constructor(...args: ConstructorParameters<typeof AtomView>) {
    super(...args)
    this.dom.setAttribute('role', 'group')
    this.dom.append(this.#words, this.#number, this.#problem)
    titled(this.dom, () => cardOf(this.node, this.context))
    this.draw()
  }

  draw(): void {
    const { label, problem } = this.shown
    this.dom.setAttribute('aria-label', t.editor.quote(citationOf(this.node).speaker))
    this.#words.textContent = printedWords(quotedOf(this.node))
    this.#words.lang = languageOf(this.node, this.context)
    this.#number.textContent = label
    this.#problem.textContent = problem === null ? '' : ` (${t.memo.problems[problem]})`
    this.dom.toggleAttribute('data-problem', problem !== null)
  }
}

class QuotationView extends AtomView {
  readonly dom = element('figure', styles.quotation)
  readonly #words = element('span')
  readonly #number = element('sup')
  readonly #credit = element('figcaption')
  readonly #problem = element('p', styles.problem)

  constructor(...args: ConstructorParameters<typeof AtomView>) {
    super(...args)
    const words = element('blockquote')
    words.dir = 'auto'
    words.append(this.#words, this.#number)
    this.dom.append(words, this.#credit)
    titled(words, () => cardOf(this.node, this.context))
    this.draw()
  }

  draw(): void {
    const { label, problem } = this.shown
    const { speaker } = citationOf(this.node)
    this.dom.setAttribute('aria-label', t.editor.quotation(speaker))
    this.#words.textContent = printedWords(quotedOf(this.node))
    this.#words.lang = languageOf(this.node, this.context)
    this.#number.textContent = label
    this.#credit.textContent = speaker || t.panel.speakerUnknown
    if (problem === null) this.#problem.remove()
    else {
      this.#problem.textContent = t.memo.problems[problem]
      this.dom.append(this.#problem)
    }
  }
}

class FootnoteView extends AtomView {
  readonly dom = element('span', styles.footnote)

  constructor(...args: ConstructorParameters<typeof AtomView>) {
    super(...args)
    this.dom.setAttribute('role', 'img')
    titled(this.dom, () => this.node.attrs.text)
    this.draw()
  }

  draw(): void {
    this.dom.textContent = this.shown.label
    this.dom.setAttribute('aria-label', t.editor.footnote(this.shown.label, this.node.attrs.text))
  }
}

function bottomLineView(): NodeView {
  const dom = element('div', styles.bottomLine)
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t.memo.bottomLine)
  const label = element('span')
  label.contentEditable = 'false'
  label.ariaHidden = 'true'
  label.textContent = t.memo.bottomLine
  const contentDOM = element('div')
  dom.append(label, contentDOM)
  return {
    dom,
    contentDOM,
    ignoreMutation: ({ target, type }) => type !== 'selection' && !contentDOM.contains(target),
    update: (node) => node.type === memoSchema.nodes.bottomLine,
  }
}

/** A title that is put together only when the pointer asks for it. */
function titled(dom: HTMLElement, title: () => string): void {
  dom.addEventListener('mouseenter', () => {
    dom.title = title()
  })
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  return made
}
