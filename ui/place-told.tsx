import type { ComponentChildren } from 'preact'
import type { PictureCell } from '../core/reports/fill/form-picture'
import type { Write } from '../core/reports/report'
import { sourceWords } from '../core/reports/source-words'
import { formatDay } from '../core/text/day'
import { formatCount, formatValue } from '../core/text/format'
import { cellShownName, MARK_WORDS, placeShownName, WORDS } from './words'

interface ToldProps {
  readonly cell: PictureCell | null
  /** The same figure of the period before. */
  readonly last: number | null
  readonly origin?: (from: Write['from']) => string
}

interface FrameProps {
  readonly cell: PictureCell | null
  /** What pressing a number is for. */
  readonly hint: string
  /** What is told of the place beside its name. */
  readonly children: ComponentChildren
}

/** The frame below a form's picture in which the place that was pressed is told of; the hint before anything is. */
export function ToldFrame({ cell, hint, children }: FrameProps) {
  return (
    <div role="status" class="place-told small" data-told={cell ? placeShownName(cell.at) : undefined}>
      {cell ? children : <p class="muted">{hint}</p>}
    </div>
  )
}

/** What a place is called, with its cell where it has one. */
export function PlaceName({ cell }: { readonly cell: PictureCell }) {
  const { at } = cell
  return (
    <p>
      <strong>{cellShownName(cell)}</strong>
      {'cell' in at && <span class="muted"> ({at.cell})</span>}
    </p>
  )
}

/** What is known of the place that was pressed: what stands there, what will, and where that comes from. */
export function PlaceTold({ cell, last, origin }: ToldProps) {
  return (
    <ToldFrame cell={cell} hint="Bấm vào một số để xem lấy từ đâu.">
      {cell && <Told cell={cell} last={last} {...(origin ? { origin } : {})} />}
    </ToldFrame>
  )
}

function Told({ cell, last, origin }: ToldProps & { cell: PictureCell }) {
  const { now, write, refusal, mark } = cell
  return (
    <>
      <PlaceName cell={cell} />
      {write && (
        <p>
          {now === '' ? WORDS.empty : now} → <strong>{formatValue(write.value)}</strong> ({MARK_WORDS[mark]})
          {write.ours && `, sổ ghi «${write.ours}»`}
          {last !== null && ` · kỳ trước ${formatCount(last)}`}
        </p>
      )}
      {write && (
        <p>
          {WORDS.from}: {sourceWords(write.from)}
          {write.of && `, kỳ ${formatDay(write.of.from)}–${formatDay(write.of.to)}`}
          {origin && origin(write.from) !== '' && ` · ${origin(write.from)}`}
        </p>
      )}
      {refusal && <p>{refusal.message}</p>}
      {!write && !refusal && <p>{now === '' ? WORDS.empty : now}</p>}
    </>
  )
}
