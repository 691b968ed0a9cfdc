import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import type { Plugin } from 'prosemirror-state'
import { memoSchema } from './schema.ts'

const { nodes } = memoSchema

/** What is typed at the beginning of a line to make it something else: `# ` a heading, `- ` and `1. ` a list. */
export function inputRulesPlugin(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/u, nodes.heading, ([, signs = '#']) => ({ level: signs.length })),
      wrappingInputRule(/^\s*[-*]\s$/u, nodes.bulletList),
      wrappingInputRule(/^1[.)]\s$/u, nodes.orderedList),
    ],
  })
}
