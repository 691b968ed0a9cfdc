import { number } from './counting.ts'

/** What stands in a note, as a comparison of two of its versions shows it. */
export const comparing = {
  archived: 'Archived',
  remark: (text: string) => `Remark: ${text}`,
  tags: (tags: readonly string[]) => `Tags: ${tags.join(', ')}`,
  reply: (text: string) => `Reply: ${text}`,
  aliases: (names: readonly string[]) => `Also: ${names.join(', ')}`,
  file: (name: string, bytes: number, hash: string) => `${name}, ${number(bytes)} bytes, SHA-256 ${hash}…`,
  paragraphs: (count: number) => `(${number(count)} paragraphs)`,
} as const
