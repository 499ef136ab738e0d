import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { DOCX_TYPE } from '../../../core/docx/docx-type'
import { accept, type Outcome, type Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { A_PAPER, bytesOfFile } from '../../../ui/file-within'
import { saveFile } from '../../../ui/files'
import { RefusalCard } from '../../../ui/refusal-card'
import { addReceipt } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'
import { FileDrop } from '../file-drop'
import { receiverOf } from '../receiver-of'
import { PlaceableList } from './placeable-list'
import { WordOpened } from './word-opened'
import { WordSaved } from './word-saved'
import type { WordInHand, WordMade } from './words-work'

const work = () => import('./words-work')

type WordsStep =
  | { readonly kind: 'idle'; readonly refusal?: Refusal }
  | { readonly kind: 'opened'; readonly word: WordInHand }
  | { readonly kind: 'done'; readonly made: WordMade }

interface WordsProps {
  readonly desk: PanelDesk
  /** What is said of it once it was sent. */
  readonly children: ComponentChildren
}

/** «Báo cáo bằng lời»: the paper that is signed, written anew or filled into the office's own .docx. */
export function WordsPart({ desk, children }: WordsProps) {
  const [step, setStep] = useState<WordsStep>({ kind: 'idle' })
  const back = () => setStep({ kind: 'idle' })
  const hand = async (made: Outcome<WordMade>) => {
    const kept = made.ok ? await keepAndSave(desk, made.value) : made
    if (!kept.ok) return setStep({ kind: 'idle', refusal: kept.refusal })
    setStep({ kind: 'done', made: kept.value })
    desk.say(`Đã lưu «${kept.value.name}».`)
    await desk.reload()
  }
  const open = async (file: File) => {
    const bytes = await bytesOfFile(file, A_PAPER)
    const opened = bytes.ok ? await (await work()).openWords(desk, file.name, bytes.value) : bytes
    setStep(opened.ok ? { kind: 'opened', word: opened.value } : { kind: 'idle', refusal: opened.refusal })
  }
  const fill = async (word: WordInHand, overEdited: boolean) =>
    hand(await (await work()).fillWords(desk, word, overEdited))
  return (
    <section class="card" aria-label="Báo cáo bằng lời" data-words={step.kind}>
      <h3>Báo cáo bằng lời</h3>
      {step.kind === 'opened' && <WordOpened word={step.word} desk={desk} onFill={fill} onClose={back} />}
      {step.kind === 'done' && <WordSaved made={step.made} onClose={back} />}
      {step.kind === 'idle' && (
        <>
          {step.refusal && <RefusalCard refusal={step.refusal} />}
          <p class="muted small">{toWhom(desk)}</p>
          <FileDrop onFile={open}>
            <div class="row">
              <Button onClick={async () => hand(await (await work()).composeWords(desk))}>
                Soạn báo cáo Word
              </Button>
              <OneFileButton accept=".docx" onFile={open}>
                Điền, đối chiếu tệp Word có sẵn
              </OneFileButton>
            </div>
          </FileDrop>
          <PlaceableList load={async () => (await work()).placeablesHere(desk)} desk={desk} />
        </>
      )}
      {children}
    </section>
  )
}

function toWhom(desk: PanelDesk): string {
  const receiver = receiverOf(desk)
  return receiver === ''
    ? 'Văn bản theo NĐ 30/2020, có sẵn số liệu kỳ này. Nơi nhận để trống: đặt trong Cài đặt.'
    : `Văn bản theo NĐ 30/2020, có sẵn số liệu kỳ này, kính gửi ${receiver}.`
}

/** A file whose receipt is not kept is not handed out: nobody could tell later what is in it. */
async function keepAndSave(desk: PanelDesk, made: WordMade): Promise<Outcome<WordMade>> {
  const kept = await addReceipt(desk.ledger, made.receipt)
  if (!kept.ok) return kept
  saveFile(made.name, DOCX_TYPE, [made.bytes.slice().buffer])
  return accept(made)
}
