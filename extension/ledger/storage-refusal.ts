import { type Refusal, refusalOf } from '../../core/outcome'

/**
 * What the browser's storage said, in a sentence with the next step; never a raw error.
 *
 * A `QuotaExceededError` gives «Ổ đĩa hoặc bộ nhớ của trình duyệt đã đầy…» with reason `storage-failed`.
 */
export function storageRefusal(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ''
  return sentenceFor(name)
}

/** The same by the name of what happened: `sentenceFor('LedgerLocked')` says why nothing may be written. */
export function sentenceFor(name: string): Refusal {
  return refusalOf('storage-failed', SENTENCES[name] ?? OTHERWISE, name || undefined)
}

const SENTENCES: Record<string, string> = {
  QuotaExceededError:
    'Ổ đĩa hoặc bộ nhớ của trình duyệt đã đầy, chưa lưu được vào sổ. Những gì đã lưu vẫn còn. Giải phóng chỗ trên ổ đĩa rồi làm lại.',
  SecurityError:
    'Trình duyệt đang chặn lưu dữ liệu nên chưa mở được sổ. Bỏ chế độ chặn cookie và dữ liệu trang, rồi mở lại bảng này.',
  InvalidStateError:
    'Trình duyệt không cho mở sổ (thường do cửa sổ ẩn danh hoặc hồ sơ bị khóa). Mở bằng cửa sổ thường rồi làm lại.',
  VersionError:
    'Sổ trên máy do bản mới hơn của tiện ích tạo ra. Cập nhật tiện ích rồi mở lại; sổ vẫn còn nguyên.',
  LedgerLocked:
    'Sổ trên máy do bản mới hơn của tiện ích tạo ra nên bản này chỉ xem, chưa ghi được; sổ vẫn còn nguyên. Cập nhật tiện ích rồi làm lại.',
  LedgerBlocked: 'Sổ đang mở ở một cửa sổ khác của bản cũ. Đóng các bảng Sổ Một Cửa khác rồi mở lại.',
  LedgerGone:
    'Sổ trên máy này vừa bị xóa khi đang mở (thường do xóa dữ liệu duyệt web), việc vừa rồi chưa được lưu. Nội dung đang nhập còn trên màn hình: chép ra trước, rồi mở lại bảng này và mở bản sao lưu.',
}

const OTHERWISE =
  'Chưa đọc hoặc ghi được sổ trên máy này. Những gì đã lưu vẫn còn. Đóng bảng này, mở lại rồi làm lại.'
