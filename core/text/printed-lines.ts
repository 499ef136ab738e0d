/**
 * How many lines a text takes in print, as a browser breaks them: words are not divided unless they are longer than the line,
 * which is so many ems of Times wide.
 *
 * `printedLines('Hộ tịch', 39)` is 1.
 */
export function printedLines(text: string, wide: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word)
    if (used > 0 && used + SPACE + width <= wide) used += SPACE + width
    else {
      const more = Math.max(1, Math.ceil(width / wide))
      lines += more - (used > 0 ? 0 : 1)
      used = width - (more - 1) * wide
    }
  }
  return lines
}

const SPACE = 0.25
/** Of an em, the letters of Times: the narrow ones, the broad ones, the rest. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijltI.,:;'|!]/, 0.29],
  [/[frs()[\]\-/"]/, 0.37],
  [/[acesz?]/, 0.47],
  [/[mMW@%—…]/, 0.98],
  [/[w\p{Lu}]/u, 0.73],
]

/** How wide a text is in one line, in ems of Times: `printedWidth('Hộ tịch')` is about 3. */
export function printedWidth(text: string): number {
  return text.split(/\s+/).reduce((sum, word) => sum + widthOf(word) + SPACE, 0)
}

function widthOf(word: string): number {
  let width = 0
  for (const letter of word.normalize('NFD').replace(/\p{M}/gu, ''))
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.51
  return width
}

/** A text of at most so many letters, cut between words: `cutText('trực tuyến', 8)` is `'trực…'`; one that has no more is itself. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${wholeWords(text, most - 1)}…`
}

/** Its first letters as far as words are whole; of one long word what there is room for. */
function wholeWords(text: string, most: number): string {
  const start = text.slice(0, most).trimEnd()
  const isCut = /\S/.test(text.charAt(start.length))
  return (isCut && /^(.*\S)\s+\S*$/s.exec(start)?.[1]) || start
}

/** A text cut between words so that it takes at most so many lines; one that does is itself. */
export function shortened(text: string, wide: number, most: number): string {
  if (printedLines(text, wide) <= most) return text
  let kept = Math.min(text.length, Math.ceil(wide * most * 4))
  while (printedLines(`${text.slice(0, kept)}…`, wide) > most) kept--
  return `${wholeWords(text, kept)}…`
}
