import { type ReportLesson, readLesson, writeLesson } from '../../core/reports/forms/lesson'
import { textOfFile } from '../../ui/file-within'
import { saveFile } from '../../ui/files'
import type { PaneDesk } from './desk'
import { FilesButton } from './file-button'
import { keepLessonInFile, startTeaching } from './workbook-on-desk'

/** Teach, open a colleague's lesson, save one to share. */
export function LessonFiles({ desk, lessons }: { desk: PaneDesk; lessons: readonly ReportLesson[] }) {
  const open = async (file: File) => {
    const text = await textOfFile(file, { choose: 'Chọn đúng tệp bài dạy.' })
    const lesson = text.ok ? readLesson(text.value) : text
    if (lesson.ok) return keepLessonInFile(desk, lesson.value)
    desk.set({ refusal: lesson.refusal, said: lesson.refusal.message })
  }
  const save = (lesson: ReportLesson) =>
    saveFile(`${lesson.id}.bai-day.json`, 'application/json', [writeLesson(lesson)])
  return (
    <details>
      <summary>Mẫu lạ: dạy cho Sổ Một Cửa</summary>
      <div class="stack">
        <div class="row">
          <button type="button" class="button" onClick={() => void startTeaching(desk)}>
            Dạy mẫu này
          </button>
          <FilesButton label="Mở bài dạy" accept=".json" onFiles={([file]) => file && void open(file)} />
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
