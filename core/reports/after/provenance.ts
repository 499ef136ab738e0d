import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { Measure } from '../../measures/measure'
import { accept, type Outcome, refuse } from '../../outcome'
import { figuresWithSums } from '../../snapshot/figures-with-sums'
import { Breakdown, type Figure, type Snapshot } from '../../snapshot/snapshot'
import { DayText } from '../../text/checks'
import type { Limits } from '../../text/limits'
import { escapeMarkup, unescapeMarkup } from '../../text/markup'
import { readSafeJson } from '../../text/safe-json'
import { placeName } from '../refusal-words'
import type { FillPlan, Write } from '../report'
import { SettledWords } from './settled-words'

export const PROVENANCE_NAMESPACE = 'urn:so-mot-cua:provenance:1'

const CellSource = z.object({
  id: z.string(),
  portal: z.string(),
  page: z.string(),
  title: z.string(),
  unit: z.string(),
  from: DayText,
  to: DayText,
  capturedAt: z.string(),
})

const Cell = z.object({
  sheet: z.string(),
  cell: z.string(),
  /** Labels of the place in the report, by which it is found again after rows were inserted. */
  row: z.array(z.string()),
  column: z.array(z.string()),
  value: z.union([z.number(), z.string()]),
  snapshot: z.string(),
  measure: Measure,
  by: Breakdown,
  /** Where the figure stood on the page, as shown, and what proves it. */
  seen: z.object({ row: z.string(), column: z.string(), text: z.string() }),
  proof: z.array(z.string()),
  /** Of a sum over systems: what each of them adds, and from which capture. */
  addends: z.exactOptional(
    z.array(z.object({ snapshot: z.string(), system: z.string(), value: z.nullable(z.number()) })),
  ),
  /** When it was filled, where that was an earlier fill than the workbook's last. */
  filledAt: z.exactOptional(z.string()),
})

/** A cell that holds no figure but what the ledger says: the status of a task, the unit's name, the period. */
const Said = z.object({
  sheet: z.string(),
  cell: z.string(),
  row: z.array(z.string()),
  column: z.array(z.string()),
  value: z.union([z.number(), z.string()]),
  /** "Nhiệm vụ I.1", "Đơn vị báo cáo". */
  says: z.string(),
  /** The day a status was judged. */
  on: z.exactOptional(DayText),
  filledAt: z.exactOptional(z.string()),
})

const Provenance = z.object({
  report: z.string(),
  filledAt: z.string(),
  sources: z.array(CellSource),
  cells: z.array(Cell),
  said: z.exactOptional(z.array(Said)),
  confirmed: z.exactOptional(z.array(SettledWords)),
})

/** From which figure of which page every filled cell of a workbook comes. */
export type Provenance = z.infer<typeof Provenance>
export type CellOrigin = z.infer<typeof Cell>
export type CellSaid = z.infer<typeof Said>
export type CellSource = z.infer<typeof CellSource>

/** What is to be kept with the workbook about a fill; `filledAt` is the host's clock, `on` the day of the statuses. */
export function provenanceOf(
  plan: FillPlan,
  snapshots: readonly Snapshot[],
  filledAt: string,
  on?: string,
): Provenance {
  const all = [...snapshots, ...(plan.sums ?? [])]
  const byId = new Map(all.map((snapshot) => [snapshot.id, snapshot]))
  const cells = plan.writes.flatMap(({ at, rowPath, columnPath, value, from }): CellOrigin[] => {
    if (!('cell' in at) || !('snapshot' in from)) return []
    const source = byId.get(from.snapshot)
    const figure = source && figuresWithSums(source).find((one) => isSame(one, from))
    const { measure, by, snapshot, addends } = from
    return [
      {
        sheet: at.sheet,
        cell: at.cell,
        row: [...rowPath],
        column: [...columnPath],
        value,
        snapshot,
        measure,
        by,
        seen: seenOf(figure),
        proof: [...(figure?.provedBy ?? [])],
        ...(addends ? { addends: [...addends] } : {}),
      },
    ]
  })
  const used = new Set(cells.flatMap(sourcesUsed))
  const sources = all.filter(({ id }) => used.has(id)).map(sourceOf)
  const said = plan.writes.flatMap((write) => saidBy(write, on))
  const confirmed = (plan.confirmed ?? []).map((one) => ({ ...one }))
  return {
    report: plan.report,
    filledAt,
    sources,
    cells,
    ...(said.length > 0 ? { said } : {}),
    ...(confirmed.length > 0 ? { confirmed } : {}),
  }
}

function sourcesUsed({ snapshot, addends = [] }: CellOrigin): string[] {
  return [snapshot, ...addends.map((addend) => addend.snapshot)]
}

function saidBy({ at, rowPath, columnPath, value, from }: Write, on: string | undefined): CellSaid[] {
  if (!('cell' in at) || 'snapshot' in from) return []
  const says = 'task' in from ? `Nhiệm vụ ${from.task}` : from.text
  const judged = 'task' in from && on !== undefined ? { on } : {}
  return [
    { sheet: at.sheet, cell: at.cell, row: [...rowPath], column: [...columnPath], value, says, ...judged },
  ]
}

function isSame(figure: Figure, { measure, by }: Pick<Figure, 'measure' | 'by'>): boolean {
  return (
    figure.measure === measure &&
    figure.by.field === by.field &&
    figure.by.unit === by.unit &&
    figure.by.procedure === by.procedure
  )
}

function seenOf(figure: Figure | undefined): CellOrigin['seen'] {
  const { row = '', column = '', text = '' } = figure?.cell ?? {}
  return { row, column, text }
}

/** The address without what follows "?" or "#": a session's tokens have no place in a report. */
export function sourceOf({ id, portal, source, unit, period }: Snapshot): CellSource {
  return {
    id,
    portal,
    page: source.url.replace(/[?#].*$/s, ''),
    title: source.title,
    unit,
    from: period.from,
    to: period.to,
    capturedAt: source.capturedAt,
  }
}

/** Later fills add to earlier ones: a cell filled again has its new origin only, any other keeps the time of its own fill. */
export function joinProvenance(earlier: Provenance | null, later: Provenance): Provenance {
  if (!earlier) return later
  const filled = new Set(filledCells(later).map(placeName))
  const kept = <T extends CellOrigin | CellSaid>(cells: readonly T[]): T[] =>
    cells
      .filter((cell) => !filled.has(placeName(cell)))
      .map((cell) => ({ ...cell, filledAt: filledAtOf(earlier, cell) }))
  const cells = [...kept(earlier.cells), ...later.cells]
  const said = [...kept(saidIn(earlier)), ...saidIn(later)]
  const confirmed = new Map(
    [...(earlier.confirmed ?? []), ...(later.confirmed ?? [])].map((one) => [JSON.stringify(one), one]),
  )
  const used = new Set(cells.flatMap(sourcesUsed))
  const sources = new Map([...earlier.sources, ...later.sources].map((source) => [source.id, source]))
  return {
    ...later,
    cells,
    sources: [...sources.values()].filter(({ id }) => used.has(id)),
    ...(said.length > 0 ? { said } : {}),
    ...(confirmed.size > 0 ? { confirmed: [...confirmed.values()] } : {}),
  }
}

/** When a cell was filled. */
export function filledAtOf({ filledAt }: Provenance, cell: CellOrigin | CellSaid): string {
  return cell.filledAt ?? filledAt
}

function saidIn({ said = [] }: Provenance): readonly CellSaid[] {
  return said
}

/** Every cell of the workbook that was filled by us, whatever it holds. */
export function filledCells(provenance: Provenance): readonly (CellOrigin | CellSaid)[] {
  return [...provenance.cells, ...saidIn(provenance)]
}

/** What a cell without a figure was filled with; null where it was not filled by us, or holds a figure. */
export function saidAt(provenance: Provenance, sheet: string, cell: string): CellSaid | null {
  return saidIn(provenance).find((one) => one.sheet === sheet && one.cell === cell) ?? null
}

/** The origin of one cell and the page it was captured from; null where it was not filled by us. */
export function originAt(
  provenance: Provenance,
  sheet: string,
  cell: string,
): { origin: CellOrigin; source: CellSource | null } | null {
  const origin = provenance.cells.find((one) => one.sheet === sheet && one.cell === cell)
  if (!origin) return null
  return { origin, source: provenance.sources.find(({ id }) => id === origin.snapshot) ?? null }
}

/**
 * As the text of a custom XML part, with a check sum of what it says:
 * `<provenance xmlns="urn:so-mot-cua:provenance:1" sum="…">{…}</provenance>`.
 */
export function provenanceToXml(provenance: Provenance): string {
  const text = JSON.stringify(provenance)
  return `<provenance xmlns="${PROVENANCE_NAMESPACE}" sum="${sumOf(text)}">${escapeMarkup(text)}</provenance>`
}

/** A workbook of all reports has a few thousand origins; a cell holds 32,767 letters at most. */
const LIMITS: Limits = { size: 16_000_000, depth: 8, count: 1_000_000, letters: 40_000 }

const PART = /<(?:\w+:)?provenance\b([^>]*)>([^<]*)<\/(?:\w+:)?provenance>\s*$/

/** Back from the part's text; what was damaged or made by others is refused. Older parts have no check sum. */
export function provenanceFromXml(xml: string): Outcome<Provenance> {
  const [, attributes = '', inner] = PART.exec(xml) ?? []
  const text = inner === undefined ? '' : unescapeMarkup(inner)
  const sum = /\bsum=["'](\w*)["']/.exec(attributes)?.[1]
  const json = sum === undefined || sum === sumOf(text) ? readSafeJson(text, LIMITS) : null
  const read = json?.ok ? Provenance.safeParse(json.value) : null
  if (read?.success) return accept(read.data)
  return refuse(
    'packet-damaged',
    'Nguồn gốc số liệu lưu trong tệp đã bị sửa, không dùng được. Điền lại báo cáo để ghi lại nguồn gốc.',
  )
}

function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16))
}
