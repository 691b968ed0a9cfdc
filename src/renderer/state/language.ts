import { type LanguageChoice, queryFor } from '../../shared/language.ts'
import { call } from '../bridge.ts'
import { flushAll, refuseWhereBegun, useSaving } from './saving.ts'
import { complain } from './toasts.ts'

/**
 * Has the window speak another language: it saves what was typed and loads its page again, which shows what a start
 * does. Where something could not be saved, which the window says, it stays as it is.
 */
export async function speakIn(choice: LanguageChoice): Promise<void> {
  try {
    await flushAll()
    if (useSaving.getState().state !== 'saved') return
    refuseWhereBegun()
    const { language } = await call('language.choose', { choice })
    if (document.documentElement.lang !== language) location.replace(location.pathname + queryFor(language))
  } catch (error) {
    complain(error)
  }
}
