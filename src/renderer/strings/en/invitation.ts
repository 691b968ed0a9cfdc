/** Where nothing is open yet. */
export const invitation = {
  title: 'Begin with an article',
  choose: 'Choose files…',
}
