import { create } from 'zustand'
import type { CheckId } from '../../../core/checks/checks.ts'
import { CheckSettings } from '../../../core/checks/settings.ts'

const place = 'readout.checks'

/** Which checks this person wants, and by whose terms: remembered by the window, for every memo. */
export const useCheckSettings = create<CheckSettings>(() => CheckSettings.parse(remembered()))

export function setCheckSettings(change: Partial<CheckSettings>): void {
  useCheckSettings.setState(change)
  localStorage.setItem(place, JSON.stringify(useCheckSettings.getState()))
}

export function switchCheck(check: CheckId, isOn: boolean): void {
  const others = useCheckSettings.getState().off.filter((one) => one !== check)
  setCheckSettings({ off: isOn ? others : [...others, check] })
}

function remembered(): unknown {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof found === 'object' && found !== null ? found : {}
  } catch (error) {
    // Something else wrote there: the window begins with what everybody gets.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
