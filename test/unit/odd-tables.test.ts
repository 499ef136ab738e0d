import { describe, expect, test } from 'vitest'
import { readOdd } from '../support/odd-table'

/** Tables nobody has seen on a real page yet, put together from what has been: none may give a figure that is not there. */
const HEAD = '# STT|Lĩnh vực|Tiếp nhận|Trực tuyến|Trực tiếp|Kỳ trước'
const A = '1|Hộ tịch|10|5|4|1'
const B = '2|Đất đai|20|10|8|2'
const READ = ['Hộ tịch 10', 'Đất đai 20']
const TOTAL = [...READ, 'Tổng số 30']

describe('marks and signs', () => {
  test.each<[string, string[], string[]]>([
    [
      '«1.000» where the parts say one',
      ['1|Hộ tịch|1.000|1|0|0', '2|Đất đai|2.000|1|1|0'],
      ['ambiguous-number'],
    ],
    ['«1.000» where the parts say a thousand', ['1|Hộ tịch|1.000|600|300|100'], ['Hộ tịch 1000']],
    [
      '«1.000» with a total of 3',
      ['1|Hộ tịch|1.000|0|0|0', '2|Đất đai|2.000|0|0|0', '|Tổng số|3|0|0|0'],
      ['identity-broken'],
    ],
    ['«1,234.00»', ['1|Hộ tịch|1,234.00|1,000.00|234.00|0.00'], ['Hộ tịch 1234']],
    [
      '«0.500» beside «12.000»',
      ['1|Hộ tịch|12.000|0|0|0', '2|Đất đai|0.500|0|0|0'],
      ['not-a-number', 'ambiguous-number'],
    ],
    ['a column of percentages', ['1|Hộ tịch|50%|5|4|1', '2|Đất đai|60%|10|8|2'], ['not-a-number']],
    ['negative, in brackets', ['1|Hộ tịch|-10|5|4|1', '2|Đất đai|(20)|10|8|2'], ['not-a-number']],
    ['«007», «10.»', ['1|Hộ tịch|007|5|4|1', '2|Đất đai|10.|10|8|2'], ['not-a-number']],
    [
      '«1k», «1,2 nghìn», «10 đ»',
      ['1|A|1k|5|4|1', '2|B|1,2 nghìn|10|8|2', '3|C|10 đ|1|1|1'],
      ['not-a-number'],
    ],
    ['«▲ 10», «10 (2)»', ['1|A|▲ 10|5|4|1', '2|B|10 (2)|10|8|2'], ['not-a-number']],
    ['more than a whole number can hold', ['1|A|99999999999999999999|5|4|1'], ['not-a-number']],
    ['«không» is no dash', ['1|A|không|5|4|1'], ['not-a-number']],
    [
      'a row of dashes adds nothing',
      ['1|Hộ tịch|-|-|-|-', B, '|Tổng số|20|10|8|2'],
      ['Hộ tịch none', 'Đất đai 20', 'Tổng số 20'],
    ],
  ])('%s', (_, rows, said) => {
    expect(readOdd([HEAD, ...rows])).toEqual(said)
  })

  test('«2.000» where only the published rate can tell that it is two', () => {
    const head = '# STT|Lĩnh vực|Tiếp nhận|Trực tuyến|Tỷ lệ'
    expect(readOdd([head, '1|Hộ tịch|2.000|1|50%', '2|Đất đai|4.000|1|25%'])).toEqual(['ambiguous-number'])
    expect(readOdd([head, '1|Hộ tịch|2.000|1.000|50%'])).toEqual(['Hộ tịch 2000'])
  })
})

describe('totals and rows that are none', () => {
  test.each<[string, string[], string[]]>([
    [
      'a total in the middle, two rows high',
      [A, B, '^2 |^2 Tổng số|60|30|24|6', '70|30|30|10', '3|C|30|15|12|3'],
      ['identity-broken'],
    ],
    ['two totals that differ', [A, B, '|Tổng số|30|15|12|3', '|Tổng cộng|60|30|24|6'], ['identity-broken']],
    [
      'the total first and last',
      ['|Tổng số|30|15|12|3', A, B, '|Tổng số|30|15|12|3'],
      ['Tổng số 30', ...READ],
    ],
    ['its name in two cells', [A, B, 'Tổng|cộng|30|15|12|3'], [...READ, 'Tổng 30']],
    ['its cells slid', [A, B, '~2 Tổng số|15|12|3'], ['column-missing', 'identity-broken']],
    ['a total under a name nobody knows, last', [A, B, '|Toàn xã|30|15|12|3'], ['two-rows-match']],
    ['in the middle', [A, '|Toàn xã|30|15|12|3', B], ['two-rows-match']],
    ['with a blank cell in the table', [A, '2|Đất đai|20|10||2', '|Toàn xã|30|15|12|3'], ['two-rows-match']],
    ['of one row', [A, '|Toàn huyện|10|5|4|1'], ['two-rows-match']],
    ['two rows alike are two rows', [A, '2|Đất đai|10|5|4|1'], ['Hộ tịch 10', 'Đất đai 10']],
    [
      'sums under names of their own below their rows',
      [A, B, '|Cấp tỉnh|30|15|12|3', '1|Tư pháp|15|9|5|1', '2|Lao động|7|3|3|1', '|Cấp xã|22|12|8|2'],
      ['two-rows-match'],
    ],
    [
      'a sum in every group and none over all',
      ['~6 *Cấp tỉnh', A, '|Cộng|10|5|4|1', '~6 *Cấp xã', B, '|Cộng|20|10|8|2'],
      ['Cấp tỉnh › Hộ tịch 10', 'Cấp xã › Đất đai 20'],
    ],
    [
      'a sum in every group that is not its own',
      ['~6 *Cấp tỉnh', A, '|Cộng|10|5|4|1', '~6 *Cấp xã', B, '|Cộng|30|15|12|3'],
      ['identity-broken'],
    ],
    [
      'the sum of the pages before',
      ['|Mang sang|100|50|40|10', A, B, '|Tổng cộng|130|65|52|13'],
      ['row-not-found'],
    ],
    ['another year', [A, B, '|Cùng kỳ năm trước|28|14|11|3'], ['row-not-found']],
    ['an average', [A, B, '|Trung bình:|15|7|6|2'], ['row-not-found']],
    ['a total of nothing', [A, B, '|Tổng số||||'], [...READ, 'Tổng số blank']],
    ['a total short of a row', [A, '|Tổng số|11|5|4|1'], ['identity-broken']],
  ])('%s', (_, rows, said) => {
    expect(readOdd([HEAD, ...rows])).toEqual(said)
  })
})

describe('heads', () => {
  test.each<[string, string[], string[]]>([
    ['again on every page', [HEAD, A, HEAD, B], READ],
    [
      'another head further down',
      [HEAD, A, '# STT|Lĩnh vực|Trực tuyến|Tiếp nhận|Trực tiếp|Kỳ trước', B],
      ['not-a-number'],
    ],
    ['numbers of columns, bare', [HEAD, '1|2|3|4|5|6', A, B], READ],
    ['numbers of columns with sums', [HEAD, '(1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)', A, B], READ],
    ['numbers of columns in brackets, in another order', [HEAD, '(1)|(2)|(4)|(3)|(5)|(6)', A, B], READ],
    ['a row of units', [HEAD, '||hồ sơ|hồ sơ|hồ sơ|hồ sơ', A, B], ['row-not-found', 'not-a-number']],
    [
      'a group wider than its leaves',
      ['# ^2 Lĩnh vực|~3 Tiếp nhận', '# Tổng số|Trực tuyến', 'Hộ tịch|10|5|1'],
      ['column-missing'],
    ],
    [
      'a group narrower than its leaves',
      [
        '# ^2 Lĩnh vực|~2 Tiếp nhận|~2 Đã giải quyết',
        '# Tổng số|Trực tuyến|Kỳ trước|Tổng số|Quá hạn',
        'Hộ tịch|10|5|1|9|2',
      ],
      ['column-missing'],
    ],
    [
      'one head over the number and the name',
      ['# ~2 Lĩnh vực|Tiếp nhận', '1|Hộ tịch|10'],
      ['two-columns-match'],
    ],
    ['a column without a head', ['# Lĩnh vực|Tiếp nhận', 'Hộ tịch|10|99'], ['column-missing']],
    [
      'the name on the right',
      ['# STT|Tiếp nhận|Lĩnh vực', '1|10|Hộ tịch', '2|20|Đất đai', '|30|Tổng số'],
      TOTAL,
    ],
  ])('%s', (_, lines, said) => {
    expect(readOdd(lines)).toEqual(said)
  })
})

describe('names', () => {
  test.each<[string, string[], string[]]>([
    ['one name in two cases', [HEAD, A, '2|HỘ TỊCH|20|10|8|2'], ['two-rows-match']],
    ['one name over two rows', [HEAD, '^2 1|^2 Hộ tịch|10|5|4|1', '20|10|8|2'], ['two-rows-match']],
    ['numbers for names', [HEAD, '1|2024|10|5|4|1', '2|2025|20|10|8|2'], ['row-not-found']],
    [
      'one name in two groups',
      [HEAD, '~6 *I. Cấp tỉnh', A, '~6 *II. Cấp xã', '1|Hộ tịch|20|10|8|2'],
      ['I. Cấp tỉnh › Hộ tịch 10', 'II. Cấp xã › Hộ tịch 20'],
    ],
    [
      'tone marks in two places',
      ['# STT|Đơn vị|Tiếp nhận', '1|Xã Hòa Lạc|1', '2|Xã Hoà Lạc|2'],
      ['two-rows-match'],
    ],
    [
      'a sum beside a unit of several rows',
      [
        '# Đơn vị|Lĩnh vực|Tiếp nhận',
        '^3 Xã A|Hộ tịch|10',
        'Đất đai|20',
        'Cộng|30',
        '^3 Xã B|Hộ tịch|1',
        'Đất đai|2',
        'Cộng|3',
      ],
      ['Xã A › Hộ tịch 10', 'Xã A › Đất đai 20', 'Xã B › Hộ tịch 1', 'Xã B › Đất đai 2'],
    ],
  ])('%s', (_, lines, said) => {
    expect(readOdd(lines)).toEqual(said)
  })

  test('two units chosen at once are nobody', () => {
    expect(readOdd([HEAD, A], 'UBND xã Sơn Tây, UBND xã Sơn Giang')).toEqual(['wrong-unit'])
    expect(readOdd([HEAD, A], 'UBND xã Sơn Tây, huyện Hương Sơn')).toEqual(['Hộ tịch 10'])
  })
})
