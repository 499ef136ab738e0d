import { useState } from 'preact/hooks'
import { holidayNote, holidaysOf, unconfirmedYear } from '../../../core/periods/working-days'
import { dayParts, formatDay, readDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { ChoiceField, LabelledField, TextField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'
import { useTyped } from '../../../ui/use-typed'
import type { PanelDesk } from '../desk'

/** Due days and days off: the regime's own until the officer says otherwise. */
export function DatesSection({ desk }: { desk: PanelDesk }) {
  const { year } = dayParts(desk.today)
  const unconfirmed = unconfirmedYear(year)
  return (
    <section class="stack" aria-labelledby="dates-title">
      <h3 id="dates-title">Hạn gửi và ngày nghỉ</h3>
      <DueDate desk={desk} />
      {unconfirmed && (
        <p class="warning">
          <Mark tone="warning" />
          {unconfirmed}
        </p>
      )}
      <details>
        <summary>Ngày nghỉ, ngày làm bù năm {year}</summary>
        <p class="small muted">{tableWords(year)}</p>
        <OwnDays desk={desk} />
      </details>
    </section>
  )
}

/** The common table in one line: days off, Saturdays worked, and where it is written. */
function tableWords(year: number): string {
  const { daysOff, makeUp, source } = holidaysOf(year)
  const short = (days: readonly { readonly day: string }[]) =>
    days.map(({ day }) => formatDay(day).slice(0, 5)).join(', ')
  const worked = makeUp.length > 0 ? ` Làm bù: ${short(makeUp)}.` : ''
  return `Nghỉ: ${short(daysOff)}.${worked} Nguồn: ${source}.`
}

function DueDate({ desk }: { desk: PanelDesk }) {
  const { settings } = desk
  const { value, onInput, settle } = useTyped(`${settings.dueDate ?? ''}`)
  const change = async (event: Event) => {
    const field = event.currentTarget as HTMLInputElement
    // What is no day of a month is said at the field; the day that was kept goes on.
    if (!field.reportValidity()) return
    const text = field.value
    const { dueDate: _, ...rest } = settings
    if (await desk.change(text === '' ? rest : { ...rest, dueDate: field.valueAsNumber })) settle(text)
  }
  return (
    <LabelledField label="Hạn gửi báo cáo: ngày của tháng cuối kỳ (để trống là theo chế độ)">
      <input
        class="input"
        type="number"
        min="1"
        max="31"
        name="dueDate"
        value={value}
        onInput={onInput}
        onChange={change}
      />
    </LabelledField>
  )
}

const KINDS = [
  ['off', 'nghỉ'],
  ['worked', 'làm việc (làm bù)'],
] as const

function OwnDays({ desk }: { desk: PanelDesk }) {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof KINDS)[number][0]>('off')
  const own = desk.settings.daysOff ?? {}
  const day = readDay(text)
  const add = async (event: Event) => {
    event.preventDefault()
    if (!day) return
    const kept = await desk.change({
      ...desk.settings,
      daysOff: { ...own, [day]: { off: kind === 'off', name: name.trim() } },
    })
    if (!kept) return
    setText('')
    setName('')
  }
  const remove = (gone: string) => {
    const kept = Object.fromEntries(Object.entries(own).filter(([one]) => one !== gone))
    void desk.change({ ...desk.settings, daysOff: kept })
  }
  return (
    <div class="stack">
      <ul class="list">
        {Object.entries(own).map(([one, { off: isOff, name: why }]) => (
          <li key={one} class="row row-spread">
            <span>
              {formatDay(one)}: {isOff ? 'nghỉ' : 'làm việc'}
              {why && `, ${why}`}
            </span>
            <Button is="plain" onClick={() => remove(one)}>
              Bỏ<span class="out-of-sight"> {formatDay(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form class="stack" onSubmit={add}>
        <TextField label="Ngày (dd/mm/yyyy)" value={text} onText={setText} />
        <ChoiceField label="Là ngày" choices={KINDS} value={kind} onChoose={setKind} />
        <TextField label="Lý do" value={name} onText={setName} />
        {day && holidayNote(day) && <p class="small muted">Theo lịch chung: {holidayNote(day)}</p>}
        <div>
          <button type="submit" class="button" disabled={!day}>
            Thêm ngày
          </button>
        </div>
      </form>
    </div>
  )
}
