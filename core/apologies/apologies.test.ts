import { describe, expect, test } from 'vitest'
import { docxOfPaper, linesOfDocx } from '../../test/support/file-hand-now'
import { seePage } from '../../test/support/see-page'
import { bundledPlan } from '../plans/read/bundled-plan'
import type { TaskEvent } from '../plans/status'
import { noPlan } from '../plans/task'
import { addresseeOf } from './addressee'
import { apologyPaper } from './apology-paper'
import { apologyTask, lettersNote, lettersOwed } from './letters-owed'
import { overdueDossiers } from './overdue-dossiers'

const HEAD =
  '<tr><td>STT</td><td>Đơn vị tiếp nhận</td><td>Lĩnh vực</td><td>Tên thủ tục hành chính</td><td>Mã hồ sơ</td><td>Địa chỉ</td><td>Chủ hồ sơ</td><td>Ngày nhận</td><td>Ngày hẹn trả</td></tr>'
const row = (field: string, code: string, owner: string, due: string) =>
  `<tr><td>1</td><td>UBND xã A</td><td>${field}</td><td>Đăng ký</td><td>${code}</td><td>Thôn 1</td><td>${owner}</td><td>01/02/2025</td><td>${due}</td></tr>`

async function late(rows: string, head = HEAD) {
  return overdueDossiers(
    await seePage(`<table><tbody>${head}${rows}</tbody></table>`, 'https://a.example/ho-so-qua-han'),
  )
}

describe('late dossiers of the page in front', () => {
  test('are read one by one, with who is owed the letter', async () => {
    const [first, ...more] = await late(row('Đất đai', 'H01', 'Người Thứ Nhất', '20/02/2025'))
    expect(more).toEqual([])
    expect(first).toMatchObject({ field: 'Đất đai', code: 'H01', owner: 'Người Thứ Nhất', due: '20/02/2025' })
  })

  test.each([
    ['a row without a due day', row('Đất đai', 'H01', 'A', '')],
    ['a row without a name', row('Đất đai', 'H01', '', '20/02/2025')],
    ['a row that spans columns', '<tr><td colspan="9">UBND xã A</td></tr>'],
  ])('%s is left out', async (_, rows) => expect(await late(rows)).toEqual([]))

  test('a table of figures lists none', async () => {
    expect(await late('<tr><td>1</td></tr>', '<tr><td>Lĩnh vực</td><td>Quá hạn</td></tr>')).toEqual([])
  })
})

describe('letters owed', () => {
  const LATE = [{ field: 'Đất đai' }, { field: 'Đất đai' }, { field: 'Hộ tịch' }]
  const noted = (id: string, text: string, period = 'Quý I/2025'): TaskEvent => ({
    id,
    task: 'VI.12',
    on: '2025-03-01',
    kind: 'document',
    text,
    period,
  })

  test('are late dossiers less letters noted for the period, field by field', () => {
    const events = [
      noted('a', 'Văn bản xin lỗi · Đất đai: 1'),
      noted('b', 'Văn bản xin lỗi · Hộ tịch: 1', 'Quý IV/2024'),
      noted('c', 'Số 12/UBND'),
    ]
    expect(lettersOwed(LATE, events, 'Quý I/2025')).toEqual([
      { field: 'Đất đai', late: 2, noted: 1, owed: 1 },
      { field: 'Hộ tịch', late: 1, noted: 0, owed: 1 },
    ])
  })

  test('a note that was taken back does not count; more letters than dossiers owe nothing', () => {
    const undone: TaskEvent = { ...noted('u', ''), kind: 'undo', ref: 'a' }
    expect(
      lettersOwed(LATE, [noted('a', 'Văn bản xin lỗi · Đất đai: 1'), undone], 'Quý I/2025')[0]?.noted,
    ).toBe(0)
    expect(lettersOwed(LATE, [noted('a', 'Văn bản xin lỗi · Đất đai: 9')], 'Quý I/2025')[0]?.owed).toBe(0)
  })

  test('what is noted names a field and a count, never a person', () => {
    expect(lettersNote('Đất đai', 2)).toBe('Văn bản xin lỗi · Đất đai: 2')
    expect(lettersNote('Nguyễn Văn Ba', 1)).toBeNull()
  })

  test('are evidence of the task that speaks of them', () => {
    expect(apologyTask(bundledPlan('2025'))).toBe('VI.12')
    expect(apologyTask(noPlan(2026))).toBeNull()
  })
})

test('Mẫu số 04 says to whom, which dossier, why, and until when', async () => {
  const [dossier] = await late(row('Đất đai', 'H01', 'Người Thứ Nhất', '20/02/2025'))
  const said = {
    unit: 'UBND xã Hương Sơn',
    on: '2025-03-01',
    reason: 'chờ xác minh.',
    newDay: '2025-03-20',
  } as const
  const lines = linesOfDocx(docxOfPaper(apologyPaper(dossier!, said)))
  const text = lines.ok ? lines.value.flatMap(({ cells }) => cells).join('\n') : ''
  for (const words of [
    'XÃ HƯƠNG SƠN',
    'VĂN BẢN XIN LỖI',
    'Kính gửi: Ông/Bà Người Thứ Nhất, địa chỉ: Thôn 1.',
    'hồ sơ mã số H01, tiếp nhận ngày 01/02/2025, về thủ tục «Đăng ký» (lĩnh vực Đất đai); hẹn trả kết quả ngày 20/02/2025.',
    'Lý do: chờ xác minh.',
    'đến ngày 20/03/2025',
  ])
    expect(text).toContain(words)
})

test.each([
  ['Công ty TNHH Giả Định', 'Công ty TNHH Giả Định', 'Quý tổ chức'],
  ['TRƯỜNG MẦM NON GIẢ ĐỊNH', 'TRƯỜNG MẦM NON GIẢ ĐỊNH', 'Quý tổ chức'],
  ['HTX Giả Định'.normalize('NFD'), 'HTX Giả Định'.normalize('NFD'), 'Quý tổ chức'],
  ['Trương Thị Giả Định', 'Ông/Bà Trương Thị Giả Định', 'Ông/Bà'],
  ['Hội Văn Giả', 'Ông/Bà Hội Văn Giả', 'Ông/Bà'],
  ['Bàn Thị Giả', 'Ông/Bà Bàn Thị Giả', 'Ông/Bà'],
])('a letter to %s begins «%s» and says «%s»', async (owner, head, within) => {
  expect(addresseeOf(owner)).toEqual({ head, within })
  const [dossier] = await late(row('Đất đai', 'H01', 'Người Thứ Nhất', '20/02/2025'))
  const said = { unit: 'UBND xã Hương Sơn', on: '2025-03-01', reason: 'x', newDay: '2025-03-20' } as const
  const { to, body } = apologyPaper({ ...dossier!, owner }, said)
  expect(to).toEqual([`${head}, địa chỉ: Thôn 1`])
  expect(JSON.stringify(body)).toContain(`xin lỗi ${within} vì`)
  expect(JSON.stringify(body).includes('Ông/Bà')).toBe(within === 'Ông/Bà')
})
