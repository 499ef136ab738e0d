import type { CellSeen, PageSeen, RowSeen, TableSeen } from '../../core/grid/seen'
import type { MeasureId } from '../../core/measures/catalogue'
import type { Portal } from '../../core/portals/portal'
import type { Chance } from './random'
import { dress, headRows, leavesOf, type Node, randomScheme, type Scheme } from './random-head'

export type Truth = number | '-' | null

/** A cell that remembers what it says, of which row and measure, whatever becomes of its table. */
export type TaggedCell = CellSeen & {
  readonly tag?: { readonly measure: MeasureId; readonly row: string; readonly value: Truth }
}

/** A page that never was, the portal that knows it, and what every cell of it truly says. */
export interface RandomPage {
  readonly page: PageSeen
  readonly portal: Portal
  /** By table row and measure. */
  readonly truth: ReadonlyMap<string, Truth>
}

type Counts = Map<MeasureId, Truth>
interface Block {
  readonly group: string | null
  readonly rows: { label: string; counts: Counts }[]
}

const UNITS = [
  'UBND xã Sơn Kim',
  'UBND xã Hoà Hải',
  'Sở Tư pháp',
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'UBND phường Nam Hà',
  'Lâm nghiệp',
  'Thủy lợi',
  'Thi đua, khen thưởng',
]
const HEADINGS = ['Sở ban ngành', 'Huyện, thành phố, thị xã', 'Xã, phường, thị trấn']
const TOTALS = ['Tổng số', 'TỔNG CỘNG', 'Tổng', 'Cộng', 'Tổng cộng:']

/** `randomPage(chanceOf(7))` is always the same page. */
export function randomPage(chance: Chance): RandomPage {
  const scheme = randomScheme(chance)
  const leaves = leavesOf(scheme.nodes)
  const blocks = randomBlocks(
    scheme,
    leaves.map(({ node }) => node),
    chance,
  )
  const truth = new Map<string, Truth>()
  const rows = tableRows(scheme, blocks, truth, chance)
  const table: TableSeen = { frame: 0, index: 1, visible: true, kind: 'table', caption: '', rows }
  const twin: TableSeen = { ...table, index: 0, visible: false, rows: [...rows].reverse() }
  return {
    page: {
      url: 'https://example.invalid/thong-ke',
      title: '',
      headings: [],
      filters: [
        { label: 'Từ ngày', value: '15/12/2024', control: 'date' },
        { label: 'Đến ngày', value: '14/03/2025', control: 'date' },
        { label: 'Đơn vị', value: 'UBND thị trấn Phố Châu', control: 'select' },
      ],
      tables: chance.is(0.3) ? [twin, table] : [table],
      busy: false,
      signIn: 'none',
      unread: [],
    },
    portal: scheme.portal,
    truth,
  }
}

function randomBlocks(scheme: Scheme, leaves: readonly Node[], chance: Chance): Block[] {
  const measures = leaves.flatMap(({ measure }) => (measure ? [measure] : []))
  const count = chance.is(0.5) ? 0 : 1 + chance.below(3)
  const groups = count === 0 ? [null] : chance.some(HEADINGS, count)
  return groups.map((group) => ({
    group,
    rows: chance
      .some(UNITS, 1 + chance.below(6))
      .map((label) => ({ label, counts: randomCounts(scheme, measures, chance) })),
  }))
}

function randomCounts(scheme: Scheme, measures: readonly MeasureId[], chance: Chance): Counts {
  const size = chance.pick([3, 30, 900, 3000, 3000, 60_000, 4_000_000])
  if (scheme.is06a) return counts06a(measures, chance, size)
  return new Map(
    measures.map((measure): [MeasureId, Truth] => {
      if (chance.is(0.03)) return [measure, '-']
      return [measure, chance.is(0.01) ? null : chance.is(0.2) ? 0 : chance.below(size)]
    }),
  )
}

function counts06a(measures: readonly MeasureId[], chance: Chance, size: number): Counts {
  const part = () => (chance.is(0.2) ? 0 : chance.below(size))
  const [early, onTime, late, inTime, overdue] = [part(), part(), part(), part(), part()] as const
  const resolved = early + onTime + late
  const pending = inTime + overdue
  const carried = chance.below(1 + resolved + pending)
  const online = chance.below(1 + resolved + pending - carried)
  const all: Partial<Record<MeasureId, number>> = {
    'dossiers.received': resolved + pending,
    'dossiers.received.online': online,
    'dossiers.received.direct': resolved + pending - carried - online,
    'dossiers.carried-over': carried,
    'dossiers.resolved': resolved,
    'dossiers.resolved.early': early,
    'dossiers.resolved.on-time': onTime,
    'dossiers.resolved.late': late,
    'dossiers.pending': pending,
    'dossiers.pending.in-time': inTime,
    'dossiers.pending.overdue': overdue,
  }
  return new Map(measures.map((measure) => [measure, all[measure] ?? 0]))
}

/** How a page writes a count: one way for all, one for each column, or now this way and now that. */
type Writer = (value: Truth, column: number) => string

function randomWriter(chance: Chance, width: number): Writer {
  const marks = ['.', '.', '.', ',', '', '\u00A0', '\u202F']
  const one = chance.pick(marks)
  const perColumn = Array.from({ length: width }, () => chance.pick(marks))
  const style = chance.below(10)
  const isMixed = chance.is(0.02)
  return (value, column) => {
    if (value === '-') return chance.pick(['-', '–', '—', ' - '])
    if (value === null) return chance.pick(['', ' ', '\u00A0'])
    const mark = isMixed
      ? chance.pick(['.', ','])
      : style === 0
        ? perColumn[column]!
        : style === 1 && chance.is(0.3)
          ? ''
          : one
    const text = String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark)
    return chance.is(0.05) ? ` ${text}\u200B` : text
  }
}

function tableRows(
  scheme: Scheme,
  blocks: readonly Block[],
  truth: Map<string, Truth>,
  chance: Chance,
): RowSeen[] {
  const leaves = leavesOf(scheme.nodes).map(({ node }) => node)
  const width = leaves.length
  const inHead = chance.is(0.8)
  const section: RowSeen['section'] = inHead ? 'head' : 'body'
  const rows: RowSeen[] = [...titleRows(width, section, chance), ...headRows(scheme, chance, section)]
  if (chance.is(0.2)) rows.push(numberingRow(leaves, inHead && chance.is(0.5) ? 'head' : 'body'))
  const write = randomWriter(chance, width)
  const add = (row: RowToWrite, where: RowSeen['section']) => {
    if (row.kind !== 'subtotal')
      for (const [measure, value] of row.counts) truth.set(`${rows.length}:${measure}`, value)
    rows.push({ section: where, cells: cellsOf(leaves, row, write, chance) })
  }
  const all = blocks.flatMap((block) => block.rows)
  const total = sumOf(all.map(({ counts }) => counts))
  const place = total ? chance.pick(['last', 'last', 'last', 'first', 'foot', 'none']) : 'none'
  const totalLabel = chance.pick(TOTALS)
  const totalRow = (counts: Counts) => ({ label: totalLabel, index: '', counts, kind: 'total' as const })
  if (place === 'first' && total) add(totalRow(total), 'body')
  const subtotals = place !== 'none' && place !== 'first' && chance.is(0.2)
  blocks.forEach((block, at) => {
    if (block.group !== null)
      rows.push(
        groupRow(
          block.group,
          leaves[0]?.role === 'index' ? (['I', 'II', 'III'][at] ?? 'IV') : null,
          width,
          chance,
        ),
      )
    const first = chance.pick([1, 1, 2])
    block.rows.forEach(({ label, counts }, row) => {
      add({ label, index: String(first + row), counts, kind: 'data' }, 'body')
      if (chance.is(0.02)) rows.push({ section: 'body', cells: [{ text: '' }] })
    })
    const sum = sumOf(block.rows.map(({ counts }) => counts))
    if (block.group !== null && subtotals && sum)
      add({ label: 'Cộng', index: '', counts: sum, kind: 'subtotal' }, 'body')
  })
  if (place === 'last' && total) add(totalRow(total), 'body')
  if (place === 'foot' && total) add(totalRow(total), 'foot')
  return rows
}

/** Null where a blank hides what the sum is; "-" adds nothing. */
function sumOf(rows: readonly Counts[]): Counts | null {
  const sum: Counts = new Map()
  for (const counts of rows) {
    for (const [measure, value] of counts) {
      if (value === null) return null
      sum.set(measure, Number(sum.get(measure) ?? 0) + (value === '-' ? 0 : value))
    }
  }
  return sum
}

interface RowToWrite {
  readonly label: string
  readonly index: string
  readonly counts: Counts
  readonly kind: 'data' | 'total' | 'subtotal'
}

function cellsOf(
  leaves: readonly Node[],
  { label, index, counts, kind }: RowToWrite,
  write: Writer,
  chance: Chance,
): CellSeen[] {
  const isData = kind === 'data'
  const merged = !isData && leaves[0]?.role === 'index' && chance.is(0.4)
  const bold = isData ? {} : { bold: true as const }
  const name = isData ? label : dress(label, chance)
  return leaves.flatMap(({ role, measure }, column): TaggedCell[] => {
    if (role === 'index') return merged ? [{ text: name, colspan: 2, ...bold }] : [{ text: index }]
    if (role === 'label') return merged ? [] : [{ text: name, ...bold }]
    if (role || !measure) return [{ text: role ? filler(role, chance) : '', ...bold }]
    const value = counts.get(measure) ?? null
    return [{ text: write(value, column), ...bold, tag: { measure, row: label, value } }]
  })
}

function filler(role: 'note' | 'noise', chance: Chance): string {
  return role === 'note' ? chance.pick(['', '', 'đã rà soát']) : String(chance.below(40))
}

function groupRow(label: string, index: string | null, width: number, chance: Chance): RowSeen {
  const cells =
    index !== null && chance.is(0.3)
      ? [{ text: index }, { text: label, colspan: width + chance.pick([-1, -2, 0, 9]), bold: true as const }]
      : [{ text: label, colspan: Math.max(3, width + chance.pick([0, 0, -1, 12])), bold: true as const }]
  return { section: 'body', cells }
}

function titleRows(width: number, section: RowSeen['section'], chance: Chance): RowSeen[] {
  const rows: RowSeen[] = []
  if (chance.is(0.15)) {
    const half = Math.max(1, Math.floor(width / 2))
    rows.push({
      section,
      cells: [
        { text: 'UBND TỈNH HÀ TĨNH', colspan: half },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', colspan: width - half },
      ],
    })
  }
  if (chance.is(0.6))
    rows.push({
      section,
      cells: [
        {
          text: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC\n(Từ ngày 15/12/2024 đến ngày 14/03/2025 )',
          colspan: Math.max(1, width + chance.pick([0, -1, 4])),
          bold: true,
        },
      ],
    })
  if (chance.is(0.15))
    rows.push({ section, cells: chance.is(0.5) ? [] : [{ text: '', colspan: Math.max(1, width - 2) }] })
  return rows
}

function numberingRow(leaves: readonly Node[], section: RowSeen['section']): RowSeen {
  return { section, cells: leaves.map((_, at) => ({ text: `(${at + 1})` })) }
}
