/** Words of whether everything is saved, and of what went wrong. */
export const saving = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved', tryNow: 'Try now' } as const

export const error = {
  retry: 'Try again',
  dismiss: 'Dismiss',
  crashed: 'The window met an error it cannot go on from.',
  safe: 'Everything that was saved is safe.',
  reload: 'Reload',
} as const
