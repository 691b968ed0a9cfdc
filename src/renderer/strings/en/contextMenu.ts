/** Words of the menus that a right click opens, where no other place of the interface has them. */
export const contextMenu = {
  open: 'Open',
  tag: 'Tag…',
  collect: 'Add to a collection…',
  pin: 'Pin',
  unpin: 'Unpin',
  newMemo: 'New memo…',
  copy: 'Copy',
  showInText: 'Show in text',
  reply: 'Reply',
  find: 'Find in text…',
} as const
