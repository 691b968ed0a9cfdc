import { en, speak } from '../src/renderer/strings.ts'

// The window's code is tested in English.
speak(en)
