import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { openLessons, packLessons } from '../../../core/portals/lesson'
import { readLesson, writeLesson } from '../../../core/reports/forms/lesson'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { textOfFile } from '../../../ui/file-within'
import { saveFile } from '../../../ui/files'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addLesson, withdraw } from '../../ledger/ledger'
import { taughtIn } from '../../ledger/lessons'
import type { LessonRecord } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'

/** Taught pages and forms: shown, taken back, carried to another machine as a file. */
export function LessonsSection({ desk }: { desk: PanelDesk }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const taught = desk.view.lessons.filter(({ kind }) => kind !== 'plan')
  const save = () => {
    saveFile('bai-day.json', 'application/json', [packLessons(taughtIn(desk.view.lessons).portals)])
    desk.say('Đã lưu tệp bài dạy.')
  }
  const open = async (file: File) => {
    const text = await textOfFile(file, { choose: 'Chọn đúng tệp bài dạy.' })
    const lessons = text.ok ? lessonsIn(text.value) : text
    if (!lessons.ok) return setRefusal(lessons.refusal)
    for (const lesson of lessons.value) await addLesson(desk.ledger, lesson, stampHere(now()))
    setRefusal(null)
    await desk.done(`Đã thêm ${lessons.value.length} bài dạy.`)
  }
  const forget = async (id: string) => {
    await withdraw(desk.ledger, id, stampHere(now()))
    await desk.done('Đã bỏ bài dạy.')
  }
  return (
    <section class="stack" aria-labelledby="lessons-title">
      <h3 id="lessons-title">Trang và biểu mẫu đã dạy</h3>
      {refusal && <RefusalCard refusal={refusal} />}
      {taught.length === 0 && (
        <p class="muted">Chưa dạy trang nào. Khi gặp trang lạ, bấm «Dạy trang này» ở phần Chụp số liệu.</p>
      )}
      <ul class="list">
        {taught.map((lesson) => (
          <li key={lesson.id} class="row row-spread">
            <span>{lessonName(lesson)}</span>
            <ShareForm lesson={lesson} desk={desk} />
            <Button is="plain" onClick={() => forget(lesson.id)}>
              {WORDS.undo}
              <span class="out-of-sight"> bài dạy {lessonName(lesson)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div class="row">
        {taught.some(({ kind }) => kind === 'portal') && (
          <Button onClick={save}>Lưu bài dạy thành tệp</Button>
        )}
        <OneFileButton accept=".json" onFile={open}>
          Mở tệp bài dạy
        </OneFileButton>
      </div>
    </section>
  )
}

/** A taught form goes to a colleague as a file of its own; taught pages go together, below. */
function ShareForm({ lesson, desk }: { lesson: LessonRecord; desk: PanelDesk }) {
  const [form] = taughtIn([lesson]).forms
  if (!form) return null
  const save = () => {
    saveFile(`${form.id}.bai-day.json`, 'application/json', [writeLesson(form)])
    desk.say('Đã lưu tệp bài dạy.')
  }
  return (
    <Button is="plain" onClick={save}>
      Lưu thành tệp
      <span class="out-of-sight"> bài dạy {form.name}</span>
    </Button>
  )
}

function lessonsIn(text: string) {
  const form = readLesson(text)
  if (form.ok)
    return { ok: true as const, value: [{ id: form.value.id, kind: 'form' as const, body: form.value }] }
  const portals = openLessons(text)
  if (!portals.ok) return portals
  return {
    ok: true as const,
    value: portals.value.map((body) => ({ id: body.id, kind: 'portal' as const, body })),
  }
}

function lessonName(lesson: LessonRecord): string {
  const { portals, forms } = taughtIn([lesson])
  const [portal] = portals
  if (portal) return `${portal.name} (dạy ${formatDay(portal.taughtAt.slice(0, 10))})`
  return forms[0]?.name ?? lesson.id
}
