/**
 * Use something that has to be cleared away, however `use` ends. Where the process exits before, it is cleared away
 * then, the innermost first.
 */
export async function clearing<T>(clear: () => void, use: () => Promise<T>): Promise<T> {
  process.prependOnceListener('exit', clear)
  try {
    return await use()
  } finally {
    process.off('exit', clear)
    clear()
  }
}
