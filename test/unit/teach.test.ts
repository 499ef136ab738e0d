import { describe, expect, test } from 'vitest'
import type { PageSeen, TableSeen } from '../../core/grid/seen'
import { openLessons, type PageLesson, packLessons } from '../../core/portals/lesson'
import { proposeLesson } from '../../core/portals/teach'
import { checkLesson } from '../../core/snapshot/take/check-lesson'
import { proposeDrift } from '../../core/snapshot/take/propose-drift'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { portalFolders } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'

const ASK = { capturedAt: '2025-03-14T09:00:00+07:00' }

/** `tableOf('STT|Đơn vị', '1|Sở Tư pháp')`: the first line is the head. */
function tableOf(head: string, ...rows: string[]): TableSeen {
  const cells = (line: string) => line.split('|').map((text) => ({ text }))
  return {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: [
      { section: 'head', cells: cells(head) },
      ...rows.map((row) => ({ section: 'body' as const, cells: cells(row) })),
    ],
  }
}

function pageOf(table: TableSeen, url = 'https://motcua.example.vn/bao-cao'): PageSeen {
  const filters = [
    { label: 'Từ ngày', value: '15/12/2024', control: 'date' as const },
    { label: 'Đến ngày', value: '14/03/2025', control: 'date' as const },
    { label: 'Đơn vị', value: 'UBND thị trấn Phố Châu', control: 'select' as const },
  ]
  return { url, title: '', headings: [], filters, tables: [table], busy: false, signIn: 'none', unread: [] }
}

const TABLE = tableOf(
  'STT|Lĩnh vực|Hồ sơ tiếp nhận|Kỳ trước|Mới tiếp nhận|Đã giải quyết|Trước hạn|Đúng hạn|Quá hạn|Tỷ lệ',
  '1|Hộ tịch|752|30|722|733|10|720|3|99.59%',
  '2|Đất đai|1.132|27|1.105|1.100|112|982|6|99.45%',
  '|Tổng số|1.884|57|1.827|1.833|122|1.702|9|99.51%',
)

function lessonOf(over: Partial<PageLesson> = {}): PageLesson {
  return {
    format: 'so-mot-cua/lesson@1',
    id: 'taught-bao-cao',
    name: 'Báo cáo của huyện',
    taughtAt: '2025-03-14T09:00:00+07:00',
    host: 'motcua.example.vn',
    portal: null,
    row: { is: 'field', column: 'Lĩnh vực' },
    columns: [
      { measure: 'dossiers.received', path: 'Hồ sơ tiếp nhận' },
      { measure: 'dossiers.carried-over', path: 'Kỳ trước' },
      { measure: 'dossiers.received.new', path: 'Mới tiếp nhận' },
      { measure: 'dossiers.resolved', path: 'Đã giải quyết' },
      { measure: 'dossiers.resolved.early', path: 'Trước hạn' },
      { measure: 'dossiers.resolved.on-time', path: 'Đúng hạn' },
      { measure: 'dossiers.resolved.late', path: 'Quá hạn' },
    ],
    ...over,
  }
}

describe('teaching a page nobody knows', () => {
  test('the panel proposes what the words mean and leaves open what they do not', () => {
    const draft = proposeLesson(TABLE)!
    expect(draft.row).toEqual({ is: 'field', column: 'Lĩnh vực' })
    expect(draft.columns.map(({ path, measure }) => [path, measure])).toEqual([
      ['Hồ sơ tiếp nhận', 'dossiers.received'],
      ['Kỳ trước', 'dossiers.carried-over'],
      ['Mới tiếp nhận', 'dossiers.received.new'],
      ['Đã giải quyết', 'dossiers.resolved'],
      ['Trước hạn', 'dossiers.resolved.early'],
      ['Đúng hạn', null],
      ['Quá hạn', null],
    ])
    expect(draft.columns.at(-1)!.proposals).toEqual(['dossiers.resolved.late', 'dossiers.pending.overdue'])
  })

  test('a lesson the arithmetic bears out is kept, with what proves each column', () => {
    const checked = checkLesson(lessonOf(), TABLE)
    expect(checked).toMatchObject({ ok: true, value: { figures: 21, unproved: [] } })
  })

  test('a column answered wrongly breaks an equation and is refused with both numbers', () => {
    const swapped = lessonOf({
      columns: lessonOf().columns.map((column) =>
        column.path === 'Đúng hạn'
          ? { ...column, measure: 'dossiers.pending.in-time' as const }
          : column.path === 'Kỳ trước'
            ? { ...column, measure: 'dossiers.resolved.on-time' as const }
            : column,
      ),
    })
    const checked = checkLesson(swapped, TABLE)
    expect(checked).toMatchObject({ ok: false, refusal: { reason: 'identity-broken' } })
  })

  test('one measure for two columns is refused', () => {
    const columns = lessonOf().columns.map((column) => ({ ...column, measure: 'dossiers.received' as const }))
    expect(checkLesson(lessonOf({ columns }), TABLE)).toMatchObject({
      ok: false,
      refusal: { reason: 'two-columns-match' },
    })
  })

  test('a list of people cannot be taught', () => {
    const list = tableOf('STT|Chủ hồ sơ|Địa chỉ|Số lượng', '1|A|B|3', '2|C|D|4')
    expect(checkLesson(lessonOf(), list)).toMatchObject({ ok: false, refusal: { reason: 'personal-data' } })
  })

  test('the next time the page gives its figures; without the lesson, or on another host, it does not', () => {
    const page = pageOf(TABLE)
    expect(takeSnapshots(page, ASK)[0]).toMatchObject({ portal: null, snapshot: null })
    const [view] = takeSnapshots(page, ASK, [lessonOf()])
    expect(view).toMatchObject({ portal: { id: 'taught-bao-cao' }, counts: { figures: 21 }, refusals: [] })
    expect(view!.snapshot!.figures[0]).toMatchObject({
      measure: 'dossiers.received',
      by: { field: 'Hộ tịch' },
      value: 752,
    })
    expect(
      takeSnapshots(pageOf(TABLE, 'https://khac.example.vn/'), ASK, [lessonOf()])[0]!.snapshot,
    ).toBeNull()
  })

  test('lessons travel as a file; a changed file is refused', () => {
    expect(openLessons(packLessons([lessonOf()]))).toEqual({ ok: true, value: [lessonOf()] })
    for (const text of [
      '',
      '{}',
      packLessons([lessonOf()]).replace('dossiers.received', 'dossiers.stolen'),
    ]) {
      expect(openLessons(text)).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
    }
  })
})

describe('a built-in page that changed', () => {
  const folder = portalFolders().find(({ id }) => id === 'hatinh-06-fields')!
  const seen = (change: [string, string][]) => seePage(changePage(folder.html(), change), folder.url)

  test('a renamed column is found again by the arithmetic of every row', async () => {
    const page = await seen([['<strong>Quá hạn</strong>', '<strong>Trễ hẹn</strong>']])
    const drift = proposeDrift(page)!
    expect(drift.changes).toMatchObject([
      {
        measure: 'dossiers.resolved.late',
        now: 'Đã xử lý › Trễ hẹn',
        provedBy: ['resolved = early + on-time + late'],
      },
      {
        measure: 'dossiers.pending.overdue',
        now: 'Đang xử lý › Trễ hẹn',
        provedBy: ['pending = in-time + overdue'],
      },
    ])
    const lesson = { ...drift.lesson, taughtAt: ASK.capturedAt }
    const [view] = takeSnapshots(page, ASK, [lesson])
    expect(view).toMatchObject({
      portal: { id: 'hatinh-06-fields' },
      counts: { figures: 99, proved: 36 },
      refusals: [],
    })
  })

  test('two columns that could stand in for each other are not guessed', async () => {
    const page = await seen([
      ['>Trực tuyến<', '>Kênh A<'],
      ['>Trực tiếp, dịch vụ bưu chính<', '>Kênh B<'],
    ])
    expect(proposeDrift(page)).toBeNull()
  })

  test('the words decide where the arithmetic cannot', async () => {
    const page = await seen([
      ['>Trực tuyến<', '>Qua mạng<'],
      ['>Trực tiếp, dịch vụ bưu chính<', '>Trực tiếp, bưu chính<'],
    ])
    expect(proposeDrift(page)!.changes.map(({ measure, now }) => [measure, now.split(' › ').at(-1)])).toEqual(
      [
        ['dossiers.received.online', 'Qua mạng'],
        ['dossiers.received.direct', 'Trực tiếp, bưu chính'],
      ],
    )
  })

  test('a lesson never outranks the built-in page', async () => {
    const page = await seePage(folder.html(), folder.url)
    const lesson = lessonOf({
      host: 'dichvucong.hatinh.gov.vn',
      portal: null,
      row: { is: 'field', column: 'Lĩnh vực giải quyết' },
      columns: [{ measure: 'dossiers.paused', path: 'Tiếp nhận › Tổng số' }],
    })
    expect(takeSnapshots(page, ASK, [lesson]).map(({ portal }) => portal?.id)).toEqual(['hatinh-06-fields'])
  })
})
