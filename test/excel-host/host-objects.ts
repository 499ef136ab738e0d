import type { Range } from '../../core/workbook/range'
import { cellAt, cellName, type SheetSeen } from '../../core/workbook/seen'
import { commentsObject, formatsObject } from './host-marks'
import { HostError, type HostWorkbook } from './host-workbook'

/** An object of the host as the protocol sees it: properties to query, to set, members to reach by name. */
export interface HostObject {
  readonly type: string
  readonly key: string
  /** Scalars by their name in a query; a nested object for 'protection/protected'. */
  readonly properties?: () => Readonly<Record<string, unknown>>
  /** Members of a collection. */
  readonly items?: () => readonly HostObject[]
  readonly get?: (name: string, args: readonly unknown[]) => HostObject | null
  readonly call?: (name: string, args: readonly unknown[]) => unknown
  readonly set?: (name: string, value: unknown) => void
  /** What the client knows it again by. */
  readonly id?: string
}

export function workbookObject(book: HostWorkbook): HostObject {
  return {
    type: 'Workbook',
    key: 'workbook',
    get: (name) => {
      if (name === 'Worksheets') return worksheetsObject(book)
      if (name === 'Names') return namesObject(book)
      if (name === 'CustomXmlParts') return partsObject(book, null)
      if (name === 'Comments') return commentsObject(book)
      if (name === 'Functions') return functionsObject(book)
      if (name === 'GetActiveCell') return rangeObject(book, book.active.sheet, areaAt(book.active.cell))
      throw unknown('Workbook', name)
    },
    // Excel on the web makes another workbook of bytes and opens it in a window of its own.
    call: (name, [base64]) => {
      if (name !== 'CreateAndOpenWorkbook') throw unknown('Workbook', name)
      book.openedBeside.push(new Uint8Array(Buffer.from(String(base64), 'base64')))
      return null
    },
  }
}

/** Worksheet functions: DATE counts in the days of the workbook. */
function functionsObject(book: HostWorkbook): HostObject {
  return {
    type: 'Functions',
    key: 'functions',
    get: (name, args) => {
      if (name !== 'Date') throw unknown('Functions', name)
      const [year = 0, month = 0, date = 0] = args.map(Number)
      const since1970 = Date.UTC(year, month - 1, date) / 86_400_000
      const value = since1970 + (book.counts1904 ? 24_107 : 25_569)
      return { type: 'FunctionResult', key: `date ${args.join()}`, properties: () => ({ value, error: '' }) }
    },
  }
}

function worksheetsObject(book: HostWorkbook): HostObject {
  return {
    type: 'WorksheetCollection',
    key: 'worksheets',
    items: () => book.sheets().map((sheet) => worksheetObject(book, sheet)),
    get: (name, [key]) => {
      if (name === '' || name === 'GetItem') return worksheetObject(book, book.sheet(String(key)))
      throw unknown('WorksheetCollection', name)
    },
  }
}

function worksheetObject(book: HostWorkbook, { name: sheetName }: SheetSeen): HostObject {
  const sheet = () => book.sheet(sheetName)
  return {
    type: 'Worksheet',
    key: `sheet ${sheetName}`,
    id: book.idOf(sheet()),
    properties: () => ({
      id: book.idOf(sheet()),
      name: sheetName,
      visibility: sheet().hidden ? 'Hidden' : 'Visible',
      protection: { protected: sheet().protected },
    }),
    get: (name, args) => {
      if (name === 'GetUsedRange') return usedRange(book, sheetName)
      if (name === 'GetRangeByIndexes') {
        const [row, column, rows, columns] = args.map(Number) as [number, number, number, number]
        return rangeObject(book, sheetName, { row, column, rows, columns })
      }
      if (name === 'GetCell')
        return rangeObject(book, sheetName, {
          row: Number(args[0]),
          column: Number(args[1]),
          rows: 1,
          columns: 1,
        })
      if (name === 'GetRange') return rangeObject(book, sheetName, areaAt(String(args[0])))
      throw unknown('Worksheet', name)
    },
    call: (name) => {
      if (name === 'Activate') return null
      throw unknown('Worksheet', name)
    },
  }
}

interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

function areaAt(address: string): Area {
  const [from, to = from] = address.split(':')
  const first = cellAt(from ?? '')
  const last = cellAt(to ?? '')
  if (!first || !last) throw new HostError('InvalidArgument', address)
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  }
}

/** As Excel: cells that hold or show something, merged ones too; the top left cell of a blank sheet. */
function usedRange(book: HostWorkbook, sheetName: string): HostObject {
  const { cells, merges } = book.sheet(sheetName)
  const boxes = [
    ...cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ...merges,
  ]
  const box = boxes.reduce(
    (all, one) => ({
      top: Math.min(all.top, one.top),
      left: Math.min(all.left, one.left),
      bottom: Math.max(all.bottom, one.bottom),
      right: Math.max(all.right, one.right),
    }),
    boxes[0] ?? { top: 0, left: 0, bottom: 0, right: 0 },
  )
  const size = { rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 }
  return rangeObject(book, sheetName, { row: box.top, column: box.left, ...size })
}

function rangeObject(book: HostWorkbook, sheetName: string, area: Area): HostObject {
  const [first, last] = [
    cellName(area.row, area.column),
    cellName(area.row + area.rows - 1, area.column + area.columns - 1),
  ]
  const address = first === last ? first : `${first}:${last}`
  const grid = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, across) => of(area.row + down, area.column + across)),
    )
  const cells = () =>
    new Map(book.sheet(sheetName).cells.map((cell) => [cellName(cell.row, cell.column), cell]))
  return {
    type: 'Range',
    key: `range ${sheetName}!${address}`,
    properties: () => {
      const known = cells()
      return {
        address: `${quoted(sheetName)}!${address}`,
        rowIndex: area.row,
        columnIndex: area.column,
        rowCount: area.rows,
        columnCount: area.columns,
        values: grid((row, column) => known.get(cellName(row, column))?.value ?? ''),
        numberFormat: grid((row, column) => book.formatAt(sheetName, cellName(row, column))),
        text: grid((row, column) => known.get(cellName(row, column))?.text ?? ''),
        formulas: grid((row, column) => {
          const cell = known.get(cellName(row, column))
          return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`
        }),
      }
    },
    set: (name, value) => {
      if (name === 'Values')
        eachCell(area, value, (row, column, one) => book.enter(sheetName, row, column, one))
      else if (name === 'NumberFormat')
        eachCell(area, value, (row, column, one) => book.format(sheetName, row, column, String(one)))
      else throw unknown('Range', name)
    },
    get: (name, args) => {
      if (name === 'GetCell')
        return rangeObject(book, sheetName, {
          row: area.row + Number(args[0]),
          column: area.column + Number(args[1]),
          rows: 1,
          columns: 1,
        })
      if (name === 'GetMergedAreasOrNullObject') return mergedObject(book, sheetName, area)
      if (name === 'ConditionalFormats') return formatsObject(book, sheetName, address)
      if (name === 'DataValidation') return validationObject(book, sheetName, area)
      throw unknown('Range', name)
    },
    call: (name) => {
      if (name === 'Select') return null
      if (name !== 'GetCellProperties') throw unknown('Range', name)
      return grid((row, column) => ({
        format: {
          protection: { locked: book.isLockedByFormat(sheetName, row, column), formulaHidden: false },
          font: { name: book.fontAt(sheetName, row, column) },
        },
      }))
    },
  }
}

function validationObject(book: HostWorkbook, sheetName: string, area: Area): HostObject {
  const { row: top, column: left, rows, columns } = area
  return {
    type: 'DataValidation',
    key: `validation ${sheetName}!${cellName(top, left)}:${cellName(top + rows - 1, left + columns - 1)}`,
    properties: () => ({
      ...book.validationIn(sheetName, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
    }),
  }
}

function eachCell(
  area: Area,
  value: unknown,
  put: (row: number, column: number, one: unknown) => void,
): void {
  if (!Array.isArray(value) || value.length !== area.rows) throw new HostError('InvalidArgument', 'rows')
  value.forEach((line: unknown, down) => {
    if (!Array.isArray(line) || line.length !== area.columns)
      throw new HostError('InvalidArgument', 'columns')
    line.forEach((one: unknown, across) => {
      put(area.row + down, area.column + across, one)
    })
  })
}

function mergedObject(book: HostWorkbook, sheetName: string, area: Area): HostObject | null {
  const inside = book
    .sheet(sheetName)
    .merges.filter(
      (box) =>
        box.bottom >= area.row &&
        box.top < area.row + area.rows &&
        box.right >= area.column &&
        box.left < area.column + area.columns,
    )
  if (inside.length === 0) return null
  return {
    type: 'RangeAreas',
    key: `merged ${sheetName}`,
    properties: () => ({ address: addressOf(sheetName, inside), areaCount: inside.length }),
  }
}

function addressOf(sheetName: string, boxes: readonly Range[]): string {
  return boxes
    .map((box) => `${quoted(sheetName)}!${cellName(box.top, box.left)}:${cellName(box.bottom, box.right)}`)
    .join(',')
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
}

function namesObject(book: HostWorkbook): HostObject {
  return {
    type: 'NamedItemCollection',
    key: 'names',
    items: () =>
      Object.entries(book.names).map(([name, formula]) => ({
        type: 'NamedItem',
        key: `name ${name}`,
        id: name,
        properties: () => ({ name, formula: `=${formula}`, visible: true }),
      })),
  }
}

function partsObject(book: HostWorkbook, namespace: string | null): HostObject {
  const entries = () =>
    [...book.parts].filter(([, part]) => namespace === null || part.namespace === namespace)
  return {
    type: namespace === null ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection',
    key: `parts ${namespace ?? ''}`,
    items: () => entries().map(([id]) => partObject(book, id)),
    get: (name, [argument]) => {
      if (name === '' || name === 'GetItem') {
        if (!book.parts.has(String(argument))) throw new HostError('ItemNotFound', `no part ${argument}`)
        return partObject(book, String(argument))
      }
      if (namespace === null && name === 'GetByNamespace') return partsObject(book, String(argument))
      if (namespace === null && name === 'Add') return partObject(book, book.addPart(String(argument)))
      throw unknown('CustomXmlPartCollection', name)
    },
  }
}

function partObject(book: HostWorkbook, id: string): HostObject {
  return {
    type: 'CustomXmlPart',
    key: `part ${id}`,
    id,
    properties: () => ({ id, namespaceUri: book.parts.get(id)?.namespace ?? '' }),
    call: (name, [argument]) => {
      const part = book.parts.get(id)
      if (!part) throw new HostError('ItemNotFound', `no part ${id}`)
      if (name === 'GetXml') return part.xml
      if (name === 'SetXml') part.xml = String(argument)
      else if (name === 'Delete') book.parts.delete(id)
      else throw unknown('CustomXmlPart', name)
      return null
    },
  }
}

export function unknown(type: string, name: string): HostError {
  return new HostError('ApiNotFound', `the double does not know ${type}.${name}`)
}
