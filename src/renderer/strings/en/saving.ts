/** Words of whether everything is saved, and of what went wrong. */
export const saving = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
  tryNow: 'Try now',
  begunKept: 'It is still in the window, and nothing else was done.',
  begunAdvice: 'Save it or empty its field, then try again.',
} as const

export const error = {
  retry: 'Try again',
  dismiss: 'Dismiss',
  crashed: 'The window met an error it cannot go on from.',
  safe: 'Everything that was saved is safe.',
  reload: 'Reload',
} as const
