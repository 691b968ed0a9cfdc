import { speakCore } from '../core/words/say.ts'
import { speakLabels } from '../shared/commands.ts'
import { languageIn } from '../shared/language.ts'
import { en, speak } from './strings.ts'

/**
 * Has the window speak the language that its address asks for. French is loaded only where it is spoken.
 * @param ready is called as soon as it does: at once for English
 */
export function speakThen(ready: () => void): void {
  const language = languageIn(location.search)
  document.documentElement.lang = language
  if (language === 'en') {
    speak(en)
    ready()
    return
  }
  void import('./strings/fr/french.ts').then(({ french }) => {
    speak(french.window)
    speakCore(french.core)
    speakLabels(french.commands)
    ready()
  })
}
