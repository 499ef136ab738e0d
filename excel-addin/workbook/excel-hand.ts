import type { Outcome } from '../../core/outcome'
import { type DaySystem, serialOf } from '../../core/workbook/number-format'
import { cellName, type WorkbookSeen } from '../../core/workbook/seen'
import { type Block, inPortions, writeBlocksOf } from './blocks'
import { fromExcel, inExcel, toExcel } from './excel-values'
import type { CellAt, CellRead, Order, WorkbookHand, WorkbookInHand } from './hand'
import { inFonts } from './read-fonts'
import { listed } from './read-lists'
import { readSheets } from './read-sheets'

/** The hand that works in the workbook open in Excel; `namespaces` are the custom XML parts it looks for. */
export function excelHand(namespaces: readonly string[]): WorkbookHand {
  const known: PartIds = new Map()
  return {
    kind: 'excel',
    see: (only) =>
      inExcel((context) => seeInExcel(context, { namespaces, known, withLists: only !== 'cells' })),
    write: (order) => writeInExcel(order, known),
  }
}

/** The custom XML parts found by the last look, by namespace: a write changes them without looking again. */
type PartIds = Map<string, string>

interface Look {
  readonly namespaces: readonly string[]
  readonly known: PartIds
  readonly withLists: boolean
}

/**
 * Two requests: first what there is, then all that is in it; more only where Excel on the web limits an answer, or where
 * cells of one sheet have different validations, or words of it may be typed in an old font.
 */
async function seeInExcel(
  context: Excel.RequestContext,
  { namespaces, known, withLists }: Look,
): Promise<WorkbookInHand> {
  const { workbook } = context
  const sheets = workbook.worksheets.load({ name: true, visibility: true, protection: { protected: true } })
  const names = workbook.names.load({ name: true, formula: true, visible: true })
  const parts = namespaces.map((namespace) =>
    workbook.customXmlParts.getByNamespace(namespace).load({ id: true }),
  )
  // Excel tells which days its numbers count only by counting one.
  const day = workbook.functions.date(1904, 1, 1).load({ value: true, error: true })
  await context.sync()
  known.clear()
  namespaces.forEach((namespace, at) => {
    const id = parts[at]?.items.at(-1)?.id
    if (id !== undefined) known.set(namespace, id)
  })
  const texts = namespaces.map((namespace) => {
    const id = known.get(namespace)
    return id === undefined ? null : workbook.customXmlParts.getItem(id).getXml()
  })
  const plain = await readSheets(context, sheets.items, systemIn(day))
  const read = withLists ? await inFonts(context, plain) : plain
  const seen: WorkbookSeen = {
    sheets: read.map(({ seen }) => seen),
    names: Object.fromEntries(
      names.items.filter(isPlaceName).map(({ name, formula }) => [name, String(formula).slice(1)]),
    ),
  }
  return {
    workbook: withLists ? await listed(context, read, seen) : seen,
    parts: Object.fromEntries(namespaces.map((namespace, at) => [namespace, texts[at]?.value ?? null])),
  }
}

/** Null where Excel does not say: then no day is written as a number. */
function systemIn({ value, error }: Excel.FunctionResult<number>): DaySystem | null {
  if (error) return null
  return value === serialOf('1904-01-01', 1900) ? 1900 : value === 0 ? 1904 : null
}

/** A visible name of one cell or range. */
function isPlaceName({ formula, visible }: Excel.NamedItem): boolean {
  return (
    visible && /^=('(?:[^'[\]]|'')+'|[^'!,:[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(String(formula))
  )
}

const LARGE_PART = 500_000
const TEXT = '@'

/** One request: cells and parts written, then every cell read back; a further one for each 4 MB beyond the first. */
function writeInExcel(order: Order, known: PartIds): Promise<Outcome<readonly CellRead[]>> {
  return inExcel(async (context) => {
    const { worksheets, customXmlParts } = context.workbook
    const sheets = new Map<string, Excel.Worksheet>()
    const rangeOf = (block: Block) => {
      const sheet = sheets.get(block.sheet) ?? worksheets.getItem(block.sheet)
      sheets.set(block.sheet, sheet)
      return sheet.getRangeByIndexes(block.row, block.column, block.values.length, block.values[0]!.length)
    }
    const added = Object.entries(order.parts).flatMap(([namespace, xml]) =>
      putPart(customXmlParts, known, namespace, xml),
    )
    // A large part goes alone, so that no request passes the 5 MB of Excel on the web.
    if (Object.values(order.parts).some((xml) => (xml?.length ?? 0) > LARGE_PART)) await context.sync()
    const inTextCells = writeBlocksOf(order.cells.filter((one) => one.inTextCell))
    const format = (code: string) => {
      for (const block of inTextCells)
        rangeOf(block).numberFormat = block.values.map((row) => row.map(() => code))
    }
    // A cell of text takes a number as text, which no sum counts, and may show the apostrophe of a text.
    format('General')
    const writes = inPortions(writeBlocksOf(order.cells))
    for (const [at, portion] of writes.entries()) {
      for (const block of portion) rangeOf(block).values = block.values.map((row) => row.map(toExcel))
      // The last portion goes together with the reading below.
      if (at < writes.length - 1) await context.sync()
    }
    format(TEXT)
    const blocks: (Block & { range: Excel.Range })[] = []
    const reads = inPortions(writeBlocksOf(order.read.map((at) => ({ ...at, value: null }))))
    for (const portion of reads.length > 0 ? reads : [[]]) {
      for (const block of portion) blocks.push({ ...block, range: rangeOf(block).load({ values: true }) })
      await context.sync()
    }
    for (const { namespace, part } of added) known.set(namespace, part.id)
    return readBack(order.read, blocks)
  })
}

interface PartAdded {
  readonly namespace: string
  readonly part: Excel.CustomXmlPart
}

function putPart(
  parts: Excel.CustomXmlPartCollection,
  known: PartIds,
  namespace: string,
  xml: string | null,
): PartAdded[] {
  const id = known.get(namespace)
  if (id === undefined) return xml === null ? [] : [{ namespace, part: parts.add(xml).load({ id: true }) }]
  if (xml !== null) parts.getItem(id).setXml(xml)
  else {
    parts.getItem(id).delete()
    known.delete(namespace)
  }
  return []
}

function readBack(cells: readonly CellAt[], blocks: readonly (Block & { range: Excel.Range })[]): CellRead[] {
  const values = new Map<string, CellRead['value']>()
  for (const { sheet, row, column, range } of blocks)
    range.values.forEach((line: unknown[], down: number) => {
      line.forEach((value, across) => {
        values.set(`${sheet}!${cellName(row + down, column + across)}`, fromExcel(value))
      })
    })
  return cells.map(({ sheet, cell }) => ({ sheet, cell, value: values.get(`${sheet}!${cell}`) ?? null }))
}
