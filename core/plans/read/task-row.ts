import { groupInOne, type Ordinal, ordinalOf } from './ordinals'
import { AUTO_NUMBER, type Role } from './plan-rows'

/** Something the plan's file leaves open: asked of the officer, never guessed. */
export interface Question {
  /** The task (or group) it is about; '' for the whole file. */
  readonly task: string
  readonly cell: Role | 'row' | 'unit'
  /** What stands there. */
  readonly text: string
  readonly message: string
}

export interface TaskRow {
  readonly id: string
  readonly cells: Readonly<Record<Role, string>>
  /** Its number stands in the file. */
  readonly given: boolean
}

export type RowCells = Readonly<Record<Role | 'detail', string>>

type Level = 'letter' | 'roman' | 'named'

export interface RowsReading {
  readonly rows: TaskRow[]
  readonly groups: { id: string; title: string }[]
  readonly questions: Question[]
  /** The groups around this place, the widest first. */
  levels: { readonly kind: Level; readonly id: string; readonly title: string }[]
  /** The number of the last task or heading, below which «a)» and «-» stand. */
  last: string
  subs: number
  autoNumbered: boolean
}

/** One row of the table: a group, a heading, a task, or a part of the task above it. */
export function readRow(cells: RowCells, reading: RowsReading, next: string): void {
  const filled = Object.values(cells).filter((cell) => cell !== '').length
  if (filled === (cells.ordinal === AUTO_NUMBER ? 1 : 0)) return
  if (cells.ordinal === AUTO_NUMBER) {
    addNumbered(cells, filled, reading)
    return
  }
  const alone = filled === 1 ? groupInOne(cells.ordinal || cells.text) : null
  if (alone) openGroup(alone, reading)
  else READERS[ordinalOf(cells.ordinal).kind]({ cells, filled, reading, next })
}

interface RowRead {
  readonly cells: RowCells
  readonly filled: number
  readonly reading: RowsReading
  readonly next: string
}

const READERS: Readonly<Record<Ordinal['kind'], (row: RowRead) => void>> = {
  roman: ({ cells, reading, next }) => readLevel(cells, ordinalOf(cells.ordinal), reading, next),
  letter: ({ cells, reading, next }) => readLevel(cells, ordinalOf(cells.ordinal), reading, next),
  number: ({ cells, reading, next }) => readNumber(cells, ordinalOf(cells.ordinal), reading, next),
  typed: ({ cells, reading }) => addTask(ordinalOf(cells.ordinal).id, cells, reading),
  sub: ({ cells, reading }) => readPart(cells, ordinalOf(cells.ordinal), reading),
  bullet: ({ cells, reading }) => readPart(cells, ordinalOf(cells.ordinal), reading),
  none: readUnnumbered,
  other: ({ cells, reading }) => askAboutRow(cells, reading),
}

function isTextOnly({ lead, support, product, time }: RowCells): boolean {
  return lead === '' && support === '' && product === '' && time === ''
}

/** A Roman number opens a group; with a time or a lead and a product of its own it is a task as well. */
function readLevel(cells: RowCells, { kind, id }: Ordinal, reading: RowsReading, next: string): void {
  const isTask = cells.time !== '' || (cells.lead !== '' && cells.product !== '')
  const follows = ordinalOf(next).kind
  const hasTasks = follows === 'number' || follows === 'sub' || follows === 'bullet' || follows === 'typed'
  if (!isTask || hasTasks)
    openGroup({ id, title: textOf(cells), kind: kind === 'roman' ? 'roman' : 'letter' }, reading)
  if (!isTask) return
  leave(kind === 'roman' ? 'roman' : 'letter', reading)
  addTask(joined(prefixOf(reading), id), cells, reading)
  if (hasTasks) openLevel({ kind: kind === 'roman' ? 'roman' : 'letter', id, title: textOf(cells) }, reading)
}

export function openGroup(
  group: { id: string; title: string; kind: 'roman' | 'letter' | 'period' },
  reading: RowsReading,
): void {
  const kind: Level = group.kind === 'period' ? 'named' : group.kind
  leave(kind, reading)
  openLevel({ kind, id: group.id, title: group.title }, reading)
  reading.groups.push({ id: kind === 'named' ? group.id : prefixOf(reading), title: group.title })
}

/** A level begins again: what stood below it is left. */
function leave(kind: Level, reading: RowsReading): void {
  const at = reading.levels.findIndex((level) => level.kind === kind)
  if (at >= 0) reading.levels = reading.levels.slice(0, at)
}

function openLevel(level: RowsReading['levels'][number], reading: RowsReading): void {
  reading.levels = [...reading.levels.filter(({ kind }) => kind !== level.kind), level]
  reading.last = prefixOf(reading)
  reading.subs = 0
}

function prefixOf({ levels }: RowsReading): string {
  return levels
    .filter(({ kind }) => kind !== 'named')
    .map(({ id }) => id)
    .join('.')
}

function joined(prefix: string, id: string): string {
  return prefix === '' ? id : `${prefix}.${id}`
}

function readNumber(cells: RowCells, { id }: Ordinal, reading: RowsReading, next: string): void {
  const own = joined(prefixOf(reading), id)
  const below = ordinalOf(next)
  const opens = below.id.startsWith(`${id}.`) || below.kind === 'sub' || below.kind === 'bullet'
  if (isTextOnly(cells) && opens) {
    reading.groups.push({ id: own, title: textOf(cells) })
    reading.last = own
    reading.subs = 0
  } else addTask(own, cells, reading)
}

/** «a) …», «- …»: a task of its own where it has more than words, else words of the one above. */
function readPart(cells: RowCells, { kind, id }: Ordinal, reading: RowsReading): void {
  const above = reading.rows.at(-1)
  if (isTextOnly(cells) && above && above.id === reading.last) {
    addWords(cells, reading)
    return
  }
  if (kind === 'sub') {
    push({ id: unique(joined(reading.last, id), reading), cells: plain(cells), given: true }, reading)
    return
  }
  reading.subs += 1
  push(
    { id: unique(joined(reading.last, String(reading.subs)), reading), cells: plain(cells), given: true },
    reading,
  )
}

function addWords(cells: RowCells, reading: RowsReading): void {
  const above = reading.rows.pop()
  if (!above) return
  const mark = cells.ordinal === '' ? '' : `${cells.ordinal} `
  const text = `${above.cells.text}; ${mark}${textOf(cells)}`
  reading.rows.push({ ...above, cells: { ...above.cells, text } })
}

/** No number: more of the merged one above where the activity goes on, else a task that is asked about. */
function readUnnumbered({ cells, filled, reading, next }: RowRead): void {
  const above = reading.rows.at(-1)
  // A heading over the whole table without a number: what follows begins to count anew.
  if (filled === 1 && ordinalOf(next).id === '1') {
    openGroup({ id: cells.text, title: cells.text, kind: 'period' }, reading)
    return
  }
  if (cells.detail !== '' && cells.text === '' && above) {
    addBelow(above, cells, reading)
    return
  }
  if (filled < 2 || isTextOnly(cells) || textOf(cells) === '' || !above) {
    askAboutRow(cells, reading)
    return
  }
  reading.subs += 1
  const id = unique(joined(reading.last, String(reading.subs)), reading)
  push({ id, cells: plain(cells), given: false }, reading)
  reading.questions.push({
    task: id,
    cell: 'row',
    text: textOf(cells),
    message: `Dòng này không có số thứ tự nên tạm ghi là nhiệm vụ ${id}. Kiểm tra lại số.`,
  })
}

/** Several activities of one number are its parts: 3 becomes 3.1, 3.2 … */
function addBelow(above: TaskRow, cells: RowCells, reading: RowsReading): void {
  const own = reading.last
  const first = above.id === own
  if (first) reading.rows[reading.rows.length - 1] = { ...above, id: `${own}.1` }
  reading.subs = first ? 2 : reading.subs + 1
  const heading = above.cells.text.split(HEADING)[0] ?? ''
  const text =
    cells.text === '' && above.cells.text.includes(HEADING)
      ? `${heading}${HEADING}${cells.detail}`
      : textOf(cells)
  reading.rows.push({ id: `${own}.${reading.subs}`, cells: { ...plain(cells), text }, given: true })
}

const HEADING = ': '

/** A task under its activity: «Rà soát TTHC: Ban hành kế hoạch». */
function textOf({ text, detail }: RowCells): string {
  if (text === '' || detail === '' || text === detail) return text || detail
  return `${text}${HEADING}${detail}`
}

function plain(cells: RowCells): Record<Role, string> {
  const { ordinal, lead, support, product, time } = cells
  return { ordinal, text: textOf(cells), lead, support, product, time }
}

function addTask(id: string, cells: RowCells, reading: RowsReading): void {
  const own = plain(cells)
  const above = reading.rows.at(-1)
  if (reading.rows.some((row) => isSame(row, id, own))) return
  const isMerged = above && reading.last === id && (above.id === id || above.id.startsWith(`${id}.`))
  if (isMerged && sharesHeading(above.cells.text, cells)) {
    addBelow(above, cells, reading)
    return
  }
  const taken = reading.rows.some((row) => row.id === id)
  const named = reading.levels.find(({ kind }) => kind === 'named')
  if (taken && named) {
    push({ id: unique(`${named.id}.${id}`, reading), cells: own, given: true }, reading, id)
    return
  }
  if (taken)
    reading.questions.push({
      task: id,
      cell: 'ordinal',
      text: own.text,
      message: `Số thứ tự ${id} có hai dòng. Sửa số thứ tự của một trong hai dòng.`,
    })
  push({ id: unique(id, reading), cells: own, given: true }, reading, id)
}

/** A page's copy for small screens, or a table printed again: the very same row is one task. */
function isSame(row: TaskRow, id: string, own: Readonly<Record<Role, string>>): boolean {
  if (row.id !== id && !row.id.endsWith(`.${id}`)) return false
  return (['text', 'lead', 'support', 'product', 'time'] as const).every(
    (cell) => row.cells[cell] === own[cell],
  )
}

/** The number and its heading are merged down over several rows. */
function sharesHeading(above: string, { text, detail }: RowCells): boolean {
  return text !== '' && (above === text || (detail !== '' && above.startsWith(`${text}${HEADING}`)))
}

/** The time of a task without one is its group's, where the group is one: «QUÝ IV». */
function push(row: TaskRow, reading: RowsReading, last?: string): void {
  const named = reading.levels.find(({ kind }) => kind === 'named')
  const time = row.cells.time === '' && named && groupInOne(named.id) ? named.id : row.cells.time
  reading.rows.push({ ...row, cells: { ...row.cells, time } })
  if (last === undefined) return
  reading.last = row.id
  reading.subs = 0
}

function unique(id: string, { rows }: RowsReading): string {
  const taken = (one: string) => rows.some((row) => row.id === one)
  const marks = ['', 'b', 'c', 'd', 'e', 'g', 'h', 'i', 'k', 'l', 'm']
  return marks.map((mark) => `${id}${mark}`).find((one) => !taken(one)) ?? `${id}.${rows.length}`
}

/** Word shows a number that is not in the file: the next one of the group; a row with nothing but a text opens a group. */
function addNumbered(cells: RowCells, filled: number, reading: RowsReading): void {
  reading.autoNumbered = true
  const onlyText = filled === 2 && cells.text !== ''
  if (onlyText)
    openGroup({ id: romanOf(reading.groups.length + 1), title: cells.text, kind: 'roman' }, reading)
  else addTask(joined(prefixOf(reading), String(countIn(prefixOf(reading), reading) + 1)), cells, reading)
}

function countIn(group: string, { rows }: RowsReading): number {
  return rows.filter(({ id }) => (group === '' ? !id.includes('.') : id.startsWith(`${group}.`))).length
}

/** `romanOf(4)` is `'IV'`. */
function romanOf(number: number): string {
  const tens = 'X'.repeat(Math.floor(number / 10))
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '')
}

function askAboutRow(cells: RowCells, reading: RowsReading): void {
  const text = Object.values(cells)
    .filter((cell) => cell !== '')
    .join(' | ')
  const message = 'Dòng này không có số thứ tự nên chưa thành nhiệm vụ. Cho biết dòng thuộc nhiệm vụ nào.'
  reading.questions.push({ task: reading.rows.at(-1)?.id ?? prefixOf(reading), cell: 'row', text, message })
}
