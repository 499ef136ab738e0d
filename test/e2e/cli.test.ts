import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledCells } from '../../core/reports/after/provenance'
import type { ReportLesson } from '../../core/reports/forms/lesson'
import { LESSONS_NAMESPACE, lessonsToXml } from '../../core/reports/forms/lesson-part'
import { NAMES_NAMESPACE, namesToXml } from '../../core/reports/labels/names-part'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { keptIn, openWorkbook, packPacket, putCustomXml } from '../support/file-hand-now'
import { writeBook } from '../workbook-corpus/book-spec'
import { layOut, USUAL } from '../workbook-corpus/form-layout'
import { fullBook, TEMPLATES } from '../workbook-corpus/templates'
import { cliHere as cli, oneBrowserForAll, type Ran } from './cli-here'

const ROOT = resolve(import.meta.dirname, '../..')
const FIELDS = 'core/portals/hatinh-06-fields/page.html'
const BLANK = 'core/reports/forms/ii-06a/blank.xlsx'

/** The command as somebody types it: a process of its own. */
function typed(...args: string[]): Ran {
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/cli.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: ran.status, json: ran.stdout === '' ? null : JSON.parse(ran.stdout), words: ran.stderr }
}

let browser: { close(): Promise<void> }
let folder: string
let captured: string
let snapshot: Snapshot

beforeAll(async () => {
  browser = await oneBrowserForAll()
  folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-cli-'))
  captured = join(folder, 'capture.json')
  const ran = typed(
    'capture',
    FIELDS,
    '--unit',
    'UBND thị trấn Phố Châu',
    '--period',
    '2024-12-15..2025-03-14',
  )
  expect(ran.code, ran.words).toBe(0)
  writeFileSync(captured, JSON.stringify(ran.json))
  snapshot = ran.json.snapshots[0]
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await browser.close()
})

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A template of the corpus as a file. */
function template(id: string): string {
  const path = join(folder, `${id}.xlsx`)
  writeFileSync(path, TEMPLATES.find((one) => one.id === id)?.bytes() ?? '')
  return path
}

describe('capture', () => {
  test('prints one sealed snapshot of the page, with unit, period and proofs', () => {
    expect(snapshot).toMatchObject({
      format: 'so-mot-cua/snapshot@1',
      id: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      portal: 'hatinh-06-fields',
      unit: 'UBND thị trấn Phố Châu',
      period: { kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    })
    const received = snapshot.figures.find(
      ({ measure, by }) => measure === 'dossiers.received' && by.field === 'Hộ tịch',
    )
    expect(received).toMatchObject({ state: 'number', cell: { text: String(received?.value) } })
    expect(received?.provedBy.length).toBeGreaterThan(0)
  })

  test.each([
    ['another period', ['--period', '2025-01-01..2025-03-31'], 'wrong-period'],
    ['another unit', ['--unit', 'UBND xã Sơn Kim 1'], 'wrong-unit'],
  ])('%s than the page shows is refused, and nothing is captured', async (_, args, reason) => {
    const { code, json } = await cli('capture', FIELDS, ...args)
    expect(code).toBe(1)
    expect(json.snapshots).toEqual([])
    expect(json.refusals.map((refusal: { reason: string }) => refusal.reason)).toContain(reason)
  })

  test.each([
    ['no table', '<h1>Trang chủ</h1><p>Chào mừng</p>', ['wrong-page', 'table-not-found']],
    ['a sign-in form', '<form><input name="u"><input type="password" name="p"></form>', ['not-signed-in']],
  ])('a page with %s is refused by name', async (_, html, reasons) => {
    const { code, json } = await cli('capture', file('page.html', `<!doctype html><title></title>${html}`))
    expect(code).toBe(1)
    expect(json.snapshots).toEqual([])
    expect(reasons).toContain(json.refusals[0].reason)
  })

  test('a page under a spinner is not data, however long one waits', async () => {
    const html = readFileSync(join(ROOT, FIELDS), 'utf8').replace(
      /<body[^>]*>/,
      '$&<div class="ant-spin ant-spin-spinning" style="width:99px;height:99px" aria-busy="true">…</div>',
    )
    const { code, json } = await cli('capture', file('busy.html', html))
    expect(code).toBe(1)
    expect(json.refusals[0].reason).toBe('still-loading')
  })

  test('a file that is not there is refused, not a stack of errors', () => {
    const { code, json, words } = typed('capture', join(folder, 'nothing.html'))
    expect(code).toBe(1)
    expect(json).toMatchObject({ snapshots: [], refusals: [{ reason: 'file-unreadable' }] })
    expect(words).not.toMatch(/\bat \w+ \(/)
  })
})

describe('assess', () => {
  test('gives both on-time rates with numerator and denominator, and no finding on a sound page', async () => {
    const { code, json } = await cli('assess', captured)
    expect(code).toBe(0)
    const onTime = json.indicators.find((one: { id: string }) => one.id === 'on-time-resolved')
    expect(onTime.percent.low).toBeCloseTo((100 * onTime.numerator) / onTime.denominator, 10)
    expect(json.findings).toEqual([])
  })

  test('refuses a figure that its cell does not say; of one that its row does not bear out it finds both numbers', async () => {
    const broken = structuredClone(snapshot)
    const figure = broken.figures.find(
      ({ measure, by }) => measure === 'dossiers.resolved' && by.field === 'Hộ tịch',
    )!
    figure.value = (figure.value ?? 0) + 10
    const refused = await cli('assess', file('changed.json', JSON.stringify(broken)))
    expect([refused.code, refused.json.refusals[0].reason]).toEqual([1, 'packet-damaged'])
    figure.cell.text = String(figure.value)
    for (const one of broken.figures) one.provedBy = []
    const { json, words } = await cli('assess', file('broken.json', JSON.stringify(broken)))
    expect(json.findings[0]).toMatchObject({ rule: 'identities', severity: 'error' })
    expect(Math.abs(json.findings[0].numbers[0] - json.findings[0].numbers[1])).toBe(10)
    expect(words).toContain('mã bản chụp không khớp')
  })

  test('reads a packet, and refuses one with a changed character', async () => {
    const packet = packPacket([snapshot])
    expect((await cli('assess', file('packet.txt', packet))).code).toBe(0)
    const body = packet.lastIndexOf('\n', packet.length - 40) - 5
    const changed = `${packet.slice(0, body)}${packet[body] === 'A' ? 'B' : 'A'}${packet.slice(body + 1)}`
    const { code, json } = await cli('assess', file('packet-changed.txt', changed))
    expect(code).toBe(1)
    expect(json.refusals[0].reason).toBe('packet-damaged')
  })
})

describe('plan and tasks', () => {
  test('the bundled plan has 31 tasks and keeps its empty cells', async () => {
    const { code, json } = await cli('plan', 'core/plans/2025/plan.txt')
    expect(code).toBe(0)
    expect(json.tasks).toHaveLength(31)
    const task = (id: string) => json.tasks.find((one: { id: string }) => one.id === id)
    expect(task('VI.14')).toMatchObject({ lead: '', support: 'Công chức Văn phòng - Thống kê' })
    expect(task('VII.2')).toMatchObject({ support: '' })
    expect(task('I.1').due).toEqual({ kind: 'dated', from: null, to: '2025-02-19' })
  })

  test('on a day every task has a status and a reason', async () => {
    const { code, json } = await cli('tasks', '--on', '2025-02-20')
    expect(code).toBe(0)
    expect(json.tasks).toHaveLength(31)
    expect(json.tasks[0]).toMatchObject({ id: 'I.1', status: 'overdue', due: '2025-02-19' })
    expect(json.obligations.every((one: { why: string }) => one.why !== '')).toBe(true)
  })
})

/** A form of the commune's own, as the officer taught it in Excel. */
const OWN_FORM: ReportLesson = {
  format: 'so-mot-cua/form-lesson@1',
  id: 'taught-so-xa',
  name: 'Sổ của xã',
  rows: 'field',
  rowLabel: 'Việc',
  columns: [{ measure: 'dossiers.received', path: ['Số đơn đã nhận'] }],
  names: [],
  cells: [],
}

function ownBook(): Uint8Array {
  const cells = {
    A1: { value: 'Việc' },
    B1: { value: 'Số đơn đã nhận' },
    A2: { value: 'Hộ khẩu của xã' },
    B2: {},
  }
  return writeBook({ sheets: [{ name: 'Sổ xã', cells }] })
}

function same(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): boolean {
  return Buffer.compare(one, other) === 0
}

function bookAt(path: string) {
  const book = openWorkbook(new Uint8Array(readFileSync(path)))
  if (!book.ok) throw new Error(book.refusal.message)
  return keptIn(book.value)
}

function kept(bytes: Uint8Array, namespace: string, xml: string): Uint8Array {
  const book = openWorkbook(bytes)
  if (!book.ok) throw new Error(book.refusal.message)
  const put = putCustomXml(book.value, namespace, xml)
  if (!put.ok) throw new Error(put.refusal.message)
  return put.value
}

describe('fill', () => {
  test('a template of another period is refused with its words; --confirm settles them, and the file keeps that', async () => {
    const { sheet } = layOut({ ...USUAL, top: 7 })
    const cells = { ...sheet.cells, A3: { value: 'Báo cáo tháng 3 năm 2025' } }
    const given = join(folder, 'of-march.xlsx')
    const out = join(folder, 'of-march-filled.xlsx')
    writeFileSync(given, writeBook({ sheets: [{ ...sheet, cells }] }))
    const refused = (await cli('fill', given, captured, '-o', out)).json
    expect(refused.writes).toEqual([])
    expect(refused.refusals[0]).toMatchObject({ reason: 'wrong-period', confirm: 'tháng 3 năm 2025' })
    const settled = (await cli('fill', given, captured, '-o', out, '--confirm', 'Tháng 3 năm 2025')).json
    expect(settled.writes.length).toBeGreaterThan(0)
    expect(settled.confirmed).toMatchObject([{ of: 'period', words: 'tháng 3 năm 2025' }])
    expect((await cli('fill', out, captured, '-o', out)).json.confirmed).toEqual(settled.confirmed)
    expect((await cli('fill', given, captured, '-o', out, '--confirm', 'tháng 4')).code).toBe(2)
  })

  test('fills the blank with the captured figures, and the totals of the file are those of the page', async () => {
    const out = join(folder, 'II.06a.xlsx')
    const { json } = await cli('fill', BLANK, captured, '-o', out, '--report', 'ii-06a', '--on', '2025-03-14')
    expect(json.writes.length).toBeGreaterThan(60)
    expect(new Set(json.writes.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
      new Set(['filled']),
    )
    const opened = openWorkbook(new Uint8Array(readFileSync(out)))
    if (!opened.ok) throw new Error(opened.refusal.message)
    const cells = new Map(
      seeWorkbook(opened.value).sheets[0]?.cells.map((cell) => [cellName(cell.row, cell.column), cell.value]),
    )
    for (const { at, expected, agrees } of json.refusals.filter(
      (one: { expected?: number }) => one.expected !== undefined,
    ))
      expect({ at, value: cells.get(at.cell), agrees }).toEqual({ at, value: expected, agrees: true })
  })

  test('what stands elsewhere in the template is printed; in our blank, nothing', async () => {
    const out = join(folder, 'moved.xlsx')
    const { json } = await cli('fill', template('sheet-renamed'), captured, '-o', out)
    expect(json.moved.last).toBeNull()
    expect(json.moved.blanks).toMatchObject([{ form: 'II.06a' }])
    expect(json.moved.blanks[0].moved).toContainEqual({
      from: 'II.06a!D10',
      to: "Quý I '25 (xã)!D11",
      row: ['Hộ tịch'],
      column: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến'],
    })
    const blank = (await cli('fill', BLANK, captured, '-o', out, '--report', 'ii-06a')).json
    expect(blank.moved).toEqual({ blanks: [{ form: 'II.06a', moved: [], gone: [] }], last: null })
  })

  test('a cell that holds another number is overwritten when it is named', async () => {
    const out = join(folder, 'over.xlsx')
    const given = template('filled-before')
    const taken = (json: Ran['json']): string[] =>
      json.refusals.flatMap(({ reason, where }: { reason: string; where: string }) =>
        reason === 'cell-not-empty' ? [where] : [],
      )
    const names = taken((await cli('fill', given, captured, '-o', out)).json)
    expect(names.length).toBeGreaterThan(0)
    const [name = ''] = names
    expect(taken((await cli('fill', given, captured, '-o', out, '--overwrite', name)).json)).toEqual(
      names.slice(1),
    )
    expect(taken((await cli('fill', given, captured, '-o', out, '--overwrite', 'all')).json)).toEqual([])
    expect((await cli('fill', given, captured, '-o', out, '--overwrite', 'Z99')).code).toBe(2)
  })

  test('a template of another title is proposed as the report it resembles, and filled when that is named', async () => {
    const columns = [
      { path: ['STT'] },
      { path: ['Lĩnh vực'] },
      { path: ['Tiếp nhận', 'Trực tuyến'] },
      { path: ['Tiếp nhận', 'Trực tiếp'] },
      { path: ['Đã giải quyết', 'Đúng hạn'] },
      { path: ['Đã giải quyết', 'Quá hạn'] },
    ]
    const { sheet } = layOut({ ...USUAL, columns, title: null, total: 'none', across: 'none' })
    const given = join(folder, 'another-title.xlsx')
    writeFileSync(given, writeBook({ sheets: [sheet] }))
    const out = join(folder, 'another-title-filled.xlsx')
    const asked = (await cli('fill', given, captured, '-o', out)).json
    expect(asked.writes).toEqual([])
    expect(asked.refusals[0]).toMatchObject({ reason: 'table-not-found', proposals: [{ report: 'ii-06a' }] })
    expect(asked.refusals[0].proposals[0].columns).toHaveLength(4)
    const named = (await cli('fill', given, captured, '-o', out, '--report', 'ii-06a')).json
    expect(named.writes.length).toBeGreaterThan(20)
    expect(named.notes).toHaveLength(2)
  })

  test('a packet’s own statuses fill the appendix, with the day they were judged', async () => {
    const out = join(folder, 'annex.xlsx')
    const tasks = [{ id: 'I.1', status: 'done', due: '2025-02-19', why: '' }]
    const note = {
      format: 'so-mot-cua/note@1',
      unit: snapshot.unit,
      from: snapshot.period.from,
      to: snapshot.period.to,
      on: '2025-03-10',
      plan: '',
      receiver: '',
      tasks,
      findings: [],
      explained: [],
    }
    const packet = file('packet.txt', packPacket([snapshot], [note]))
    const { json } = await cli('fill', 'core/reports/forms/plan-annex/blank.xlsx', packet, '-o', out)
    expect(json.writes).toContainEqual(expect.objectContaining({ cell: 'H10', value: 'Xong' }))
    expect(json.writes).toContainEqual(
      expect.objectContaining({ cell: 'A4', value: 'Tình trạng đến ngày: 10/03/2025' }),
    )
  })

  test('the file keeps where its cells come from when asked to, and from then on', async () => {
    const [first, second] = [join(folder, 'kept.xlsx'), join(folder, 'kept-again.xlsx')]
    const { json } = await cli('fill', BLANK, captured, '-o', first, '--keep-origins')
    const origins = bookAt(first).provenance
    const written = json.writes.map(({ cell }: { cell: string }) => cell).sort()
    expect(filledCells(origins ?? expect.fail()).map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(written),
    )
    expect(origins?.sources).toMatchObject([{ unit: snapshot.unit, portal: snapshot.portal }])
    // A later fill knows the earlier ones without being asked.
    await cli('fill', first, captured, '-o', second)
    expect(bookAt(second).provenance?.cells).toEqual(origins?.cells)
    expect(bookAt(second).provenance?.filledAt).not.toBe(origins?.filledAt)
  })

  test('a file that was not asked to keep anything gets no new part, and its lists of parts stay', async () => {
    const out = join(folder, 'untouched.xlsx')
    await cli('fill', BLANK, captured, '-o', out)
    const [before = {}, after = {}] = [join(ROOT, BLANK), out].map((path) => unzipSync(readFileSync(path)))
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter((part) => !same(before[part], after[part]))
    expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
  })

  test('names that count as one and forms that were taught inside the file are known', async () => {
    const book = join(folder, 'own-names.xlsx')
    writeFileSync(book, kept(ownBook(), NAMES_NAMESPACE, namesToXml([['Hộ khẩu của xã', 'Hộ tịch']])))
    const out = join(folder, 'own.xlsx')
    expect((await cli('fill', book, captured, '-o', out)).json.refusals[0].reason).toBe('table-not-found')
    const taught = kept(new Uint8Array(readFileSync(book)), LESSONS_NAMESPACE, lessonsToXml([OWN_FORM]))
    writeFileSync(book, taught)
    const received = snapshot.figures.find(
      ({ measure, by }) => measure === 'dossiers.received' && by.field === 'Hộ tịch',
    )
    expect((await cli('fill', book, captured, '-o', out)).json.writes).toMatchObject([
      { sheet: 'Sổ xã', cell: 'B2', value: received?.value },
    ])
    expect((await cli('fill', book, captured, '-o', out, '--report', OWN_FORM.id)).json.writes).toHaveLength(
      1,
    )
  })

  test('a signed workbook is refused by name', async () => {
    const signed = file('signed.xlsx', '')
    const parts = [
      {
        name: '_xmlsignatures/sig1.xml',
        content: '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
        type: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
      },
    ]
    writeFileSync(signed, writeBook({ ...fullBook(), parts }))
    const { code, json } = await cli('fill', signed, captured, '-o', join(folder, 'none.xlsx'))
    expect([code, json.refusals.map(({ reason }: { reason: string }) => reason)]).toEqual([
      1,
      ['cell-locked'],
    ])
  })

  test('a file that is no workbook is refused, and no file is left behind', async () => {
    const out = join(folder, 'none.xlsx')
    const { code, json } = await cli('fill', file('fake.xlsx', 'PK not really'), captured, '-o', out)
    expect(code).toBe(1)
    expect(json).toMatchObject({ writes: [], refusals: [{ reason: 'file-unreadable' }] })
    expect(() => readFileSync(out)).toThrow()
  })
})

describe('what cannot be read or written is refused in one sentence, with the document that is always printed', () => {
  test.each([
    ['a folder that is not there', ['no', 'such', 'out.xlsx']],
    ['a folder in place of a file', ['.']],
  ])('%s', async (_, path) => {
    const { code, json, words } = await cli('fill', BLANK, captured, '-o', join(folder, ...path))
    expect(code).toBe(1)
    expect(json).toMatchObject({ writes: [], refusals: [{ reason: 'storage-failed' }] })
    expect(words).not.toContain('at async')
  })

  test.each(['merge', 'assess'])('%s: a plan or packet that is not there', async (verb) => {
    const { code, json, words } = await cli(verb, join(folder, 'none.json'))
    expect({ code, reason: json.refusals[0].reason }).toEqual({ code: 1, reason: 'file-unreadable' })
    expect(words).not.toContain('at async')
  })

  test('a packet saved as UTF-16 is read', async () => {
    const path = join(folder, 'unicode.txt')
    writeFileSync(path, `\uFEFF${packPacket([snapshot])}`, 'utf16le')
    expect((await cli('merge', path, '--unit', 'UBND tỉnh')).json.snapshot.unit).toBe('UBND tỉnh')
  })
})

describe('fill-form', () => {
  test('fills the saved form with the extension’s own script and sends nothing', () => {
    const { json } = typed('fill-form', 'test/sample-site/ioc/indicators.html', captured)
    expect(json.submitted).toBe(false)
    expect(json.writes.length).toBeGreaterThan(5)
    expect(new Set(json.writes.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
      new Set(['filled']),
    )
  })

  test('a page without a form is refused by name', async () => {
    const { code, json } = await cli(
      'fill-form',
      file('empty.html', '<!doctype html><p>Không có biểu mẫu</p>'),
      captured,
    )
    expect(code).toBe(1)
    expect(json).toMatchObject({ writes: [], submitted: false })
    expect(json.refusals[0].reason).toBe('table-not-found')
  })
})

describe('merge', () => {
  test('two units become one snapshot of the receiving authority; the same unit twice is refused', async () => {
    const other = { ...snapshot, unit: 'UBND xã Sơn Kim 1' }
    const second = file('second.json', JSON.stringify(other))
    const merged = await cli('merge', captured, second, '--unit', 'UBND huyện Hương Sơn')
    expect(merged.code, merged.words).toBe(0)
    const total = (of: Snapshot) =>
      of.figures.find(({ measure, by }) => measure === 'dossiers.received' && Object.keys(by).length === 0)
        ?.value
    expect(total(merged.json.snapshot)).toBe(2 * (total(snapshot) ?? 0))
    const twice = await cli('merge', captured, captured, '--unit', 'UBND huyện Hương Sơn')
    expect([0, 1]).toContain(twice.code)
    expect(total(twice.json.snapshot ?? snapshot)).toBe(total(snapshot))
  })
})

describe('wrong usage', () => {
  test.each([
    [[]],
    [['tell-me']],
    [['capture']],
    [['tasks']],
    [['fill', BLANK, 'x.json']],
    [['capture', FIELDS, '--colour', 'red']],
    [['capture', FIELDS, '--period', '2025-03-14..2024-12-15']],
    [['assess', FIELDS, '--on', '2025-02-30']],
    [['merge', '--unit', 'UBND tỉnh']],
    [['merge', 'a.json', '--units']],
  ])('%j exits with 2 and prints nothing on standard output', async (args) => {
    const { code, json, words } = await cli(...args)
    expect({ code, json }).toEqual({ code: 2, json: null })
    expect(words).toContain('Cách dùng')
  })

  test('typed as a command it ends just so', () => {
    const { code, json, words } = typed('tell-me')
    expect({ code, json }).toEqual({ code: 2, json: null })
    expect(words).toContain('Cách dùng')
  })
})
