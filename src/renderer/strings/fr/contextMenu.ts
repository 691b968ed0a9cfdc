/** Words of the menus that a right click opens, where no other place of the interface has them. */
export const contextMenu = {
  open: 'Ouvrir',
  tag: 'Étiqueter…',
  collect: 'Ajouter à une collection…',
  pin: 'Épingler',
  unpin: 'Désépingler',
  newMemo: 'Nouvelle note…',
  copy: 'Copier',
  showInText: 'Afficher dans le texte',
  reply: 'Répondre',
  find: 'Rechercher dans le texte…',
} as const
