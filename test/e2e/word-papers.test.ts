import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apologyPaper } from '../../core/apologies/apology-paper'
import { nextPlan } from '../../core/plans/next/next-plan'
import { paperOfPlan } from '../../core/plans/next/paper-of-plan'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { allToPlace } from '../../core/reports/words/all-to-place'
import { reportInWords } from '../../core/reports/words/report-in-words'
import { wordsToFill } from '../../core/reports/words/words-to-fill'
import { docxOfPaper, fillDocx, openDocx } from '../support/file-hand-now'
import { convertedByLibreOffice } from '../support/libreoffice'
import { openXmlErrors, VALIDATOR_RUNS_HERE } from '../support/open-xml'
import { pdfPages } from '../support/pdf-pages'
import { wordsOfPdf } from '../support/pdf-words'
import { asked, BEFORE, captured, NOW } from '../support/words-asked'

const folder = mkdtempSync(join(tmpdir(), 'word-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REPORT = docxOfPaper(reportInWords(asked()).paper)

/** The report filled again once the province has put a figure right: 1.234 dossiers are 1.236. */
function filledAgain(): Uint8Array {
  const file = openDocx(REPORT)
  if (!file.ok) throw new Error(file.refusal.message)
  const later = captured('2024-12-15', '2025-03-14', { '': { 'dossiers.received': 1236 } })
  const toFill = wordsToFill(file.value, allToPlace(asked([later, NOW, BEFORE].slice(0, 1))))
  if (!toFill.ok) throw new Error(toFill.refusal.message)
  return fillDocx(file.value, toFill.value.writes)
}

const apology = apologyPaper(
  {
    field: 'Đất đai',
    procedure: 'Đăng ký biến động',
    code: 'H33.01-250201-0001',
    owner: 'Nguyễn Văn Ví Dụ',
    address: 'Thôn 1',
    received: '01/02/2025',
    due: '20/02/2025',
    receivedBy: 'UBND xã Hương Sơn',
  },
  { unit: 'UBND xã Hương Sơn', on: '2025-02-21', reason: 'chờ trích lục', newDay: '2025-03-03' },
)

/** What we hand out as Word files: on how many A4 pages, and some of what LibreOffice shows there. */
const PAPERS = [
  { name: 'bao-cao', bytes: REPORT, pages: [2, 4], shows: ['CỘNG HÒA XÃ HỘI', 'Kính gửi:', '1.234'] },
  { name: 'dien-lai', bytes: filledAgain(), pages: [2, 4], shows: ['1.236'] },
  {
    name: 'xin-loi',
    bytes: docxOfPaper(apology),
    pages: [1, 1],
    shows: ['Nguyễn Văn Ví Dụ', 'H33.01-250201-0001'],
  },
  {
    name: 'ke-hoach',
    bytes: docxOfPaper(
      paperOfPlan(nextPlan(bundledPlan('2025'), { tasks: [], events: [], on: '2025-12-20' })),
    ),
    pages: [4, 12],
    shows: ['KẾ HOẠCH', 'Trước 20/02/2026'],
  },
] as const

/** As many lines as fill a page, one more, one more …: somewhere the signature goes over to the next page. */
const LENGTHS = Array.from({ length: 16 }, (_, at) => 6 + at)
const LAST_WORDS = 'Trên đây là báo cáo'

function paperOf(lines: number): Uint8Array {
  const { paper } = reportInWords(asked())
  const body = Array.from({ length: lines }, (_, at) => ({ say: [`Dòng thứ ${at + 1}.`] }))
  return docxOfPaper({ ...paper, body: [...body, { say: [`${LAST_WORDS} của đơn vị.`] }] })
}

describe.skipIf(!VALIDATOR_RUNS_HERE)('the rules of Open XML', () => {
  test('a file that breaks them is found', async () => {
    const broken = Buffer.from(REPORT)
    broken.write('XX', 2)
    expect(await openXmlErrors(folder, 'broken.docx', broken)).not.toEqual([])
  })

  test.each(PAPERS)('$name breaks none', async ({ name, bytes }) => {
    expect(await openXmlErrors(folder, `${name}.docx`, bytes)).toEqual([])
  })
})

describe('in LibreOffice', () => {
  let out = ''
  beforeAll(async () => {
    const long = LENGTHS.map((lines) => ({ name: `dai-${lines}`, bytes: paperOf(lines) }))
    const files = [...PAPERS, ...long].map(({ name, bytes }) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    await convertedByLibreOffice(folder, files, 'pdf')
    out = await convertedByLibreOffice(folder, files, 'txt:Text (encoded):UTF8')
  })

  test.each(PAPERS)('$name is on A4 pages, no more than it needs', ({ name, pages: [least, most] }) => {
    const pages = pdfPages(readFileSync(join(out, `${name}.pdf`)))
    expect(pages.length).toBeGreaterThanOrEqual(least)
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(pages.filter((sides) => [...sides].sort().join() !== '595,842')).toEqual([])
  })

  test.each(PAPERS)('$name shows what it is about', ({ name, shows }) => {
    const text = readFileSync(join(out, `${name}.txt`), 'utf8')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
    expect(shows.filter((words) => !text.includes(words))).toEqual([])
  })

  test('no signature stands on a page of its own, however long the paper is', () => {
    const pages = LENGTHS.map((lines) => {
      const words = wordsOfPdf(join(out, `dai-${lines}.pdf`))
      const pageOf = (text: string) => words.findLast((word) => word.text.startsWith(text))?.page
      return { signed: pageOf('CHỦ'), said: pageOf('Trên') }
    })
    expect(pages.filter(({ signed, said }) => signed === undefined || signed !== said)).toEqual([])
    expect(new Set(pages.map(({ signed }) => signed))).toEqual(new Set([1, 2]))
  })
})
