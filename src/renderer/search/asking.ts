/**
 * Asks one question at a time: while an answer is awaited, only the newest of the other questions waits. An answer that was overtaken
 * by a question, or by `forget`, is dropped.
 * @param take gets the answers that are still wanted, each with its question
 * @param fail gets what went wrong with a question that is still wanted
 */
export function newestOnly<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  take: (answer: Answer, question: Question) => void,
  fail: (error: unknown) => void,
): { ask: (question: Question) => void; forget: () => void } {
  let wanted: { question: Question } | null = null
  let isBusy = false

  const work = async () => {
    isBusy = true
    while (wanted !== null) {
      const asked = wanted
      try {
        const given = await answer(asked.question)
        if (wanted === asked) take(given, asked.question)
      } catch (error) {
        if (wanted === asked) fail(error)
      }
      if (wanted === asked) wanted = null
    }
    isBusy = false
  }

  return {
    ask: (question) => {
      wanted = { question }
      if (!isBusy) void work()
    },
    forget: () => {
      wanted = null
    },
  }
}
