import { type Outcome, refuse } from '../../outcome'
import { isModern, isTypedIn, legacyFontOf } from '../../text/legacy-font-of'
import { LEGACY_FONTS, type LegacyFont, toUnicode } from '../../text/legacy-fonts'
import type { PlanLine } from './plan-rows'

/**
 * Refuses a text that is typed in an old font, with a piece of it as it would read; `where` is the font's id. It is turned
 * into Unicode only where a person asks for it.
 */
export function oldFontIn(lines: readonly PlanLine[]): Extract<Outcome<never>, { ok: false }> | null {
  const cells = lines.flatMap((line) => line.cells.filter((cell) => !isModern(cell)))
  const font = legacyFontOf(cells.join('\n'))
  if (font === null) return null
  const sample = cells.find((cell) => legacyFontOf(cell) === font) ?? cells.find((cell) => cell !== '') ?? ''
  const short = sample.length > LONGEST ? `${sample.slice(0, LONGEST)}…` : sample
  return refuse(
    'legacy-font',
    `Văn bản gõ bằng phông chữ cũ ${LEGACY_FONTS[font]}, không phải Unicode: «${short}» đọc là «${toUnicode(short, font)}». Nếu đúng, bấm «Chuyển sang Unicode» để đọc; tệp gốc giữ nguyên.`,
    font,
  )
}

const LONGEST = 60

/** Every cell that is typed in the font; others, as headings typed anew, stay as they are. */
export function inUnicode(lines: readonly PlanLine[], font: LegacyFont): PlanLine[] {
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => (isTypedIn(cell, font) ? toUnicode(cell, font) : cell)),
  }))
}
