/** Of the papers, seals are known by their content, too. */
export function isSealPaper(record: unknown): boolean {
  return Reflect.get(Object(record), 'kind') === 'seal'
}
