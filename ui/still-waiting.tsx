import { useEffect, useState } from 'preact/hooks'
import { Button } from './buttons'

/** Longer than a busy machine takes; nobody is left longer before a word that does not change. */
const LATE_MS = 10_000

export const PART_WAITED_FOR =
  'Phần này chưa mở xong: trình duyệt chưa đưa ra tệp của Sổ Một Cửa, thường do máy đang bận.'
export const BOOK_WAITED_FOR =
  'Sổ chưa mở xong: trình duyệt chưa đọc được sổ trên máy, thường do máy đang bận hoặc một bảng Sổ Một Cửa khác đang ghi.'

interface WaitingProps {
  /** What is said at first, as «Đang mở…». */
  readonly words: string
  /** What is waited for, said where it lasts. */
  readonly what: string
}

/** «Đang mở…»; where it lasts, what is waited for and what to do. What comes after all takes its place. */
export function StillWaiting({ words, what }: WaitingProps) {
  const isLate = useLate()
  if (!isLate) return <p role="status">{words}</p>
  return (
    <section class="card card-warning" role="status" data-still-waiting>
      <p>
        {what} Những gì đã lưu vẫn còn nguyên. Chờ thêm một lát hoặc bấm «Mở lại bảng»; nếu vẫn vậy, đóng hẳn
        trình duyệt rồi mở lại.
      </p>
      <Button onClick={() => location.reload()}>Mở lại bảng</Button>
    </section>
  )
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
