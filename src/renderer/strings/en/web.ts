/** Words about addresses on the web. */
export const web = { open: 'Open in browser…' } as const
