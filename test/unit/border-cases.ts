import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { vi } from 'vitest'
import * as z from 'zod/mini'
import type { Outcome } from '../../core/outcome'
import { PLAN_LIMITS } from '../../core/plans/read/plan-limits'
import { openLessons, packLessons } from '../../core/portals/lesson'
import { provenanceFromXml } from '../../core/reports/after/provenance'
import { readNotes } from '../../core/reports/fill/ledger-note'
import { type ReportLesson, readLesson } from '../../core/reports/forms/lesson'
import { lessonsFromXml, lessonsToXml } from '../../core/reports/forms/lesson-part'
import { namesFromXml, namesToXml } from '../../core/reports/labels/names-part'
import { CONTENT_LIMITS, readContent } from '../../core/snapshot/packet/read-content'
import { escapeMarkup } from '../../core/text/markup'
import { packetAnswered } from '../../excel-addin/taskpane/ask-extension'
import { keptUnits } from '../../excel-addin/taskpane/kept-units'
import { mayAsk } from '../../extension/background/answer-pane'
import { readBackup } from '../../extension/ledger/backup-file'
import { compareBackup, RECORD_LIMITS } from '../../extension/ledger/compare-backup'
import { isLockedFile } from '../../extension/ledger/locked-file'
import { readSettings, SETTINGS_LIMITS } from '../../extension/ledger/settings-record'
import { FORM_LIMITS, formAnswerOf } from '../../extension/page-access/form-in-page'
import { MESSAGE_LIMITS, pageMessageOf } from '../../extension/page-access/page-messages'
import { PAGE_LIMITS, pageSeenOf } from '../../extension/page-access/read-active-page'
import { pageWordsOf } from '../../extension/page-access/read-page-words'
import { sampleIn } from '../../extension/ui/capture/save-sample'
import { readBytes } from '../../scripts/cli/read-input'
import { RefusedInput } from '../../scripts/cli/verb'
import { bytesOfFile } from '../../ui/file-within'
import { openWorkbook, planFromFile } from '../support/file-hand-now'
import { wordPart } from '../support/small-docx'
import { openTestLedger } from '../support/test-ledger'
import { smallParts, zipParts } from '../workbook-corpus/small-workbook'

/** What a reader answers: read; refused, with the sentence an officer gets; or left alone, where nobody waits for it. */
export type Answer = 'read' | 'left alone' | { readonly sentence: string }

/** A reader of something `size` large, and the largest that it reads. */
export interface LimitCase {
  readonly limit: string
  readonly most: number
  readonly read: (size: number) => Answer | Promise<Answer>
}

const answerOf = (outcome: Outcome<unknown>): Answer =>
  outcome.ok ? 'read' : { sentence: outcome.refusal.message }
const leftAlone = (value: unknown): Answer => (value === null ? 'left alone' : 'read')

/** Lists in lists, so deep. */
function nested(depth: number): unknown {
  let value: unknown = 1
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

const many = (count: number) => Array(Math.max(count, 1)).fill(1)
const long = (letters: number) => 'x'.repeat(letters)
/** Values in a JSON text of ours, in which no text holds a bracket or comma. */
const valuesIn = (json: string) => 1 + (json.match(/[,[{]/g) ?? []).length

/** Something of ours with one more part, that nobody asks for: as deep, as many, as long as the limits let pass. */
function around(
  own: Readonly<Record<string, unknown>>,
  most: { readonly depth: number; readonly count: number; readonly letters: number },
  read: (value: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>,
): LimitCase[] {
  const base = valuesIn(JSON.stringify(own))
  return [
    { limit: 'depth', most: most.depth, read: (size) => read({ ...own, more: nested(size - 1) }) },
    { limit: 'count', most: most.count, read: (size) => read({ ...own, more: many(size - base - 1) }) },
    { limit: 'letters of one text', most: most.letters, read: (size) => read({ ...own, more: long(size) }) },
  ]
}

const inText =
  (read: (text: string) => Outcome<unknown>) =>
  (value: unknown): Answer =>
    answerOf(read(JSON.stringify(value)))

const LESSON = {
  format: 'so-mot-cua/lesson@1' as const,
  id: 'taught-1',
  name: 'Trang',
  taughtAt: '2025-03-14',
  host: '',
  portal: null,
  row: { is: 'field' as const, column: 'Lĩnh vực' },
  columns: [{ measure: 'dossiers.received' as const, path: 'Tiếp nhận' }],
}
const REPORT_LESSON: ReportLesson = {
  format: 'so-mot-cua/form-lesson@1',
  id: 'taught-1',
  name: 'Mẫu',
  rows: 'field',
  rowLabel: 'Lĩnh vực',
  columns: [],
  names: [],
  cells: [],
}
const NOTE = {
  format: 'so-mot-cua/note@1',
  unit: 'UBND xã A',
  from: '2025-01-01',
  to: '2025-03-14',
  on: '2025-03-15',
  plan: '',
  receiver: '',
  tasks: [],
  findings: [],
  explained: [],
}
const TASK = { id: 'I.1', status: 'done', due: null, why: '' }
const ORIGINS = { report: 'ii-06a', filledAt: '', sources: [], cells: [] }
const SETTINGS = { unit: 'UBND xã A', receivingAuthority: '', regime: '', plan: '', period: null }

const HEAD = 'KẾ HOẠCH NĂM 2025'
const TABLE = 'TT\tNội dung công việc\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'
const ROW = '1\tXây dựng kế hoạch\tVăn phòng\t\tKế hoạch\tTrước 20/02/2025'
const PLAN = [HEAD, TABLE, 'I\tChỉ đạo', ROW].join('\n')
const noHtml = () => undefined

const planOf = (text: string): Answer =>
  answerOf(planFromFile(strToU8(text), 'ke-hoach.txt', noHtml, { year: 2025 }))

/** A row of a Word table with a merged cell that says how wide it is. */
const cell = (text: string, span = 1) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const wordPlan = (rows: string): Answer => {
  const lines = [TABLE, 'I\tChỉ đạo', ROW].map(
    (line) =>
      `<w:tr>${line
        .split('\t')
        .map((text) => cell(text))
        .join('')}</w:tr>`,
  )
  const file = zipSync({
    'word/document.xml': strToU8(
      wordPart('document', `<w:body><w:tbl>${lines.join('')}${rows}</w:tbl></w:body>`),
    ),
  })
  return answerOf(planFromFile(file, 'ke-hoach.docx', noHtml, { year: 2025 }))
}
/** Cells of the table that is a plan. */
const OWN_CELLS = 6 + 2 + 6

const BOOK = smallParts({ sheets: [{ name: 'A', cells: { A1: 1 } }] })
const SHEET = 'xl/worksheets/sheet1.xml'
const bookWith = (behind: string, inside = ''): Answer =>
  answerOf(
    openWorkbook(
      zipParts({
        ...BOOK,
        [SHEET]: BOOK[SHEET]!.replace('</sheetData>', `${inside}</sheetData>${behind}`),
      }),
    ),
  )

const fileOf = (size: number) => Object.defineProperty(new File(['a'], 'a.txt'), 'size', { value: size })
const FOLDER = mkdtempSync(join(tmpdir(), 'smc-borders-'))

async function fromDisk(size: number): Promise<Answer> {
  const path = join(FOLDER, 'large.bin')
  writeFileSync(path, '')
  truncateSync(path, size)
  try {
    await readBytes(path)
    return 'read'
  } catch (error) {
    if (error instanceof RefusedInput) return { sentence: error.refusal.message }
    throw error
  }
}

async function fromBackup(more: object): Promise<Answer> {
  // Of a kind that only a newer version knows: kept as it is.
  const record = { id: 'r', kind: 'later', ...more }
  const backup = {
    savedAt: '',
    ledger: '',
    entries: [{ store: 'lessons', record }],
    changed: 0,
    isWhole: true,
  }
  const compared = await compareBackup(await openTestLedger(), backup)
  if (!compared.ok) return { sentence: compared.refusal.message }
  return compared.value.aside.length === 0 ? 'read' : 'left alone'
}

/** Every border, by the file it stands in. */
export const BORDERS: Readonly<Record<string, readonly LimitCase[]>> = {
  'core/portals/lesson.ts': [
    {
      limit: 'size',
      most: 2_000_000,
      read: (size) => answerOf(openLessons(JSON.stringify(LESSON).padEnd(size))),
    },
    {
      limit: 'lessons',
      most: 200,
      read: (size) => answerOf(openLessons(packLessons(Array(size).fill(LESSON)))),
    },
    ...around(LESSON, { depth: 8, count: 100_000, letters: 1_000 }, inText(openLessons)),
  ],
  'core/reports/forms/lesson.ts': [
    {
      limit: 'size',
      most: 200_000,
      read: (size) => answerOf(readLesson(JSON.stringify(REPORT_LESSON).padEnd(size))),
    },
    ...around({ ...REPORT_LESSON }, { depth: 8, count: 10_000, letters: 600 }, inText(readLesson)),
    {
      limit: 'size of the part in a workbook',
      most: 4_000_000,
      read: (size) =>
        lessonsFromXml(lessonsToXml([REPORT_LESSON]).padEnd(size)).length > 0 ? 'read' : 'left alone',
    },
    {
      limit: 'size of the names in a workbook',
      most: 200_000,
      read: (size) =>
        namesFromXml(namesToXml([['a', 'b']]).padEnd(size)).length > 0 ? 'read' : 'left alone',
    },
  ],
  'core/reports/fill/ledger-note.ts': [
    {
      limit: 'letters of one text',
      most: 4_000,
      read: (size) => answerOf(readNotes([{ ...NOTE, unit: long(size) }])),
    },
    {
      limit: 'tasks',
      most: 20_000,
      read: (size) => answerOf(readNotes([{ ...NOTE, tasks: Array(size).fill(TASK) }])),
    },
  ],
  'core/reports/after/provenance.ts': [
    {
      limit: 'size',
      most: 16_000_000,
      read: (size) =>
        answerOf(provenanceFromXml(`<provenance>${JSON.stringify(ORIGINS).padEnd(size)}</provenance>`)),
    },
    ...around(ORIGINS, { depth: 8, count: 1_000_000, letters: 40_000 }, (value) =>
      answerOf(provenanceFromXml(`<provenance>${escapeMarkup(JSON.stringify(value))}</provenance>`)),
    ),
  ],
  'core/snapshot/packet/read-content.ts': [
    {
      limit: 'size',
      most: CONTENT_LIMITS.size,
      read: (size) => answerOf(readContent(`"${long(size - 2)}"`, z.unknown())),
    },
    {
      limit: 'depth',
      most: CONTENT_LIMITS.depth,
      read: (size) => answerOf(readContent(JSON.stringify(nested(size)), z.unknown())),
    },
    {
      limit: 'count',
      most: CONTENT_LIMITS.count,
      read: (size) => answerOf(readContent(JSON.stringify(many(size - 1)), z.unknown())),
    },
  ],
  'extension/ledger/backup-file.ts': [
    {
      limit: 'records',
      most: 500_000,
      read: (size) => answerOf(readBackup(`{"format":"so-mot-cua/backup@2"}${'\n{'.repeat(size - 1)}`)),
    },
    ...around({ id: 'r', kind: 'later' }, RECORD_LIMITS, fromBackup),
  ],
  'extension/ledger/locked-file.ts': [
    {
      limit: 'rounds of the key',
      most: 10_000_000,
      read: (rounds) =>
        leftAlone(
          isLockedFile(
            `${JSON.stringify({ format: 'so-mot-cua/locked@1', rounds, salt: '', nonce: '' })}\n`,
          ) || null,
        ),
    },
    {
      limit: 'letters of the salt',
      most: 200,
      read: (size) =>
        leftAlone(
          isLockedFile(
            `${JSON.stringify({ format: 'so-mot-cua/locked@1', rounds: 1, salt: long(size), nonce: '' })}\n`,
          ) || null,
        ),
    },
  ],
  'extension/ledger/settings-record.ts': [
    {
      limit: 'letters of one text',
      most: SETTINGS_LIMITS.letters,
      read: (size) => settingsWith({ receivingAuthority: long(size) }),
    },
    {
      limit: 'names',
      most: (SETTINGS_LIMITS.count - 1) / 3,
      read: (size) => settingsWith({ names: Array(Math.floor(size)).fill(['a', 'b']) }),
    },
  ],
  'extension/page-access/page-messages.ts': around(
    { kind: 'fill-progress', done: 1, total: 2, lines: [] },
    { ...MESSAGE_LIMITS, count: MESSAGE_LIMITS.count + 1 },
    (value) => leftAlone(pageMessageOf(value)),
  ),
  'extension/page-access/form-in-page.ts': around({ did: 'stop' }, FORM_LIMITS, (value) =>
    leftAlone(formAnswerOf(value)),
  ),
  'extension/page-access/read-active-page.ts': [
    { limit: 'tables', most: PAGE_LIMITS.tables, read: (size) => pageWith(Array(size).fill({ rows: [] })) },
    {
      limit: 'cells',
      most: PAGE_LIMITS.cells,
      read: (size) => pageWith([{ rows: [{ cells: Array(size) }] }]),
    },
  ],
  'extension/page-access/read-page-words.ts': [
    { limit: 'title', most: 300, read: (size) => wordsWith({ title: long(size) }) },
    { limit: 'heading', most: 300, read: (size) => wordsWith({ heading: long(size) }) },
    { limit: 'address', most: 8_000, read: (size) => wordsWith({ url: long(size) }) },
    { limit: 'text', most: 20_000, read: (size) => wordsWith({ text: long(size) }) },
  ],
  'extension/ui/capture/save-sample.tsx': [
    { limit: 'size', most: 32_000_000, read: (size) => answerOf(sampleIn({ ok: true, value: long(size) })) },
  ],
  'excel-addin/taskpane/ask-extension.ts': [
    {
      limit: 'size',
      most: 32 * 1024 * 1024,
      read: (size) => answerOf(packetAnswered({ ok: true, value: long(size) })),
    },
  ],
  'excel-addin/taskpane/kept-units.ts': [
    {
      limit: 'size',
      most: 500_000,
      read: (size) => {
        vi.stubGlobal('localStorage', { getItem: () => long(size) })
        return keptUnits() === '' ? 'left alone' : 'read'
      },
    },
  ],
  'ui/file-within.ts': [
    {
      limit: 'bytes of a file',
      most: 32 * 1024 * 1024,
      read: async (size) => answerOf(await bytesOfFile(fileOf(size), { choose: 'Chọn đúng tệp.' })),
    },
  ],
  'scripts/cli/read-input.ts': [{ limit: 'bytes of a file', most: 64 * 1024 * 1024, read: fromDisk }],
  'extension/ui/plan/plan-source.tsx': [
    { limit: 'size of a text', most: PLAN_LIMITS.size, read: (size) => planOf(PLAN.padEnd(size, '\n')) },
    {
      limit: 'lines',
      most: PLAN_LIMITS.lines,
      read: (size) => planOf(`${PLAN}${'\nvăn bản'.repeat(size - 4)}`),
    },
    {
      limit: 'letters of one paragraph',
      most: PLAN_LIMITS.letters,
      read: (size) => planOf(`${PLAN}\n${long(size)}`),
    },
    {
      limit: 'letters of one cell',
      most: PLAN_LIMITS.letters,
      read: (size) => planOf(`${PLAN}\n2\t${long(size)}\tVăn phòng`),
    },
    {
      limit: 'cells that merged ones cover in Word',
      most: PLAN_LIMITS.cells,
      read: (size) => {
        const rest = size - OWN_CELLS
        const rows = Array.from({ length: Math.floor(rest / 1000) }, () => `<w:tr>${cell('x', 1000)}</w:tr>`)
        return wordPlan(`${rows.join('')}<w:tr>${cell('x', rest % 1000 || 1)}</w:tr>`)
      },
    },
    {
      limit: 'rows in Word',
      most: PLAN_LIMITS.lines,
      read: (size) => wordPlan(`<w:tr>${cell('x')}</w:tr>`.repeat(size - 3)),
    },
  ],
  'extension/ui/reports/use-file-fill.ts': [
    {
      limit: 'parts of a file',
      most: 10_000,
      read: (size) => {
        const more = size - Object.keys(BOOK).length
        const parts = Object.fromEntries(Array.from({ length: more }, (_, at) => [`x/${at}`, '']))
        return answerOf(openWorkbook(zipParts({ ...BOOK, ...parts })))
      },
    },
    {
      limit: 'merged areas',
      most: 50_000,
      read: (size) =>
        bookWith(
          `<mergeCells>${Array.from({ length: size }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`,
        ),
    },
    {
      limit: 'rows and cells',
      most: 250_000,
      read: (size) =>
        bookWith('', Array.from({ length: size - 2 }, (_, at) => `<row r="${at + 2}"/>`).join('')),
    },
  ],
  'extension/background/answer-pane.ts': [
    {
      limit: 'other words than the one question',
      most: 0,
      read: (size) =>
        mayAsk('https://a', { ask: `packet${long(size)}` }, { origin: 'https://a' }) ? 'read' : 'left alone',
    },
  ],
}

function settingsWith(part: object): Answer {
  return readSettings({ ...SETTINGS, ...part }).damaged.length === 0 ? 'read' : 'left alone'
}

function pageWith(tables: readonly unknown[]): Answer {
  return leftAlone(pageSeenOf({ url: '', filters: [], tables }))
}

function wordsWith(part: object): Answer {
  return answerOf(pageWordsOf({ title: '', heading: '', url: '', text: '', ...part }))
}

/** Where the limits are held by another border, that comes before. */
export const WITHIN: Readonly<Record<string, string>> = {
  // What JSON readers share; limits.test.ts goes beyond each of them.
  'core/text/safe-json.ts': 'core/snapshot/packet/read-content.ts',
  // Records of the ledger, and answers out of packets that read-content.ts opened.
  'core/reports/review/review-answer.ts': 'core/snapshot/packet/read-content.ts',
  'core/reports/seal/report-seal.ts': 'core/snapshot/packet/read-content.ts',
  'extension/ledger/records.ts': 'extension/ledger/backup-file.ts',
  'extension/ledger/record-state.ts': 'extension/ledger/backup-file.ts',
  'extension/ledger/read-ledger.ts': 'extension/ledger/backup-file.ts',
  'extension/ledger/plan-record.ts': 'extension/ledger/backup-file.ts',
  'extension/ledger/lessons.ts': 'extension/ledger/backup-file.ts',
  // Whose files these are is asked by their size first.
  'extension/ui/capture/open-file.ts': 'ui/file-within.ts',
  'extension/ui/review/open-review-file.ts': 'ui/file-within.ts',
  'extension/ui/reports/compare-form.tsx': 'extension/ui/reports/use-file-fill.ts',
  'extension/ui/words/words-part.tsx': 'ui/file-within.ts',
  'extension/ui/settings/lessons-section.tsx': 'core/portals/lesson.ts',
  'extension/ui/settings/restore-backup.tsx': 'extension/ledger/backup-file.ts',
  'excel-addin/taskpane/lesson-files.tsx': 'core/reports/forms/lesson.ts',
  'excel-addin/taskpane/file-on-desk.ts': 'extension/ui/reports/use-file-fill.ts',
  'excel-addin/taskpane/packet-card.tsx': 'core/snapshot/packet/read-content.ts',
  'scripts/cli/verbs/words.ts': 'scripts/cli/read-input.ts',
  'ui/read-html.ts': 'extension/ui/plan/plan-source.tsx',
  'extension/ui/capture/page-of-html.ts': 'ui/file-within.ts',
  // Listeners and calls, whose messages are judged there.
  'extension/page-access/on-page-moved.ts': 'extension/page-access/page-messages.ts',
  'extension/ui/reports/use-form-fill.ts': 'extension/page-access/page-messages.ts',
  'extension/page-access/run-in-page.ts': 'extension/page-access/form-in-page.ts',
}

/** What only looks like one: nothing of a stranger comes in there. */
export const OURS: Readonly<Record<string, string>> = {
  'extension/ledger/open-ledger.ts':
    'another panel says only that something changed; nothing of its message is read',
  'extension/entrypoints/print/main.tsx': 'the address of our own page, which no site can open',
  'extension/page-access/active-tab.ts': 'the address of our own panel',
  'excel-addin/vite.config.ts': 'the build',
  'ui/unpack-blanks.ts': 'a file of the package',
  'ui/blanks.ts': 'a file of the package',
}
