import { fold } from './fold'

/** All of these look at names whose blanks are single ones (`bareName`). */
const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['thị trấn', /^(thị trấn|tt\.?) /],
  ['thị xã', /^(thị xã|tx\.?) /],
  ['thành phố', /^(thành phố|tp\.?) /],
  ['phường', /^(phường|p\.) ?/],
  ['xã', /^(xã|x\.) ?/],
  ['huyện', /^(huyện|h\.) ?/],
  ['tỉnh', /^(tỉnh|t\.) ?/],
].map(([level, pattern]) => [level as string, pattern as RegExp])

const OFFICE = /^(ubnd|ủy ban nhân dân|uỷ ban nhân dân) /
const PROVINCE = / [-–—] (tỉnh .*)/
const CODE = /^((000\.)?\d{2}\.\d{2}\.h\d{2}|h\d{2}\.\d+) ?[-–—:.]? ?/

/** What a table of all units is called when no filter names one. */
export const ALL_UNITS = 'Tất cả đơn vị'

/** The level ('' where the page leaves it out) and the name of a unit, folded: `unitParts('UBND xã X - Tỉnh Y')` is `{ level: 'xã', name: 'x' }`. */
export function unitParts(text: string): { level: string; name: string } {
  const core = bareName(text).replace(CODE, '').replace(PROVINCE, '').replace(OFFICE, '')
  for (const [level, pattern] of LEVELS) {
    if (pattern.test(core)) return { level, name: fold(core.replace(pattern, '')) }
  }
  return { level: '', name: fold(core) }
}

function bareName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/**
 * What tells two units of one name apart, folded: the code before it and the province after it, '' where it is not said.
 *
 * `unitMarks('H30.12 - UBND xã X - Tỉnh Y')` is `['h30.12', 'tỉnh y']`.
 */
export function unitMarks(text: string): readonly [code: string, province: string] {
  const bare = bareName(text)
  return [CODE.exec(bare)?.[1] ?? '', fold(PROVINCE.exec(bare)?.[1] ?? '')]
}

/**
 * Whether two texts name one unit: the words «UBND», the province after a dash and a missing level do not matter,
 * a different level does.
 *
 * `sameUnit('UBND xã Hương Sơn', 'Hương Sơn')` is true, `sameUnit('Huyện Hương Sơn', 'Xã Hương Sơn')` is false.
 */
export function sameUnit(a: string, b: string): boolean {
  const left = unitParts(a)
  const right = unitParts(b)
  if (left.name === '' || left.name !== right.name) return false
  return left.level === right.level || left.level === '' || right.level === ''
}
