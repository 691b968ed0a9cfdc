/** Words about addresses on the web. */
export const web = { open: 'Ouvrir dans le navigateur…' }
