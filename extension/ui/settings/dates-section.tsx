import { useState } from 'preact/hooks'
import { holidayNote, holidaysOf, unconfirmedYear } from '../../../core/periods/working-days'
import { formatDay, partsOf, readDay } from '../../../core/text/day'
import type { Desk } from '../desk'

/** Due days and days off: the regime's own until the officer says otherwise. */
export function DatesSection({ desk }: { desk: Desk }) {
  const { year } = partsOf(desk.today)
  const unconfirmed = unconfirmedYear(year)
  return (
    <section class="stack" aria-labelledby="dates-title">
      <h3 id="dates-title">Hạn gửi và ngày nghỉ</h3>
      <DueDate desk={desk} />
      {unconfirmed && (
        <p class="warning">
          <span aria-hidden="true">⚠ </span>
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

function DueDate({ desk }: { desk: Desk }) {
  const { settings } = desk
  const change = (event: Event) => {
    const date = Number((event.currentTarget as HTMLInputElement).value)
    const { dueDate: _, ...rest } = settings
    void desk.change(Number.isInteger(date) && date >= 1 && date <= 31 ? { ...rest, dueDate: date } : rest)
  }
  return (
    <label class="field">
      <span>Hạn gửi báo cáo: ngày của tháng cuối kỳ (để trống là theo chế độ)</span>
      <input
        class="input"
        type="number"
        min="1"
        max="31"
        name="dueDate"
        value={settings.dueDate ?? ''}
        onChange={change}
      />
    </label>
  )
}

function OwnDays({ desk }: { desk: Desk }) {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [off, setOff] = useState(true)
  const own = desk.settings.daysOff ?? {}
  const day = readDay(text)
  const add = (event: Event) => {
    event.preventDefault()
    if (!day) return
    void desk.change({ ...desk.settings, daysOff: { ...own, [day]: { off, name: name.trim() } } })
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
            <button type="button" class="button-plain" onClick={() => remove(one)}>
              Bỏ<span class="out-of-sight"> {formatDay(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form class="stack" onSubmit={add}>
        <label class="field">
          <span>Ngày (dd/mm/yyyy)</span>
          <input class="input" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>Là ngày</span>
          <select class="input" onChange={(event) => setOff(event.currentTarget.selectedIndex === 0)}>
            <option selected={off}>nghỉ</option>
            <option selected={!off}>làm việc (làm bù)</option>
          </select>
        </label>
        <label class="field">
          <span>Lý do</span>
          <input class="input" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
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
