/** How what is scrolled to comes into view: smoothly, unless the system or the person has switched motion off (`styles/tokens.css`). */
export function calmly(): ScrollBehavior {
  return getComputedStyle(document.documentElement).getPropertyValue('--scroll') === 'smooth' ? 'smooth' : 'instant'
}
