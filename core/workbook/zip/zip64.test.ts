import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { openWorkbook, patchWorkbook } from '../../../test/support/file-hand-now'
import { chanceOf } from '../../../test/support/random'
import { randomZip64 } from '../../../test/support/random-zip64'
import { asZip64 } from '../../../test/support/zip64'
import { smallParts, smallWorkbook } from '../../../test/workbook-corpus/small-workbook'
import { seeWorkbook } from '../sheet/see-workbook'
import { u32 } from './little-endian'
import { openZip } from './zip'

const CELLS = { A1: 'Tổng số', B1: { f: 'SUM(B2:B3)', v: 3 }, B2: 1, B3: 2 }
const SMALL = smallWorkbook({ sheets: [{ name: 'Biểu', cells: CELLS }] })
const SHEET = 'xl/worksheets/sheet1.xml'

/**
 * Written by Python's zipfile: to a stream with force_zip64 (sizes behind the parts), and with ZIP64_LIMIT = 0 (sizes
 * and places of the directory in fields).
 */
const PYTHONS = ['python-stream', 'python-directory'] as const

const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  files.set('archiver', await asZip64(SMALL))
  for (const name of PYTHONS)
    files.set(name, new Uint8Array(readFileSync(`test/fixtures/zip64/${name}.xlsx`)))
})

const NAMES = ['archiver', ...PYTHONS]

function opened(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

function zipOf(bytes: Uint8Array) {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error(zip.refusal.message)
  return zip.value
}

describe.each(NAMES)('a Zip64 of %s', (name) => {
  test('is read', () => {
    const before = seeWorkbook(opened(files.get(name)!)).sheets[0]!.cells
    expect(before.map(({ value }) => value)).toEqual(['Tổng số', 3, 1, 2])
  })

  test('is written as one, every untouched part byte for byte, and another program reads it', () => {
    const bytes = files.get(name)!
    const done = patchWorkbook(opened(bytes), [{ sheet: 'Biểu', cell: 'B2', value: 10 }])
    const [before, after] = [zipOf(bytes), zipOf(done.bytes)]
    expect(after.end.zip64?.length).toBe(before.end.zip64?.length)
    expect(after.entries.map((entry) => entry.name)).toEqual(before.entries.map((entry) => entry.name))
    for (const [at, entry] of after.entries.entries()) {
      const { start, end } = before.entries[at]!
      if (entry.name === SHEET) continue
      expect(done.bytes.slice(entry.start, entry.end)).toEqual(bytes.slice(start, end))
    }
    const [old, now] = [unzipSync(bytes), unzipSync(done.bytes)]
    for (const part of Object.keys(old)) if (part !== SHEET) expect(now[part]).toEqual(old[part])
    expect(new TextDecoder().decode(now[SHEET])).toContain('<f>SUM(B2:B3)</f><v>12</v>')
  })

  test('takes a new part, and is filled again', () => {
    const once = patchWorkbook(opened(files.get(name)!), [{ sheet: 'Biểu', cell: 'B2', value: 10 }])
    const twice = patchWorkbook(opened(once.bytes), [{ sheet: 'Biểu', cell: 'B3', value: 'chữ' }])
    const cells = seeWorkbook(opened(twice.bytes)).sheets[0]!.cells
    expect(cells.map(({ value }) => value)).toEqual(['Tổng số', 10, 10, 'chữ'])
  })

  test('with bytes behind it is read, too', () => {
    const bytes = files.get(name)!
    const more = new Uint8Array(bytes.length + 100).fill(10)
    more.set(bytes)
    expect(seeWorkbook(opened(more)).sheets[0]!.cells).toHaveLength(4)
  })

  /** Whatever a header, a field or an end record says wrongly, no program may see another workbook than ours. */
  test('that lies in one byte of what is said around the parts is refused, or the lie changes nothing', () => {
    const sound = files.get(name)!
    const zip = zipOf(sound)
    const read = (bytes: Uint8Array) => {
      const workbook = openWorkbook(bytes)
      return workbook.ok ? JSON.stringify(seeWorkbook(workbook.value)) : null
    }
    const truth = read(sound)
    const isPacked = (at: number) =>
      zip.entries.some(({ dataStart, packedSize }) => at >= dataStart && at < dataStart + packedSize)
    let refused = 0
    for (let at = 0; at < sound.length; at++) {
      if (isPacked(at)) continue
      const bytes = sound.slice()
      bytes[at]! ^= at % 2 ? 1 : 0xff
      const seen = read(bytes)
      expect([at, seen === null || seen === truth]).toEqual([at, true])
      if (seen === null) refused++
    }
    expect(refused).toBeGreaterThan(zip.entries.length * 60)
  })
})

interface Places {
  /** The second record of the directory, whose field has three numbers, and the first one of them. */
  readonly second: number
  readonly field: number
  readonly record: number
  readonly locator: number
  readonly classic: number
}

function placesIn(bytes: Uint8Array): Places {
  const { end, entries } = zipOf(bytes)
  const second = end.start + entries[0]!.record.length
  const field = second + 46 + bytes[second + 28]! + 4
  return { second, field, record: end.directoryEnd, locator: bytes.length - 42, classic: bytes.length - 22 }
}

type Lie = (view: DataView, places: Places) => void

function lying(name: string, change: Lie): string {
  const bytes = files.get(name)!.slice()
  change(new DataView(bytes.buffer), placesIn(bytes))
  const workbook = openWorkbook(bytes)
  return workbook.ok ? 'opened' : `${workbook.refusal.reason}: ${workbook.refusal.message}`
}

function big(view: DataView, at: number, value: number): void {
  view.setBigUint64(at, BigInt(value), true)
}

function bothCounts(view: DataView, record: number, value: number): void {
  big(view, record + 24, value)
  big(view, record + 32, value)
}

const REFUSED = /^file-(unreadable|too-large): Tệp/

test('records are where the lies below think', () => {
  for (const name of ['archiver', 'python-directory']) {
    const bytes = files.get(name)!
    const { record, locator, classic } = placesIn(bytes)
    const signs = [record, locator, classic].map((at) => u32(bytes, at))
    expect(signs).toEqual([0x06064b50, 0x07064b50, 0x06054b50])
    expect(lying(name, () => {})).toBe('opened')
  }
  const bytes = files.get('python-directory')!
  const { second, field } = placesIn(bytes)
  expect([24, 20, 42].map((at) => u32(bytes, second + at))).toEqual([0xffffffff, 0xffffffff, 0xffffffff])
  expect([u32(bytes, field - 4), u32(bytes, field)]).toEqual([0x180001, zipOf(bytes).entries[1]!.size])
})

describe.each(['archiver', 'python-directory'])('a Zip64 of %s whose end records lie is refused', (name) => {
  test.each<[what: string, lie: Lie]>([
    ['fewer parts than there are', (view, { record }) => bothCounts(view, record, 5)],
    ['more parts than there are', (view, { record }) => bothCounts(view, record, 7)],
    ['parts on another disk', (view, { record }) => big(view, record + 24, 3)],
    ['a directory elsewhere', (view, { record }) => big(view, record + 48, 4)],
    ['a directory beyond the file', (view, { record }) => view.setUint32(record + 52, 1, true)],
    ['a shorter directory', (view, { record }) => big(view, record + 40, 20)],
    ['a record of another length', (view, { record }) => big(view, record + 4, 45)],
    ['a locator that points elsewhere', (view, { locator }) => big(view, locator + 8, 4)],
    ['several disks', (view, { locator }) => view.setUint32(locator + 16, 2, true)],
    ['an old end record of another count', (view, { classic }) => view.setUint16(classic + 10, 5, true)],
    ['an old end record of another place', (view, { classic }) => view.setUint32(classic + 16, 9, true)],
  ])('%s', (_, lie) => expect(lying(name, lie)).toMatch(REFUSED))
})

describe('a Zip64 whose fields lie is refused', () => {
  test.each<[what: string, lie: Lie]>([
    ['a longer part', (view, { field }) => big(view, field, 5000)],
    ['a part of four gigabytes more', (view, { field }) => view.setUint32(field + 4, 1, true)],
    ['a longer packed part', (view, { field }) => big(view, field + 8, 5000)],
    ['a place within another part', (view, { field }) => big(view, field + 16, 10)],
    ['the place of another part', (view, { field }) => big(view, field + 16, 0)],
    ['a place beyond the file', (view, { field }) => view.setUint32(field + 20, 1, true)],
    ['a field too short', (view, { field }) => view.setUint16(field - 2, 16, true)],
    ['a field of another kind', (view, { field }) => view.setUint16(field - 4, 2, true)],
    ['another disk', (view, { second }) => view.setUint16(second + 34, 0xffff, true)],
    ['no word in the record of the field', (view, { second }) => view.setUint32(second + 24, 7, true)],
  ])('%s', (_, lie) => expect(lying('python-directory', lie)).toMatch(REFUSED))

  test('a field that nobody asks, but that says another size', () => {
    const { size, packedSize, start } = zipOf(files.get('python-directory')!).entries[1]!
    const unasked: Lie = (view, { second }) => {
      view.setUint32(second + 24, size, true)
      view.setUint32(second + 20, packedSize, true)
      view.setUint32(second + 42, start, true)
    }
    expect(lying('python-directory', unasked)).toBe('opened')
    const andLies: Lie = (view, places) => {
      unasked(view, places)
      big(view, places.field, size + 1)
    }
    expect(lying('python-directory', andLies)).toMatch(REFUSED)
  })

  test('what stands behind a part says another size than the directory', () => {
    const { dataStart, packedSize } = zipOf(files.get('python-stream')!).entries[0]!
    const behind = dataStart + packedSize
    expect(u32(files.get('python-stream')!, behind)).toBe(0x08074b50)
    const lie: Lie = (view) => view.setUint8(behind + 16, view.getUint8(behind + 16) ^ 1)
    expect(lying('python-stream', lie)).toMatch(REFUSED)
  })
})

describe('a Zip64 in which chance decides what is said where', () => {
  const parts = smallParts({ sheets: [{ name: 'Biểu', cells: CELLS }] })
  const values = (bytes: Uint8Array) => seeWorkbook(opened(bytes)).sheets[0]!.cells.map(({ value }) => value)

  test('is read, filled, and written back with every other part byte for byte', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = randomZip64(parts, chanceOf(seed))
      expect([seed, values(bytes)]).toEqual([seed, ['Tổng số', 3, 1, 2]])
      const done = patchWorkbook(opened(bytes), [{ sheet: 'Biểu', cell: 'B2', value: 10 }])
      expect([seed, values(done.bytes)]).toEqual([seed, ['Tổng số', 12, 10, 2]])
      const [before, after] = [zipOf(bytes), zipOf(done.bytes)]
      expect([seed, after.end.zip64?.length]).toEqual([seed, before.end.zip64?.length])
      for (const [at, { name, start, end }] of before.entries.entries()) {
        const now = after.entries[at]!
        if (name !== SHEET) expect(done.bytes.slice(now.start, now.end)).toEqual(bytes.slice(start, end))
      }
    }
  })

  test('that lies in a byte around its parts is refused, or the lie changes nothing', () => {
    let refused = 0
    for (let seed = 1; seed <= 200; seed++) {
      const chance = chanceOf(seed)
      const bytes = randomZip64(parts, chance)
      const { entries } = zipOf(bytes)
      const truth = JSON.stringify(seeWorkbook(opened(bytes)))
      const around = [...bytes.keys()].filter((at) =>
        entries.every(({ dataStart, packedSize }) => at < dataStart || at >= dataStart + packedSize),
      )
      bytes[chance.pick(around)]! ^= 1 + chance.below(255)
      const workbook = openWorkbook(bytes)
      if (workbook.ok) expect([seed, JSON.stringify(seeWorkbook(workbook.value))]).toEqual([seed, truth])
      else refused++
    }
    expect(refused).toBeGreaterThan(80)
  })
})
