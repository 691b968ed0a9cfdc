/**
 * Begins to measure what a test computes. The clock on the wall would measure what else a busy machine does.
 * @returns gives the processor time that this process has had since, in milliseconds
 */
export function processorTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}
