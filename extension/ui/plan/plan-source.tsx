import { useState } from 'preact/hooks'
import type { Outcome, Refusal } from '../../../core/outcome'
import type { PlanHints, PlanRead } from '../../../core/plans/read/parse-plan'
import { type Day, yearOf } from '../../../core/text/day'
import type { LegacyFont } from '../../../core/text/legacy-fonts'
import { Button } from '../../../ui/buttons'
import { LabelledField } from '../../../ui/fields'
import { bytesOfFile } from '../../../ui/file-within'
import { RefusalCard } from '../../../ui/refusal-card'
import { OneFileButton } from '../file-button'

interface SourceProps {
  readonly today: Day
  readonly onRead: (read: PlanRead) => void
}

type Reading = (hints: PlanHints) => Promise<Outcome<PlanRead>>

/** Where a plan comes from: a file, or a pasted table; read and given on, or refused here. Nothing is kept yet. */
export function PlanSource({ today, onRead }: SourceProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const read = async (from: Reading, hints: PlanHints = {}) => {
    const outcome = await from({ year: yearOf(today), ...hints })
    setReading(() => from)
    setRefusal(outcome.ok ? null : outcome.refusal)
    if (outcome.ok) onRead(outcome.value)
  }
  const openFile = async (file: File) => {
    const bytes = await bytesOfFile(file, { choose: 'Chọn đúng tệp kế hoạch.' })
    if (!bytes.ok) return setRefusal(bytes.refusal)
    await read(async (hints) => (await import('./plan-of-file')).planOfFile(bytes.value, file.name, hints))
  }
  const paste = (text: string, html: string) =>
    read(async (hints) => (await import('./plan-of-file')).planOfPaste({ text, html }, hints))
  const isOld = refusal?.reason === 'legacy-font' && reading !== null
  return (
    <div class="stack" data-plan-source>
      {refusal && (
        <RefusalCard refusal={isOld ? { reason: refusal.reason, message: refusal.message } : refusal}>
          {isOld && (
            <Button is="main" onClick={() => read(reading, { font: refusal.where as LegacyFont })}>
              Chuyển sang Unicode
            </Button>
          )}
        </RefusalCard>
      )}
      <div>
        <OneFileButton accept=".docx,.html,.htm,.txt,.tsv,.xlsx" onFile={openFile}>
          Mở kế hoạch từ tệp
        </OneFileButton>
      </div>
      <PasteTable onTable={paste} />
    </div>
  )
}

/** A table copied in Word, Excel or a page: read as soon as it is pasted, or on the button where it was typed. */
function PasteTable({ onTable }: { onTable: (text: string, html: string) => unknown }) {
  const [text, setText] = useState('')
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const plain = event.clipboardData?.getData('text/plain') ?? ''
    if (!/<table/i.test(html) && !plain.includes('\t')) return
    event.preventDefault()
    setText(plain)
    void onTable(plain, html)
  }
  return (
    <details>
      <summary>Dán bảng kế hoạch</summary>
      <div class="stack">
        <LabelledField label="Chép bảng trong Word hoặc Excel (cả dòng đầu bảng), rồi dán vào đây">
          <textarea
            class="input"
            rows={4}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onPaste={paste}
          />
        </LabelledField>
        <div>
          <Button disabled={text.trim() === ''} onClick={() => onTable(text, '')}>
            Đọc bảng
          </Button>
        </div>
      </div>
    </details>
  )
}
