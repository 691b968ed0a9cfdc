/** Does `work` with every item, in their order, `atOnce` of them at a time. What fails is thrown when everything else is over. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  for (const outcome of await Promise.allSettled(Array.from({ length: atOnce }, worker)))
    if (outcome.status === 'rejected') throw outcome.reason
}
