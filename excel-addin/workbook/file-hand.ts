import { accept, type Outcome } from '../../core/outcome'
import { getCustomXml, putCustomXml } from '../../core/workbook/custom-xml'
import { patchWorkbook } from '../../core/workbook/patch-workbook'
import { seeWorkbook } from '../../core/workbook/see-workbook'
import { cellName } from '../../core/workbook/seen'
import { openWorkbook, type Workbook } from '../../core/workbook/workbook'
import type { CellRead, CellValue, Hand, Order, Parts } from './hand'

/** A hand over a file that the person opened; `bytes` are what is to be given back. */
export interface FileHand extends Hand {
  readonly kind: 'file'
  readonly bytes: () => Uint8Array
}

/** The same pane without Excel: every write makes new bytes, the opened file itself is never touched. */
export function fileHand(bytes: Uint8Array, namespaces: readonly string[]): Outcome<FileHand> {
  const opened = openWorkbook(bytes)
  if (!opened.ok) return opened
  let workbook = opened.value
  const write = (order: Order): Outcome<readonly CellRead[]> => {
    const written = writeFile(workbook, order)
    if (!written.ok) return written
    workbook = written.value
    return accept(readCells(workbook, order))
  }
  return accept({
    kind: 'file',
    bytes: () => workbook.zip.bytes,
    see: async () => accept({ workbook: seeWorkbook(workbook), parts: partsOf(workbook, namespaces) }),
    write: async (order) => write(order),
  })
}

function partsOf(workbook: Workbook, namespaces: readonly string[]): Parts {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, getCustomXml(workbook, namespace)]))
}

function writeFile(workbook: Workbook, { cells, parts }: Order): Outcome<Workbook> {
  const patches = cells.map(({ sheet, cell, value }) => ({ sheet, cell, value: patchValue(value) }))
  let now = openWorkbook(patchWorkbook(workbook, patches).bytes)
  for (const [namespace, xml] of Object.entries(parts)) {
    if (!now.ok) return now
    if (xml === null && getCustomXml(now.value, namespace) === null) continue
    // An emptied part says as much as none, and leaves every other part of the file as it is.
    const put = putCustomXml(now.value, namespace, xml ?? `<empty xmlns="${namespace}"/>`)
    if (!put.ok) return put
    now = openWorkbook(put.value)
  }
  return now
}

function patchValue(value: CellValue): number | string | null {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value
}

function readCells(workbook: Workbook, { read }: Order): CellRead[] {
  const values = new Map<string, CellValue>()
  for (const sheet of seeWorkbook(workbook).sheets)
    for (const cell of sheet.cells) values.set(`${sheet.name}!${cellName(cell.row, cell.column)}`, cell.value)
  return read.map(({ sheet, cell }) => ({ sheet, cell, value: values.get(`${sheet}!${cell}`) ?? null }))
}
