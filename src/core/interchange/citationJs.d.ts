/** The part of Citation.js that the tests use; it brings no types of its own. */
declare module '@citation-js/core' {
  interface ReadName {
    family?: string
    given?: string
    literal?: string
  }
  interface ReadItem {
    title?: string
    author?: ReadName[]
    issued?: { 'date-parts': number[][] }
    URL?: string
  }
  export const plugins: {
    input: { chain(text: string, options: { forceType: string; generateGraph: boolean }): ReadItem[] }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
