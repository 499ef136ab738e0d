/** More than any page of figures has; what has more is told so, and is not touched. */
const MOST: Readonly<Record<string, number>> = { td: 250_000, table: 400, '*': 1_000_000 }
/** More cells in a row than any table has columns. */
const MOST_COLUMNS = 1_000
/** Controls that may be filters. */
const MOST_CONTROLS = 4_000

/** Whether a document holds more than can be read while its page stays at hand: counted by the browser, before anything is looked at. */
export function holdsTooMuch(document: Document): boolean {
  const count = (name: string) => document.getElementsByTagName(name).length
  if (Object.entries(MOST).some(([name, most]) => count(name) > most)) return true
  if (count('input') + count('select') > MOST_CONTROLS) return true
  return [...document.getElementsByTagName('tr')].some(
    ({ childElementCount }) => childElementCount > MOST_COLUMNS,
  )
}
