import type { Verdict } from '../core/indicators/indicator'
import type { PictureCell, PictureMark } from '../core/reports/fill/form-picture'
import type { Place, WriteOutcome } from '../core/reports/report'
import { cellAt } from '../core/workbook/seen'

/** The officers' own words that both hosts show; one word for one thing (design, section 2). */
export const WORDS = {
  product: 'Sổ Một Cửa',
  place: 'Vị trí',
  from: 'Lấy từ',
  empty: 'trống',
  stop: 'Dừng',
  undo: 'Hoàn tác',
  close: 'Đóng',
  fillReport: 'Điền báo cáo',
  compare: 'Đối chiếu',
  receipt: 'Phiếu đối chiếu',
  copyPacket: 'Sao chép gói số liệu',
  pastePacket: 'Dán gói số liệu',
  openPacket: 'Mở tệp gói số liệu',
  openWorkbook: 'Mở tệp Excel',
  refused: 'Không ghi',
  formulasAgree: 'Ô công thức, bằng số liệu',
  formulasLater: 'Ô công thức, tính lại sau khi điền',
  provisionalFill:
    'Có số liệu tạm tính: chụp khi kỳ chưa hết. Vẫn điền được, phiếu đối chiếu sẽ ghi rõ; sau ngày cuối kỳ chụp lại rồi điền lại.',
  nothingToWrite: 'Không có ô nào cần ghi.',
} as const

export const OUTCOME_WORDS: Record<WriteOutcome, string> = {
  filled: 'đã ghi',
  'already-equal': 'đã đúng sẵn',
  'value-did-not-stick': 'trang không giữ giá trị vừa ghi',
  'field-read-only': 'ô chỉ đọc',
  'field-computed': 'ô do trang tự tính',
  'page-changed': 'trang đã thay đổi, chưa ghi',
  'cell-locked': 'ô bị khóa',
  'cell-has-formula': 'ô có công thức',
  stopped: 'đã dừng trước khi ghi',
}

/** What a fill does at a place of the form. */
export const MARK_WORDS: Record<PictureMark, string> = {
  written: 'sẽ ghi',
  changed: 'ghi đè số đang có',
  equal: 'đã đúng',
  refused: 'không ghi',
  computed: 'công thức của mẫu tự tính',
  still: 'giữ nguyên',
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  met: 'đạt',
  missed: 'chưa đạt',
  unknown: 'chưa đủ số liệu',
}

/** `placeName({ sheet: 'II.06a', cell: 'F12' })` is `'II.06a!F12'`; a form's place is named by its labels instead. */
export function placeShownName(at: Place): string {
  if ('cell' in at) return cellAt(at.cell) ? `${at.sheet}!${at.cell}` : at.cell
  return `${at.row} · ${at.column}`
}

/** `pathName(['Đã giải quyết', 'Quá hạn'])` is `'Đã giải quyết › Quá hạn'`. */
export function pathName(path: readonly string[]): string {
  return path.filter((part) => part !== '').join(' › ')
}

/** What a place of a small form is called: «Hộ tịch · Đã giải quyết › Quá hạn»; by its cell where it stands under no words. */
export function cellShownName({ at, rowPath, columnPath }: PictureCell): string {
  const name = [pathName(rowPath), pathName(columnPath)].filter((part) => part !== '').join(' · ')
  return name || placeShownName(at)
}

/** `fillButton(88)` is `'Điền 88 ô'`: the count stands on the button. */
export function fillButton(count: number): string {
  return `Điền ${count} ô`
}
