import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'
import type { FileOpened } from './open-file'

const cards = async () => (await import('./file-cards')).FileOpenedCards

/** Beside the page in front: a file that the portal gave, or a packet of a colleague. */
export function OpenedFile({ desk }: { desk: PanelDesk }) {
  const [opened, setOpened] = useState<FileOpened | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const open = async (file: File) => {
    const { openFile } = await import('./open-file')
    const result = await openFile(file)
    setOpened(result.ok ? result.value : null)
    setRefusal(result.ok ? null : result.refusal)
  }
  return (
    <section class="stack" aria-label="Tệp đã tải">
      {refusal && <RefusalCard refusal={refusal} />}
      {opened && <Later load={cards} props={{ opened, desk, onDone: () => setOpened(null) }} />}
      <div class="row">
        <OneFileButton accept=".xlsx,.xls,.html,.htm,.txt" onFile={open}>
          Mở tệp đã tải từ trang hoặc gói số liệu
        </OneFileButton>
        {opened && <Button onClick={() => setOpened(null)}>{WORDS.close}</Button>}
      </div>
    </section>
  )
}
