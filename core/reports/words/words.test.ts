import { describe, expect, test } from 'vitest'
import { docxOfPaper, fillDocx, openDocx } from '../../../test/support/file-hand-now'
import { smallDocx } from '../../../test/support/small-docx'
import { asked, BEFORE, captured, NOW } from '../../../test/support/words-asked'
import { planWords } from '../../docx/fill-docx'
import { statusesOn } from '../../plans/statuses'
import { allToPlace } from './all-to-place'
import { compareWords } from './compare-words'
import { OUTLINE, Outline } from './outline'
import { findAmong } from './placeable'
import { reportInWords } from './report-in-words'
import type { WordsAsked } from './words-asked'

function linesOf(report = reportInWords(asked())): string[] {
  return report.paper.body.flatMap((block) =>
    'say' in block
      ? [
          block.say
            .map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : piece.toFill))
            .join(''),
        ]
      : [],
  )
}

function obligationsOn(on: string): WordsAsked['obligations'] {
  return statusesOn(asked().plan, { events: [], evidence: { snapshots: [], receipts: [] }, on }).obligations
}

describe('a report in words', () => {
  const lines = linesOf()

  test.each([
    'Trong kỳ không phát sinh phản ánh, kiến nghị về quy định hành chính.',
    'Tổng số hồ sơ nhận giải quyết: 1.234 hồ sơ; trong đó tiếp nhận trực tuyến 1.000, trực tiếp và qua dịch vụ bưu chính 200, từ kỳ trước chuyển sang 34.',
    'Đã giải quyết: 1.200 hồ sơ; trong đó trước hạn 1.000, đúng hạn 197, quá hạn 3; tỷ lệ trước hạn và đúng hạn 99,75 %.',
    '- Hộ tịch: đã giải quyết quá hạn 3 hồ sơ. Nguyên nhân: [ghi nguyên nhân].',
    'So với kỳ trước: hồ sơ nhận giải quyết tăng 12 (khi đó 1.222); hồ sơ đã giải quyết không đổi (khi đó 1.200); hồ sơ giải quyết quá hạn giảm 2 (khi đó 5).',
    'So với cùng kỳ năm trước: [chưa có số liệu để so].',
  ])('%s', (line) => expect(lines).toContain(line))

  test('a field is called as a sentence calls it; two of one name say what they stand under', () => {
    const late = (count: number, overdue: number) => ({
      'dossiers.resolved.late': count,
      'dossiers.pending.overdue': overdue,
    })
    const levels = captured('2024-12-15', '2025-03-14', {
      '': late(9, 1),
      'Lĩnh vực giải quyết cấp xã › Đất đai': late(3, 1),
      'Lĩnh vực giải quyết cấp xã › Hộ tịch': late(4, 0),
      'Lĩnh vực khác › Hộ tịch': late(2, 0),
    })
    const said = linesOf(reportInWords(asked([levels]))).filter((line) => line.includes('Nguyên nhân:'))
    expect(said).toEqual([
      '- Đất đai: đã giải quyết quá hạn 3 hồ sơ; đang giải quyết quá hạn 1 hồ sơ. Nguyên nhân: [ghi nguyên nhân].',
      '- Hộ tịch (Lĩnh vực giải quyết cấp xã): đã giải quyết quá hạn 4 hồ sơ. Nguyên nhân: [ghi nguyên nhân].',
      '- Hộ tịch (Lĩnh vực khác): đã giải quyết quá hạn 2 hồ sơ. Nguyên nhân: [ghi nguyên nhân].',
    ])
  })

  test('a field without overdue dossiers is not named', () => {
    expect(lines.filter((line) => line.startsWith('- Đất đai'))).toEqual([])
  })

  test('a missed target says how many cases are missing, by the plan in force', () => {
    const missed = lines.find((line) => line.includes('66,50 %'))
    expect(missed).toMatch(
      /\(133\/200\), chưa đạt, còn thiếu 47 hồ sơ trực tuyến \(chỉ tiêu 90 %, mục VI\.8 của kế hoạch\)\.$/,
    )
  })

  test('without a plan there is no target to meet', () => {
    expect(linesOf(reportInWords({ ...asked(), aims: {} }))).toContain(
      'Kế hoạch đang có hiệu lực không giao chỉ tiêu bằng số cho kỳ này.',
    )
  })

  test('duties that fall due within the period are there, done or open', () => {
    expect(lines.some((line) => /^- I\.1\. .*quá hạn/.test(line))).toBe(true)
    expect(lines).toContain('Chưa có nhiệm vụ nào của kỳ có minh chứng trong sổ.')
  })

  test('a month of a standing task that went by lacks its evidence; it has no deadline and is not under way', () => {
    const [line = ''] = lines.filter((one) => one.startsWith('- V.1. '))
    expect(line).toMatch(/: thiếu minh chứng \(Tháng 2\/2025\)\.$/)
    expect(lines.filter((one) => /^- [IV]+\.\d+\. .*(đang làm.*Tháng|Tháng.*hạn )/.test(one))).toEqual([])
    const june = { ...asked(), period: { ...NOW.period, to: '2025-06-14' } }
    const longer = linesOf(
      reportInWords({ ...june, on: '2025-06-16', obligations: obligationsOn('2025-06-16') }),
    )
    expect(longer.find((one) => one.startsWith('- V.1. '))).toMatch(
      /: thiếu minh chứng \(Tháng 2\/2025; Tháng 3\/2025; Tháng 4\/2025; Tháng 5\/2025\)\.$/,
    )
  })

  test('what nobody captured stays open in the text and is told by name', () => {
    const { refusals } = reportInWords(asked([NOW]))
    expect(refusals.map(({ message }) => message)).toContainEqual(expect.stringContaining('Quý IV/2024'))
    expect(linesOf(reportInWords(asked([BEFORE]))).join('\n')).toContain(
      '[chưa có số liệu: Số hồ sơ nhận giải quyết]',
    )
  })

  test('two captures that disagree give no figure', () => {
    const other = captured('2024-12-15', '2025-03-14', { '': { 'dossiers.received': 1240 } })
    const { refusals } = reportInWords(asked([NOW, { ...other, portal: 'hatinh-tong-hop-linh-vuc' }]))
    expect(refusals.map(({ reason }) => reason)).toContain('identity-broken')
  })

  test('every figure in it is bound to where it comes from', () => {
    const { figures } = reportInWords(asked())
    expect(figures.find(({ bound }) => bound.key === 'dossiers.received')?.from).toEqual({
      snapshot: NOW.id,
      measure: 'dossiers.received',
      by: {},
    })
  })

  test('the outline is data that may be edited and read again', () => {
    expect(Outline.parse(JSON.parse(JSON.stringify(OUTLINE)))).toEqual(OUTLINE)
    const odd = { about: 'A', items: [{ say: 'Có {{không-có}} hồ sơ' }] }
    expect(reportInWords(asked(), odd).refusals.map(({ reason }) => reason)).toEqual(['unknown-placeholder'])
  })
})

describe('«Đối chiếu» of the file', () => {
  const bytes = docxOfPaper(reportInWords(asked()).paper)
  const statesOf = (file: Uint8Array, over: WordsAsked) => {
    const opened = openDocx(file)
    if (!opened.ok) throw new Error(opened.refusal.message)
    return compareWords(opened.value, allToPlace(over))
  }

  test('fresh from the ledger everything is the same, «không phát sinh» included', () => {
    const lines = statesOf(bytes, asked())
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(({ state }) => state !== 'same')).toEqual([])
  })

  test('a figure that the ledger has anew is told with both numbers', () => {
    const figures = NOW.figures.map((figure) =>
      figure.measure === 'dossiers.received' ? { ...figure, value: 1240 } : figure,
    )
    const lines = statesOf(bytes, asked([{ ...NOW, figures }, BEFORE]))
    expect(
      lines
        .filter(({ state }) => state !== 'same')
        .map(({ key, written, now, state }) => [key, written, now, state]),
    ).toEqual([
      ['dossiers.received', '1.234', '1.240', 'newer'],
      ['previous-change.dossiers.received', 'tăng 12', 'tăng 18', 'newer'],
    ])
  })

  test('a number edited by hand is told, and so is one that the ledger no longer has', () => {
    const template = smallDocx('<w:p><w:r><w:t>{{dossiers.received}} {{dossiers.pending}}</w:t></w:r></w:p>')
    const file = openDocx(template)
    if (!file.ok) throw new Error(file.refusal.message)
    const words = allToPlace(asked()).map((one) =>
      one.key === 'dossiers.received' ? { ...one, words: '9' } : one,
    )
    const plan = planWords(file.value, findAmong(words))
    if (!plan.ok) throw new Error(plan.refusal.message)
    const opened = openDocx(fillDocx(file.value, plan.value.writes))
    if (!opened.ok) throw new Error(opened.refusal.message)
    const edited = opened.value.parts.map((part) => ({
      ...part,
      xml: part.xml.replace('>9</w:t>', '>8</w:t>'),
    }))
    const lines = compareWords(
      { ...opened.value, parts: edited },
      allToPlace(asked([NOW])).filter(({ key }) => key !== 'dossiers.pending'),
    )
    expect(lines.map(({ written, shown, now, state }) => [written, shown, now, state])).toEqual([
      ['9', '8', '1.234', 'edited-and-newer'],
      ['34', '34', null, 'gone'],
    ])
  })
})
