import { create } from 'zustand'

interface Search {
  /** What is typed in the search box. */
  query: string
}

export const useSearch = create<Search>(() => ({ query: '' }))
