import { refusalOf } from '../../core/outcome'
import { type PaneDesk, refuseWith } from './desk'

/** A part whose file is no longer there: an update came while the pane stood open. */
const GONE = refusalOf(
  'program-failed',
  'Phần này chưa mở được: Sổ Một Cửa vừa được cập nhật trong lúc bảng đang mở. Đóng bảng rồi mở lại; tệp và gói số liệu vẫn còn nguyên.',
)

/** What a press needs is loaded with the press, not with the pane; where its file is gone, the pane says so. */
export async function withPart<Part>(
  desk: PaneDesk,
  load: () => Promise<Part>,
  work: (part: Part) => unknown,
): Promise<void> {
  const part = await load().catch(() => null)
  if (part === null) return refuseWith(desk, GONE)
  await work(part)
}
