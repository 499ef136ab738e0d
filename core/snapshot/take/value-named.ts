import { fold, tidy } from '../../text/fold'

/**
 * Of a cell that names its values, the value of one name; a cell that names nothing is taken whole, and so is one in
 * which that name stands not once or beside nameless words: then it reads as no number.
 *
 * `valueNamed('Số lượng', 'Số lượng: 833\nTỷ lệ: 75%')` is `'833'`.
 */
export function valueNamed(name: string, text: string): string {
  const lines = text.split('\n').map(tidy).filter(Boolean)
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/u.exec(line))
  const own = pairs.filter((pair) => pair !== null && fold(pair[1]!.trim()) === fold(name))
  return own.length === 1 && !pairs.includes(null) ? own[0]![2]! : text
}
