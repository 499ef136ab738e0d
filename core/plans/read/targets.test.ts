import { expect, test } from 'vitest'
import { targetsIn } from './targets'

/** «95 of số hồ sơ: đạt 95% số hồ sơ». */
const said = (text: string) =>
  targetsIn(text).map(
    ({ percent, of, words }) => `${percent}${of === undefined ? '' : ` of ${of}`}: ${words}`,
  )

test.each<[string, string[]]>([
  ['Đạt 95% trở lên.', ['95: Đạt 95% trở lên']],
  ['Không quá 5% trở xuống', ['5: Không quá 5% trở xuống']],
  ['95,5 %', ['95.5: 95,5 %']],
  ['95.25% hồ sơ', ['95.25 of hồ sơ: 95.25% hồ sơ']],
  ['100%', ['100: 100%']],
  ['100,5%', []],
  ['0% hồ sơ', ['0 of hồ sơ: 0% hồ sơ']],
  ['95% trở lên hồ sơ', ['95 of hồ sơ: 95% trở lên hồ sơ']],
  ['95% hồ sơ, được số hóa', ['95 of hồ sơ: 95% hồ sơ, được số hóa']],
  ['95% hồ sơ đã số hóa', ['95 of hồ sơ: 95% hồ sơ đã số hóa']],
  ['95% hồ sơ, có ký số', ['95 of hồ sơ: 95% hồ sơ, có ký số']],
  ['95% hồ sơ có ký số', ['95 of hồ sơ có ký số: 95% hồ sơ có ký số']],
  ['95% hồ sơ phải số hóa', ['95 of hồ sơ: 95% hồ sơ phải số hóa']],
  ['95% hồ sơ khi nộp', ['95 of hồ sơ: 95% hồ sơ khi nộp']],
  ['95% hồ sơ thực hiện trực tuyến', ['95 of hồ sơ: 95% hồ sơ thực hiện trực tuyến']],
  ['95% hồ sơ, 80% TTHC', ['95 of hồ sơ, 80% TTHC: 95% hồ sơ, 80% TTHC', '80 of TTHC: 95% hồ sơ, 80% TTHC']],
  ['Họp; đạt 90%', ['90: đạt 90%']],
  ['80% TTHC, trong đó đạt 70%', ['80 of TTHC: 80% TTHC', '70 of TTHC: đạt 70%']],
  ['80% TTHC; Trong số đó, 70% hồ sơ', ['80 of TTHC: 80% TTHC', '70 of TTHC: 70% hồ sơ']],
  ['Trong đó đạt 70%', ['70: đạt 70%']],
  ['Số hóa, trong đó đạt 70%', ['70 of Số hóa: đạt 70%']],
  ['năm 2026 đạt 12 hồ sơ', []],
  ['', []],
])('the targets of «%s»', (text, targets) => {
  expect(said(text)).toEqual(targets)
})
