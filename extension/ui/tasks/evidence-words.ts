import type { TaskEvent } from '../../../core/plans/status'

export const EVIDENCE_WORDS: Record<TaskEvent['kind'], string> = {
  document: 'Số, ngày văn bản',
  link: 'Đường dẫn tin, bài',
  note: 'Ghi chú',
  'nothing-arose': 'Không phát sinh',
  'before-book': 'Trước khi dùng sổ',
  figure: 'Số liệu',
  receipt: 'Phiếu đối chiếu',
  correction: 'Sửa lại',
  undo: 'Hoàn tác',
}
