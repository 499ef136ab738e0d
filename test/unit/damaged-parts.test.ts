import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../core/outcome'
import { planWorkbook, reportsIn } from '../../core/reports/fill/plan-workbook'
import { NAMES_NAMESPACE, namesToXml } from '../../core/reports/labels/names-part'
import { seeAsShown } from '../../core/workbook/sheet/as-shown'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { DAMAGES, partsIn, withDamage } from '../support/damaged-part'
import {
  fillFile,
  keptIn,
  openDocx,
  openWorkbook,
  planFromFile,
  putCustomXml,
} from '../support/file-hand-now'
import { numberedPlan } from '../support/numbered-plan'
import { smallDocx } from '../support/small-docx'
import { smallWorkbook } from '../workbook-corpus/small-workbook'
import { quarterSnapshot } from './quarter-snapshot'

/** What a reader makes of a file, as text: labels, numbers, places, tasks. */
type Reader = (file: Uint8Array) => Outcome<string>

const said = (value: unknown): Outcome<string> => ({ ok: true, value: JSON.stringify(value) })
const noHtml = () => {
  throw new Error('no HTML here')
}

const asWorkbook: Reader = (file) => {
  const opened = openWorkbook(file)
  if (!opened.ok) return opened
  const { names } = keptIn(opened.value)
  return said([seeWorkbook(opened.value), seeAsShown(opened.value), names])
}

const snapshot = quarterSnapshot()
const { from, to } = snapshot.period
const OCCASION = { target: 'a.xlsx', unit: snapshot.unit, from, to, at: '2025-03-20T08:00:00+07:00' }

const asFilled: Reader = (file) => {
  const opened = openWorkbook(file)
  if (!opened.ok) return opened
  const seen = seeWorkbook(opened.value)
  const reports = reportsIn(seen)
  if (!reports.ok) return reports
  const filled = fillFile(opened.value, planWorkbook(seen, reports.value, [snapshot]), OCCASION)
  return filled.ok ? said(filled.value.receipt.lines) : filled
}

const asPlan =
  (name: string): Reader =>
  (file) => {
    const read = planFromFile(file, name, noHtml, { year: 2026 })
    return read.ok ? said(read.value) : read
  }

const asWord: Reader = (file) => {
  const opened = openDocx(file)
  return opened.ok ? said(opened.value.parts) : opened
}

const blank = (id: string) => new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`))

/** A workbook with a table of Excel's, hidden cells, names, formats, and names that an officer kept in it. */
function workbookWithAll(): Uint8Array {
  const book = smallWorkbook({
    sheets: [
      {
        name: 'Biểu',
        cells: {
          A1: 'Lĩnh vực',
          B1: 'Tổng số',
          A2: 'Hộ tịch',
          B2: { xml: '<c r="B2" s="1"><v>45000</v></c>' },
        },
        tables: [{ name: 'Bảng1', ref: 'A1:B2', columns: ['Lĩnh vực', 'Tổng số'] }],
      },
    ],
    names: { KY: 'Biểu!$A$1' },
    formats: ['<xf/>', '<xf numFmtId="14"/>'],
  })
  const opened = openWorkbook(book)
  if (!opened.ok) throw new Error(opened.refusal.message)
  const kept = putCustomXml(opened.value, NAMES_NAMESPACE, namesToXml([['Hộ tịch xã', 'Hộ tịch']]))
  if (!kept.ok) throw new Error(kept.refusal.message)
  return kept.value
}

const WORDS =
  '<w:p><w:r><w:t>{{tong}}</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'

test('the plan is read with the numbers that Word makes, and without what a style strikes out', () => {
  const read = planFromFile(numberedPlan(), 'ke-hoach.docx', noHtml, { year: 2026 })
  expect(read.ok && read.value.plan.tasks.map(({ id }) => id)).toEqual(['I.1', 'I.2', 'II.1'])
})

interface Sample {
  readonly what: string
  readonly file: Uint8Array
  readonly read: Reader
}

const SAMPLES: readonly Sample[] = [
  ...readdirSync('core/reports/forms', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ what: `${name}/blank.xlsx`, file: blank(name), read: asWorkbook })),
  { what: 'a form that is filled', file: blank('ii-06a'), read: asFilled },
  { what: 'a workbook with a table, names and formats', file: workbookWithAll(), read: asWorkbook },
  { what: 'a plan in Word with automatic numbers', file: numberedPlan(), read: asPlan('ke-hoach.docx') },
  { what: 'a Word file to fill', file: smallDocx(WORDS), read: asWord },
]

const cases = SAMPLES.flatMap((sample) => {
  const parts = partsIn(sample.file)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
  return names.map((name) => ({ ...sample, parts, name }))
})

/** Damage at three places of each part; what a person sees is the same, or the part is named. */
describe.each(cases)('$what: $name', ({ parts, name, read, file }) => {
  const whole = read(file)

  test.each(DAMAGES)('%s', (kind) => {
    expect(whole.ok).toBe(true)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (at) => {
        const now = read(withDamage(parts, name, { kind, at }))
        if (now.ok) expect(now).toEqual(whole)
        else {
          expect(now.refusal.reason).toBe('file-unreadable')
          expect(now.refusal.message).toContain(
            kind === 'gone' && name === '_rels/.rels' ? 'Tệp không phải là' : `«${name}»`,
          )
        }
      }),
      { numRuns: 3 },
    )
  })
})
