/**
 * How many lines a text takes in a column, word by word; `width` is in Excel's letters, of which Times New Roman 11 sets
 * about 1.02 characters each.
 *
 * `wrappedLines('Tổ chức thực hiện niêm yết', 12)` is 3.
 */
export function wrappedLines(text: string, width: number, perUnit = 1.02): number {
  const perLine = Math.max(3, Math.floor(width * perUnit) - 1)
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const longer = used === 0 ? word.length : used + 1 + word.length
    if (longer > perLine) {
      lines += Math.max(1, Math.ceil(word.length / perLine))
      used = word.length % perLine
    } else used = longer
  }
  return lines
}
