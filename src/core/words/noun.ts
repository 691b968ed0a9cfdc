/** What a document of the vault is, for words that speak of it. */
export type Noun = 'note' | 'memo' | 'template' | 'collection'

/** What a note holds, for words that speak of it. */
export type NotePart = 'annotation' | 'actor' | 'event' | 'keyPoint'
