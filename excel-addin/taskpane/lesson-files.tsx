import { type Lesson, readLesson, writeLesson } from '../../core/reports/forms/lesson'
import type { Desk } from './desk'
import { FileButton } from './file-button'
import { saveFile } from './files'
import { keepLesson, startTeaching } from './workbook-on-desk'

/** Teach, open a colleague's lesson, save one to share. */
export function LessonFiles({ desk, lessons }: { desk: Desk; lessons: readonly Lesson[] }) {
  const open = async (file: File) => {
    const lesson = readLesson(await file.text())
    if (lesson.ok) return keepLesson(desk, lesson.value)
    desk.set({ refusal: lesson.refusal, said: lesson.refusal.message })
  }
  const save = (lesson: Lesson) =>
    saveFile(`${lesson.id}.bai-day.json`, 'application/json', new TextEncoder().encode(writeLesson(lesson)))
  return (
    <details>
      <summary>Mẫu lạ: dạy cho Sổ Một Cửa</summary>
      <div class="stack">
        <div class="row">
          <button type="button" class="button" onClick={() => void startTeaching(desk)}>
            Dạy mẫu này
          </button>
          <FileButton label="Mở bài dạy" accept=".json" onFiles={([file]) => file && void open(file)} />
        </div>
        {lessons.map((lesson) => (
          <p key={lesson.id} class="row row-spread">
            <span>{lesson.name}</span>
            <button type="button" class="button-plain" onClick={() => save(lesson)}>
              Lưu thành tệp
            </button>
          </p>
        ))}
      </div>
    </details>
  )
}
