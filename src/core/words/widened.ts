/**
 * The type that a dictionary has in every language: the shape of the English one, with any words in it. A dictionary of another language that
 * lacks a word, or whose function takes something else, does not compile.
 */
export type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> }
