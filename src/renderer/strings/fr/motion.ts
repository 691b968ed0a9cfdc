export const motion = {
  label: 'Animations',
  ways: { on: 'Activées', off: 'Désactivées' },
}
