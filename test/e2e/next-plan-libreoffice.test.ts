import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextPlan } from '../../core/plans/next/next-plan'
import { paperOfPlan } from '../../core/plans/next/paper-of-plan'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import type { TaskEvent } from '../../core/plans/status'
import { statusesOn } from '../../core/plans/statuses'
import { docxOfPaper } from '../support/file-hand-now'
import { convertedByLibreOffice } from '../support/libreoffice'
import { pdfPages } from '../support/pdf-pages'

const PLAN = bundledPlan('2025')
const ON = '2025-12-20'
const EVENTS: readonly TaskEvent[] = [
  { id: 'a', task: 'I.1', on: '2025-02-18', kind: 'document', text: 'Số 12/KH-UBND ngày 18/02/2025' },
]

let folder = ''
let pdf: Uint8Array
let text = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'next-plan-'))
  const { tasks } = statusesOn(PLAN, { events: EVENTS, evidence: { snapshots: [], receipts: [] }, on: ON })
  const file = join(folder, 'ke-hoach.docx')
  await writeFile(file, docxOfPaper(paperOfPlan(nextPlan(PLAN, { tasks, events: EVENTS, on: ON }))))
  await convertedByLibreOffice(folder, [file], 'pdf')
  await convertedByLibreOffice(folder, [file], 'txt:Text (encoded):UTF8')
  pdf = new Uint8Array(await readFile(join(folder, 'out', 'ke-hoach.pdf')))
  text = await readFile(join(folder, 'out', 'ke-hoach.txt'), 'utf8')
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

it('opens in LibreOffice: the plan on one upright A4 page, its annex lying on pages of their own', () => {
  const sizes = pdfPages(pdf).map(([width, height]) => [Math.round(width), Math.round(height)].join(' × '))
  expect(sizes[0]).toBe('595 × 842')
  expect(sizes.length).toBeGreaterThan(3)
  expect(new Set(sizes.slice(1))).toEqual(new Set(['842 × 595']))
})

it('shows title, number, annex and what was done, in this order', () => {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ')
  const places = [
    '/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'KẾ HOẠCH',
    'TM. ỦY BAN NHÂN DÂN',
    'Phụ lục',
    'NĂM 2026',
    'Trước 20/02/2026',
    'GHI CHÚ CHO NGƯỜI SOẠN',
    'Số 12/KH-UBND ngày 18/02/2025',
  ].map((words) => folded.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
