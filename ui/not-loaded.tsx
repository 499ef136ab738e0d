import { Button } from './buttons'
import { Mark } from './mark'

/** A part whose file is no longer there: an update came while the panel stood open. */
export function NotLoaded() {
  return (
    <section class="card card-error" role="alert" data-not-loaded>
      <p>
        <Mark tone="error" />
        Phần này chưa mở được: Sổ Một Cửa vừa được cập nhật trong lúc bảng đang mở. Những gì đã lưu vẫn còn
        nguyên; bấm «Mở lại bảng» để dùng bản mới.
      </p>
      <Button onClick={() => location.reload()}>Mở lại bảng</Button>
    </section>
  )
}

/** Whether an error of the browser says that a part could not be loaded. */
export function saysNotLoaded(error: string): boolean {
  return /dynamically imported module/i.test(error)
}
