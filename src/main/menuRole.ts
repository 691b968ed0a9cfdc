import type { MenuItemConstructorOptions } from 'electron'
import { native } from './words/native.ts'

/** What the system does; Electron would call it in English whatever the language. */
export function role(name: keyof typeof native.roles): MenuItemConstructorOptions {
  return { role: name, label: native.roles[name] }
}
