import type { ElectronApplication } from '@playwright/test'

/** What a native message asked. */
export interface Question {
  message: string
  detail: string
  buttons: string[]
  defaultId: number
  cancelId: number
}

/** Answers the next questions with the button of that number, and notes them; the addresses that are to be opened are noted alone. */
export async function answerQuestions(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog, shell }, response) => {
    const questions: unknown[] = []
    const opened: string[] = []
    Object.assign(globalThis, { questions, opened })
    dialog.showMessageBox = async (...args: unknown[]) => {
      questions.push(args.at(-1))
      return { response, checkboxChecked: false }
    }
    shell.openExternal = async (url: string) => void opened.push(url)
  }, button)
}

/** What was asked since {@link answerQuestions}. */
export const questions = (app: ElectronApplication): Promise<Question[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'questions'))

/** Which addresses were to be opened since {@link answerQuestions}. */
export const opened = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'opened'))
