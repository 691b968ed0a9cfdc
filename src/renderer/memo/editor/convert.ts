import { Fragment, Node } from 'prosemirror-model'
import { headFields, Memo } from '../../../core/model/memo.ts'
import { memoSchema } from './schema.ts'

/**
 * A memo as a document of the editor. An empty body becomes an empty paragraph, so that there is a place to write.
 * @throws RangeError when the body is not one that the schema allows
 */
export function docOf({ head, title, language, paper, body }: Memo): Node {
  const json = { type: 'doc', attrs: { ...head, title, language, paper }, content: body }
  const doc = Node.fromJSON(memoSchema, body.length === 0 ? { ...json, content: [{ type: 'paragraph' }] } : json)
  const tidy = joined(doc)
  tidy.check()
  return tidy
}

/** `memo` with all that a document holds of it: head, title, language, paper and body. */
export function memoFrom(doc: Node, memo: Memo): Memo {
  const { title, language, paper } = doc.attrs
  const head = Object.fromEntries(headFields.map((field) => [field, doc.attrs[field]]))
  const { content } = doc.toJSON()
  return Memo.parse({ ...memo, title, language, paper, head, body: content })
}

/** Stretches of text that stand side by side with the same marks become one, as the editor keeps them; each mark stands once. */
function joined(node: Node): Node {
  if (node.isText) return node.mark(marksOf(node))
  return node.copy(Fragment.from(node.children.map(joined))).mark(marksOf(node))
}

function marksOf({ marks }: Node): Node['marks'] {
  return marks.reduce<Node['marks']>((set, mark) => mark.addToSet(set), [])
}
