import { expect, test } from 'vitest'
import { strangeLetterIn } from './strange-letters'

test.each([
  ['UВND xã Sơn Kim 1', 'В', 'U[В]ND xã Sơn Kim 1'],
  ['UBND xã Ѕơn Κim', 'Ѕ', 'UBND xã [Ѕ]ơn [Κ]im'],
  ['ＵBND xã', 'Ｕ', '[Ｕ]BND xã'],
  ['UBND xã 𝐀', '𝐀', 'UBND xã [𝐀]'],
])('«%s» has a letter that only looks like ours', (name, letter, shown) => {
  expect(strangeLetterIn(name)).toMatchObject({ letter, shown })
})

test.each(['UBND thị trấn Phố Châu', 'Đăng ký, cấp thẻ (≤ 30 ngày) – mục 1.²', 'Hộ tịch', ''])(
  '«%s» has none',
  (name) => {
    expect(strangeLetterIn(name)).toBeNull()
  },
)
