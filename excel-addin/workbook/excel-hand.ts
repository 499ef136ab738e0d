import type { Outcome } from '../../core/outcome'
import { cellName, type SheetSeen } from '../../core/workbook/seen'
import { type Block, blocksOf } from './blocks'
import { boxesIn, cellSeen, fromExcel, inExcel, toExcel } from './excel-values'
import type { CellAt, CellRead, Hand, Order, WorkbookInHand } from './hand'

/** The hand that works in the workbook open in Excel; `namespaces` are the custom XML parts it looks for. */
export function excelHand(namespaces: readonly string[]): Hand {
  const known: PartIds = new Map()
  return {
    kind: 'excel',
    see: () => inExcel((context) => seeInExcel(context, namespaces, known)),
    write: (order) => writeInExcel(order, known),
  }
}

/** The custom XML parts found by the last look, by namespace: a write changes them without looking again. */
type PartIds = Map<string, string>

/** Two requests at any size: first what there is, then all that is in it. */
async function seeInExcel(
  context: Excel.RequestContext,
  namespaces: readonly string[],
  known: PartIds,
): Promise<WorkbookInHand> {
  const { workbook } = context
  const sheets = workbook.worksheets.load({ name: true, visibility: true, protection: { protected: true } })
  const names = workbook.names.load({ name: true, formula: true, visible: true })
  const parts = namespaces.map((namespace) =>
    workbook.customXmlParts.getByNamespace(namespace).load({ id: true }),
  )
  await context.sync()
  const asked = sheets.items.map(askSheet)
  const texts = parts.map((found) => found.items.map((part) => part.getXml()))
  await context.sync()
  known.clear()
  namespaces.forEach((namespace, at) => {
    const id = parts[at]?.items.at(-1)?.id
    if (id !== undefined) known.set(namespace, id)
  })
  return {
    workbook: {
      sheets: asked.map(sheetSeen),
      names: Object.fromEntries(
        names.items.filter(isPlaceName).map(({ name, formula }) => [name, String(formula).slice(1)]),
      ),
    },
    parts: Object.fromEntries(
      namespaces.map((namespace, at) => [namespace, texts[at]?.at(-1)?.value ?? null]),
    ),
  }
}

/** A visible name of one cell or range. */
function isPlaceName({ formula, visible }: Excel.NamedItem): boolean {
  return (
    visible && /^=('(?:[^'[\]]|'')+'|[^'!,:[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(String(formula))
  )
}

interface SheetAsked {
  readonly sheet: Excel.Worksheet
  readonly used: Excel.Range
  readonly merged: Excel.RangeAreas
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null
}

function askSheet(sheet: Excel.Worksheet): SheetAsked {
  const used = sheet.getUsedRange()
  used.load({ rowIndex: true, columnIndex: true, values: true, formulas: true })
  const merged = used.getMergedAreasOrNullObject()
  merged.load({ address: true })
  const locks = sheet.protection.protected ? used.getCellProperties({ format: { protection: true } }) : null
  return { sheet, used, merged, locks }
}

function sheetSeen({ sheet, used, merged, locks }: SheetAsked): SheetSeen {
  const cells = used.values.flatMap((row: unknown[], down: number) =>
    row.map((value, across) =>
      cellSeen(
        used.rowIndex + down,
        used.columnIndex + across,
        value,
        used.formulas[down]?.[across],
        locks?.value[down]?.[across]?.format?.protection?.locked ?? true,
      ),
    ),
  )
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    cells,
    merges: merged.isNullObject ? [] : boxesIn(merged.address),
  }
}

/** One request: every cell, every part, and every cell read back after all of them are written. */
function writeInExcel({ cells, parts, read }: Order, known: PartIds): Promise<Outcome<readonly CellRead[]>> {
  return inExcel(async (context) => {
    const { worksheets, customXmlParts } = context.workbook
    const sheets = new Map<string, Excel.Worksheet>()
    const rangeOf = (block: Block) => {
      const sheet = sheets.get(block.sheet) ?? worksheets.getItem(block.sheet)
      sheets.set(block.sheet, sheet)
      return sheet.getRangeByIndexes(block.row, block.column, block.values.length, block.values[0]!.length)
    }
    for (const block of blocksOf(cells)) rangeOf(block).values = block.values.map((row) => row.map(toExcel))
    const added = Object.entries(parts).flatMap(([namespace, xml]) =>
      putPart(customXmlParts, known, namespace, xml),
    )
    const blocks = blocksOf(read.map((at) => ({ ...at, value: null }))).map((block) => ({
      ...block,
      range: rangeOf(block).load({ values: true }),
    }))
    await context.sync()
    for (const { namespace, part } of added) known.set(namespace, part.id)
    return readBack(read, blocks)
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
