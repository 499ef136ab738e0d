import type { TaskTarget } from '../task'

const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)\s*%/g
/** Words after a percentage that end the name of its whole: "100% TTHC đủ điều kiện | được cung cấp …". */
const END_OF_WHOLE = /,\s+(?:được|đã|có|phải)\s|\s(?:được|khi|đã|phải|thực hiện)\s/
const AMONG = /^,?\s*trong (?:số )?đó,?\s*/i

/**
 * The numeric targets of a task's text, each with its clause and, where the text says it, its whole.
 *
 * `targetsIn('Tối thiểu 80% TTHC có phí, được triển khai thanh toán trực tuyến, trong số đó, tỷ lệ giao dịch đạt 70%')`
 * is 80 of "TTHC có phí", then 70 of "TTHC có phí, được triển khai thanh toán trực tuyến".
 */
export function targetsIn(text: string): TaskTarget[] {
  const targets: TaskTarget[] = []
  let before = ''
  for (const clause of text.split(/(?:;\s*|,?\s*)(?=trong (?:số )?đó)|;/i)) {
    const among = AMONG.test(clause)
    const words = clause.replace(AMONG, '').replace(/^[\s,]+|[\s.,]+$/g, '')
    for (const found of words.matchAll(PERCENT)) {
      const percent = Number((found[1] ?? '').replace(',', '.'))
      const after = words.slice((found.index ?? 0) + found[0].length)
      const of = among ? before : wholeOf(after)
      if (percent <= 100) targets.push(of === '' ? { percent, words } : { percent, words, of })
    }
    before = words.replace(/^.*?\d\s*%\s*/, '')
  }
  return targets
}

function wholeOf(after: string): string {
  const words = after.replace(/^\s*(?:trở lên|trở xuống)/, '')
  const end = END_OF_WHOLE.exec(words)
  return (end ? words.slice(0, end.index) : words).replace(/^[\s,]+|[\s.,]+$/g, '')
}
