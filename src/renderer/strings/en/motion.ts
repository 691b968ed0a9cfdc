export const motion = {
  label: 'Motion',
  ways: { on: 'On', off: 'Off' },
}
