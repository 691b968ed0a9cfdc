/** Where nothing is open yet. */
export const invitation = {
  title: 'Commencez par un article',
  choose: 'Choisir des fichiers…',
}
