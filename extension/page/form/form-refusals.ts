import { type Refusal, refusalOf } from '../../../core/outcome'
import type { FormGrid } from './form-grid'
import type { FormHead } from './form-place'

export function sessionEnded(): Refusal {
  return refusalOf(
    'session-expired',
    'Phiên làm việc đã hết. Đăng nhập lại, mở biểu mẫu rồi bấm lại; phần đã ghi mà chưa lưu có thể mất.',
  )
}

export function notSignedIn(): Refusal {
  return refusalOf('not-signed-in', 'Trang đang ở màn hình đăng nhập. Đăng nhập, mở biểu mẫu rồi bấm lại.')
}

export function noForm(busy: boolean): Refusal[] {
  return [
    busy
      ? refusalOf('still-loading', 'Biểu mẫu đang tải. Chờ các dòng chỉ tiêu hiện xong rồi bấm lại.')
      : refusalOf(
          'table-not-found',
          'Trang này không có biểu mẫu nhập số liệu. Mở biểu mẫu cần điền rồi bấm lại.',
        ),
  ]
}

/** A grid that holds figures and that nobody here knows how to write into. */
export function unknownGrid(name: string): Refusal {
  return refusalOf(
    'table-not-found',
    `Trang có lưới nhập liệu ${name === '' ? '' : `(${name}) `}mà tiện ích chưa biết cách đọc và ghi. Điền tệp Excel của biểu này bằng Sổ Một Cửa rồi chép ô từ Excel dán vào lưới, hoặc gõ tay; muốn tiện ích điền được thì «Dạy biểu mẫu này» ở trang hiện lưới dạng bảng.`,
  )
}

/** A box lies over the form: what is typed under it is typed blindly. */
export function coveredForm(): Refusal {
  return refusalOf(
    'field-read-only',
    'Một hộp thoại đang che biểu mẫu. Đọc và đóng hộp thoại đó rồi bấm lại.',
  )
}

export function twoForms(): Refusal {
  return refusalOf('two-tables-match', 'Trang có hai biểu mẫu cùng mở. Chỉ để lại một biểu mẫu rồi bấm lại.')
}

/** Grids that draw only the rows in sight say how many there are. */
export function hiddenRows(form: FormGrid): Refusal[] {
  const here = form.rows.length
  if (form.rowCount === null || form.rowCount <= here + 1) return []
  return [
    refusalOf(
      'rows-missing',
      `Biểu mẫu có ${form.rowCount} dòng nhưng trang mới hiện ${here}. Cuộn xuống hoặc chọn hiện tất cả dòng rồi điền tiếp phần còn lại.`,
    ),
  ]
}

/** A form that says two units, or two periods, is not filled on a guess. */
export function headRefusals(head: FormHead): Refusal[] {
  const found: Refusal[] = []
  if (head.units.length > 1)
    found.push(
      refusalOf(
        'wrong-unit',
        `Trang ghi nhiều đơn vị báo cáo: ${head.units.join('; ')}. Mở lại đúng biểu mẫu của đơn vị rồi bấm lại.`,
      ),
    )
  if (head.ranges.length > 1 || head.periods.length > 1)
    found.push(
      refusalOf(
        'wrong-period',
        `Trang ghi nhiều kỳ khác nhau: ${[...head.periods, ...head.ranges.map((range) => `${range.from}–${range.to}`)].join('; ')}. Mở lại đúng kỳ rồi bấm lại.`,
      ),
    )
  return found
}
