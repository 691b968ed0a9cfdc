import { create } from 'zustand'
import type { CheckId } from '../../../core/checks/checks.ts'
import { CheckSettings } from '../../../core/checks/settings.ts'
import { remember, rememberedFields } from '../../state/remembered.ts'

const place = 'readout.checks'

/** Which checks this person wants, and by whose terms: remembered by the window, for every memo. */
export const useCheckSettings = create<CheckSettings>(() => CheckSettings.parse(rememberedFields(place)))

export function setCheckSettings(change: Partial<CheckSettings>): void {
  useCheckSettings.setState(change)
  remember(place, useCheckSettings.getState())
}

export function switchCheck(check: CheckId, isOn: boolean): void {
  const others = useCheckSettings.getState().off.filter((one) => one !== check)
  setCheckSettings({ off: isOn ? others : [...others, check] })
}
