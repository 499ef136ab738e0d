import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { BesideLast } from '../core/reports/after/beside-last'
import { type TablePicture as Picture, type PictureCell, picturesOf } from '../core/reports/fill/form-picture'
import { placeId } from '../core/reports/place-id'
import type { FillPlan, Write } from '../core/reports/report'
import { ChoiceField } from './fields'
import { type MarkWords, PictureTable } from './picture-table'
import { PlaceTold } from './place-told'
import { MARK_WORDS } from './words'

interface PictureProps {
  readonly plan: FillPlan
  /** The same figures of the period before; a jump is marked. */
  readonly beside: readonly BesideLast[]
  /** Which page a figure was read from, and when. */
  readonly origin?: (from: Write['from']) => string
  /** What is told of the place that was pressed, and can be done there; else only where its number comes from. */
  readonly tell?: (cell: PictureCell | null) => ComponentChildren
  /** What is said of a place besides its number, where it is no fill that is looked at. */
  readonly markWords?: MarkWords
}

const SHOWS = ['all', 'differs', 'refused'] as const
type Show = (typeof SHOWS)[number]

/** The form itself, small, with its numbers in place; a place that is pressed tells where its number comes from. */
export function FormPicture({ plan, beside, origin, tell, markWords = MARK_WORDS }: PictureProps) {
  const [show, setShow] = useState<Show>('all')
  const [sheet, setSheet] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const pictures = picturesOf(plan)
  const sheets = [...new Set(pictures.map((picture) => picture.sheet))]
  const chosen = sheets.includes(sheet) ? sheet : (sheets[0] ?? '')
  const own = pictures.filter((picture) => picture.sheet === chosen)
  const cells = own.flatMap(cellsIn)
  const jumps = new Set(beside.filter(({ jump }) => jump).map(({ at }) => placeId(at)))
  const told = cells.find(({ at }) => placeId(at) === opened)
  const rest = own.map((picture) => narrowed(picture, show)).filter(({ rows }) => rows.length > 0)
  if (pictures.length === 0) return null
  return (
    <div class="stack" data-picture={chosen}>
      {sheets.length > 1 && (
        <ChoiceField
          label="Trang tính"
          choices={sheets.map((name) => [name, `${name} (${countOf(pictures, name)} ô)`] as const)}
          value={chosen}
          onChoose={setSheet}
        />
      )}
      <Filters cells={cells} show={show} onShow={setShow} />
      {rest.map((picture) => (
        <PictureTable
          key={picture.key}
          picture={picture}
          jumps={jumps}
          opened={opened}
          onOpen={(cell) => setOpened(placeId(cell.at) === opened ? null : placeId(cell.at))}
          isDim={(cell) => !isWanted(cell, show)}
          markWords={markWords}
        />
      ))}
      {tell ? (
        tell(told ?? null)
      ) : (
        <PlaceTold
          cell={told ?? null}
          last={beside.find(({ at }) => placeId(at) === opened)?.last ?? null}
          {...(origin ? { origin } : {})}
        />
      )}
    </div>
  )
}

function cellsIn({ rows }: Picture): PictureCell[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
}

function countOf(pictures: readonly Picture[], sheet: string): number {
  const own = pictures.filter((picture) => picture.sheet === sheet).flatMap(cellsIn)
  return own.filter(({ write }) => write !== undefined).length
}

/** What stands there already is another number, whether it will be overwritten or not. */
function isDiffering({ mark, refusal }: PictureCell): boolean {
  return mark === 'changed' || (mark === 'refused' && refusal?.reason === 'cell-not-empty')
}

function isWanted(cell: PictureCell, show: Show): boolean {
  if (show === 'all') return true
  return show === 'differs' ? isDiffering(cell) : cell.mark === 'refused'
}

function narrowed(picture: Picture, show: Show): Picture {
  if (show === 'all') return picture
  const rows = picture.rows.filter(({ cells }) => cells.some((cell) => cell && isWanted(cell, show)))
  return { ...picture, rows }
}

interface FiltersProps {
  readonly cells: readonly PictureCell[]
  readonly show: Show
  readonly onShow: (show: Show) => void
}

/** Only what differs from what stands there, only what is not written; with their counts. */
function Filters({ cells, show, onShow }: FiltersProps) {
  const counts: Record<Show, number> = {
    all: cells.filter(({ write }) => write !== undefined).length,
    differs: cells.filter(isDiffering).length,
    refused: cells.filter(({ mark }) => mark === 'refused').length,
  }
  if (counts.differs + counts.refused === 0) return null
  return (
    <fieldset class="row picture-filters">
      <legend class="out-of-sight">Chỉ xem</legend>
      {SHOWS.map((one) => (
        <label key={one} class="tick">
          <input
            type="radio"
            name="picture-filter"
            checked={show === one}
            disabled={counts[one] === 0 && one !== 'all'}
            onChange={() => onShow(one)}
          />
          <span class="small">
            {SHOW_WORDS[one]} ({counts[one]})
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const SHOW_WORDS: Record<Show, string> = {
  all: 'cả biểu',
  differs: 'khác số hiện có',
  refused: 'không ghi',
}
