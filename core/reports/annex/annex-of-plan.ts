import type { Plan } from '../../plans/task'
import type { Workbook } from '../../workbook/sheet/workbook'
import { encode, escapeControls, type Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { rewriteZip } from '../../workbook/zip/write-zip'
import { type AnnexRow, annexRows } from './annex-rows'

/** What the sheet of the annex is called in our blanks. */
export const ANNEX_SHEET = 'Phụ lục nhiệm vụ'

/** The two lines under «PHỤ LỤC»: of what, and of which plan. */
export function annexTitles({ year, unit, tasks }: Plan): [title: string, subtitle: string] {
  const whose = unit === '' ? '' : ` của ${unit}`
  return [
    `TÌNH HÌNH THỰC HIỆN KẾ HOẠCH KIỂM SOÁT THỦ TỤC HÀNH CHÍNH\nVÀ THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM ${year}`,
    tasks.length === 0 ? `(Chưa có kế hoạch năm ${year})` : `(Kèm theo Kế hoạch năm ${year}${whose})`,
  ]
}

/**
 * One of our blanks with its annex built anew from a plan: its groups, tasks, words, leads and times; every other sheet goes
 * back byte for byte. A blank without an annex goes back as it is.
 *
 * `annexOfPlan(blank of II.06a, plan of 2026)` has «… NĂM 2026» over the tasks of that plan and no word of another.
 */
export function* annexOfPlan(blank: Workbook, plan: Plan): Steps<Uint8Array> {
  const number = blank.sheets.findIndex(({ name }) => name === ANNEX_SHEET)
  const part = blank.sheets[number]?.part
  const sheet = part === undefined ? undefined : blank.known.sheets.get(part)
  if (part === undefined || !sheet) return blank.zip.bytes
  const rows = annexRows(plan)
  const last = FIRST_ROW + rows.length - 1
  const own = sheetWith(sheet.xml, plan, rows)
  const parts = new Map<string, Xml>([
    [part, own],
    [blank.part, printedTo(blank.xml, number, last)],
    ...wordsStillUsed(blank, part, own),
  ])
  return yield* rewriteZip(blank.zip, parts)
}

/** The shared texts without those that no cell shows any more: no word of another plan goes out with the file. */
function wordsStillUsed({ relations, known }: Workbook, annex: string, own: Xml): [string, Xml][] {
  const texts = relations.find(({ kind }) => kind === 'sharedStrings')
  if (!texts) return []
  const sheets = [...known.sheets].map(([part, { xml }]) => (part === annex ? own : xml))
  const used = new Set(sheets.flatMap((xml) => [...xml.matchAll(SHARED)].map(([, number]) => Number(number))))
  let at = -1
  const xml = known.stringsXml.replace(/<si>.*?<\/si>/gs, (item) => {
    at += 1
    return used.has(at) ? item : '<si><t></t></si>'
  })
  return [[texts.part, xml]]
}

const SHARED = /<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g

/** Title, day and head of the table stand above it. */
const FIRST_ROW = 9

function sheetWith(xml: Xml, plan: Plan, rows: readonly AnnexRow[]): Xml {
  const [title, subtitle] = annexTitles(plan)
  const styles = stylesIn(xml)
  const drawn = rows.map((row, at) => rowXml(row, FIRST_ROW + at, styles)).join('')
  const last = FIRST_ROW + rows.length - 1
  return pagesOf(mergesOf(bodyOf(xml, drawn), rows), rows)
    .replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:H${last}"`)
    .replace(/<c r="A2"( s="\d+") t="s"><v>\d+<\/v><\/c>/, (_, style) => textXml('A2', style, title))
    .replace(/<c r="A3"( s="\d+") t="s"><v>\d+<\/v><\/c>/, (_, style) => textXml('A3', style, subtitle))
}

interface Styles {
  readonly group: readonly string[]
  readonly task: readonly string[]
}

/** The looks of the first group's row and of the first task's, cell by cell. */
function stylesIn(xml: Xml): Styles {
  const looksOf = (row: number) =>
    [...xml.matchAll(new RegExp(`<c r="[A-H]${row}"( s="\\d+")`, 'g'))].map(([, style]) => style ?? '')
  return { group: looksOf(FIRST_ROW), task: looksOf(FIRST_ROW + 1) }
}

function bodyOf(xml: Xml, drawn: Xml): Xml {
  const from = xml.indexOf(`<row r="${FIRST_ROW}"`)
  return `${xml.slice(0, from)}${drawn}${xml.slice(xml.indexOf('</sheetData>'))}`
}

function rowXml({ kind, number, texts, height }: AnnexRow, row: number, styles: Styles): Xml {
  const looks = styles[kind]
  const cells = [number, ...texts, '', '', '', '', '', '', ''].slice(0, 8)
  const drawn = cells.map((text, at) => cellOf(`${'ABCDEFGH'[at]}${row}`, looks[at] ?? '', text))
  return `<row r="${row}" ht="${height}" customHeight="1" spans="1:8">${drawn.join('')}</row>`
}

function cellOf(name: string, style: string, text: string): Xml {
  if (text === '') return `<c r="${name}"${style}/>`
  if (name.startsWith('A') && /^\d+$/.test(text)) return `<c r="${name}"${style}><v>${text}</v></c>`
  return textXml(name, style, text)
}

function textXml(name: string, style: string, text: string): Xml {
  const words = encode(escapeControls(text))
  return `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
}

/** The heading's merged cells stay; each group's row is one cell from B on. */
function mergesOf(xml: Xml, rows: readonly AnnexRow[]): Xml {
  const kept = [...xml.matchAll(/<mergeCell ref="[A-H](\d+):[A-H]\d+"\/>/g)]
    .filter(([, row]) => Number(row) < FIRST_ROW)
    .map(([merge]) => merge)
  const groups = rows.flatMap(({ kind }, at) =>
    kind === 'group' ? [`<mergeCell ref="B${FIRST_ROW + at}:H${FIRST_ROW + at}"/>`] : [],
  )
  const all = [...kept, ...groups]
  return xml.replace(
    /<mergeCells[^>]*>.*<\/mergeCells>/s,
    `<mergeCells count="${all.length}">${all.join('')}</mergeCells>`,
  )
}

function pagesOf(xml: Xml, rows: readonly AnnexRow[]): Xml {
  const breaks = rows.flatMap(({ opensPage }, at) =>
    opensPage ? [`<brk id="${FIRST_ROW + at - 1}" max="16838" man="1"/>`] : [],
  )
  const list = breaks.join('')
  return xml.replace(
    /<rowBreaks[^>]*>.*<\/rowBreaks>/s,
    list && `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</rowBreaks>`,
  )
}

/** The print area ends with the last row. */
function printedTo(xml: Xml, sheet: number, last: number): Xml {
  const area = new RegExp(`(name="_xlnm\\.Print_Area" localSheetId="${sheet}">[^<]*!\\$A\\$?1:\\$H\\$?)\\d+`)
  return xml.replace(area, `$1${last}`)
}
