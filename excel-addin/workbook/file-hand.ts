import { accept, type Outcome } from '../../core/outcome'
import { getCustomXml, putCustomXml } from '../../core/workbook/patch/custom-xml'
import { asNamed } from '../../core/workbook/patch/file-kind'
import { patchWorkbook } from '../../core/workbook/patch/patch-workbook'
import { signedRefusal } from '../../core/workbook/patch/signed'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook, type Workbook } from '../../core/workbook/sheet/workbook'
import type { Steps } from '../../core/workbook/zip/steps'
import { workHere } from '../../ui/work-here'
import type { CellRead, ExcelValue, Order, Parts, WorkbookHand } from './hand'

/** A hand over a file that the person opened; `bytes` are what is to be given back. */
export interface FileHand extends WorkbookHand {
  readonly kind: 'file'
  readonly bytes: () => Uint8Array
}

/**
 * The same pane without Excel: every write makes new bytes, the opened file itself is never touched. What is given back
 * is of the kind that `name` says; where it cannot be (macros under .xlsx), nothing is written.
 */
export async function fileHand(
  bytes: Uint8Array,
  namespaces: readonly string[],
  name?: string,
): Promise<Outcome<FileHand>> {
  const opened = await workHere(openWorkbook(bytes))
  if (!opened.ok) return opened
  const named = name === undefined ? accept(bytes) : await workHere(asNamed(bytes, name))
  const ofKind = named.ok && named.value !== bytes ? await workHere(openWorkbook(named.value)) : opened
  if (!ofKind.ok) return ofKind
  let workbook = ofKind.value
  const closed = signedRefusal(workbook) ?? (named.ok ? null : named.refusal)
  const write = async (order: Order): Promise<Outcome<readonly CellRead[]>> => {
    if (closed) return { ok: false, refusal: closed }
    const written = await workHere(writeFile(workbook, order))
    if (!written.ok) return written
    workbook = written.value
    return accept(readCells(workbook, order))
  }
  // One after the other: each write builds on the bytes of the one before.
  let last: Promise<unknown> = Promise.resolve()
  return accept({
    kind: 'file',
    ...(closed ? { closed } : {}),
    bytes: () => workbook.zip.bytes,
    see: async () =>
      accept({
        workbook: seeWorkbook(workbook),
        parts: await workHere(keptParts(workbook, namespaces)),
      }),
    write(order) {
      const written = last.then(() => write(order))
      last = written
      return written
    },
  })
}

function* keptParts(workbook: Workbook, namespaces: readonly string[]): Steps<Parts> {
  const parts: Record<string, string | null> = {}
  for (const namespace of namespaces) parts[namespace] = yield* getCustomXml(workbook, namespace)
  return parts
}

function* writeFile(workbook: Workbook, { cells, parts }: Order): Steps<Outcome<Workbook>> {
  const patches = cells.map(({ sheet, cell, value }) => ({ sheet, cell, value: patchValue(value) }))
  let now = yield* openWorkbook((yield* patchWorkbook(workbook, patches)).bytes)
  for (const [namespace, xml] of Object.entries(parts)) {
    if (!now.ok) return now
    if (xml === null && (yield* getCustomXml(now.value, namespace)) === null) continue
    // An emptied part says as much as none, and leaves every other part of the file as it is.
    const put = yield* putCustomXml(now.value, namespace, xml ?? `<empty xmlns="${namespace}"/>`)
    if (!put.ok) return put
    now = yield* openWorkbook(put.value)
  }
  return now
}

function patchValue(value: ExcelValue): number | string | null {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value
}

function readCells(workbook: Workbook, { read }: Order): CellRead[] {
  const values = new Map<string, ExcelValue>()
  for (const sheet of seeWorkbook(workbook).sheets)
    for (const cell of sheet.cells) values.set(`${sheet.name}!${cellName(cell.row, cell.column)}`, cell.value)
  return read.map(({ sheet, cell }) => ({ sheet, cell, value: values.get(`${sheet}!${cell}`) ?? null }))
}
