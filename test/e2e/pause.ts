/** Between two looks at something that is still coming. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100))
}
