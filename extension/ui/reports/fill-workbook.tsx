import { useEffect, useRef } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { Report } from '../../../core/reports/forms/report-form'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { withPlace } from '../../../ui/overwrite'
import { Proposals } from '../../../ui/proposals'
import { RefusalCard } from '../../../ui/refusal-card'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'
import { sealCorrected } from './corrects'
import { FilledFileCard } from './filled-file'
import { withNames } from './own-names'
import type { FileInHand } from './plan-for-file'
import { type FilePreview, useFileFill } from './use-file-fill'

const planPreview = async () => (await import('./plan-preview')).PlanPreview
const teachFile = async () => (await import('./teach-file')).TeachFile
const correctionPreview = async () => (await import('./correction-preview')).CorrectionPreview

interface FillProps {
  /** Null: the officer's own file, whose report is found by its labels. */
  readonly report: Report | null
  readonly snapshots: readonly Snapshot[]
  readonly desk: PanelDesk
  readonly main?: boolean
  readonly partly?: boolean
  /** What the button for the officer's own file says. */
  readonly ownWords?: string
  /** It was asked for on the capture's card: the preview opens by itself. */
  readonly atOnce?: boolean
}

/** «Điền tệp Excel»: our blank or the officer's file → preview → the filled file and its receipt. */
export function FillWorkbook(props: FillProps) {
  const { report, snapshots, desk, atOnce = false } = props
  const work = useFileFill({ report: report, snapshots, desk })
  const begin = useRef(work.openBlank)
  useEffect(() => {
    if (atOnce && report) void begin.current(report)
  }, [atOnce, report])
  const { step, setStep } = work
  const back = () => setStep({ kind: 'choose' })
  if (step.kind === 'preview') return <FileToFill {...{ work, step, desk }} onClose={back} />
  if (step.kind === 'done') return <FilledFileCard {...step} onClose={back} />
  if (step.kind === 'teach')
    return <Later load={teachFile} props={{ file: step.file, desk, onClose: back }} />
  return (
    <div class="stack">
      {step.refusal && (
        <RefusalCard refusal={step.refusal}>
          {step.unknown && <UnknownFile file={step.unknown} refusal={step.refusal} work={work} />}
        </RefusalCard>
      )}
      <FileChoice {...props} work={work} />
    </div>
  )
}

type FileFill = ReturnType<typeof useFileFill>

interface ToFillProps {
  readonly work: FileFill
  readonly step: FilePreview
  readonly desk: PanelDesk
  readonly onClose: () => void
}

function FileToFill({ work, step, desk, onClose }: ToFillProps) {
  const { file, overwrite, correction } = step
  if (correction)
    return (
      <div class="stack">
        <p class="small muted">{file.name}</p>
        <Later
          load={correctionPreview}
          props={{
            correction,
            sent: sealCorrected(desk, step.plan.report)?.words ?? null,
            onFill: () => work.fill(step),
            onWhole: () => work.preview(file, false),
            onClose,
          }}
        />
      </div>
    )
  return (
    <div class="stack">
      <p class="small muted">{file.name}</p>
      <Later
        load={planPreview}
        props={{
          desk,
          plan: step.plan,
          moves: step.moves,
          onFill: () => work.fill(step),
          onOverwrite: () => work.preview(file, true),
          overwrite,
          onOverwriteOne: (at, isOn) => work.preview(file, withPlace(overwrite, at, isOn)),
          names: desk.settings.names ?? [],
          onNames: async (names) => work.preview(file, overwrite, await withNames(desk, names)),
          onConfirm: (words) => work.confirm(step, words),
          onClose,
        }}
      />
    </div>
  )
}

function FileChoice({
  report,
  main,
  partly,
  work,
  ownWords = 'Điền vào tệp có sẵn',
}: FillProps & { readonly work: FileFill }) {
  if (!report)
    return (
      <div>
        <OneFileButton accept=".xlsx,.xlsm,.xls" onFile={work.openOwn}>
          {ownWords}
        </OneFileButton>
      </div>
    )
  return (
    <div>
      <button
        type="button"
        class={main ? 'button button-main' : 'button'}
        onClick={() => work.openBlank(report)}
      >
        {partly ? 'Điền phần đã có' : 'Điền tệp Excel'}
        {partly && <span class="out-of-sight"> của {report.name}</span>}
      </button>
    </div>
  )
}

interface UnknownProps {
  readonly file: FileInHand
  readonly refusal: Refusal
  readonly work: FileFill
}

/** A file that is no known report: filled as one that it resembles, once the officer says so, or taught. */
function UnknownFile({ file, refusal, work }: UnknownProps) {
  return (
    <>
      <Proposals refusal={refusal} onYes={(asked) => void work.preview({ ...file, asked }, false)} />
      <Button onClick={() => work.setStep({ kind: 'teach', file })}>Dạy mẫu này</Button>
    </>
  )
}
