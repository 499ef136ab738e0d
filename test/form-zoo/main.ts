import type { Kind, Stage, TableOptions } from './kind'
import { make, ROWS } from './kind'

const KINDS = Object.values(
  import.meta.glob<readonly Kind[]>('./kinds/*.{ts,tsx}', { eager: true, import: 'kinds' }),
).flat()

const trips: string[] = []
const model: Record<string, string | number> = {}

function setTripwires(): void {
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    trips.push('submit')
  })
  document.addEventListener('click', (event) => {
    const hit = event.target instanceof Element ? event.target.closest('button, a') : null
    if (hit) trips.push(`click ${hit.textContent}`)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') trips.push('enter')
  })
  HTMLFormElement.prototype.submit = () => void trips.push('submit()')
  const sent = () => {
    trips.push('sent')
    throw new Error('nothing may be sent')
  }
  Object.assign(window, { fetch: sent, XMLHttpRequest: sent, open: sent })
}

function table(
  cell: (row: string, at: number) => Node | string,
  options: TableOptions = {},
): HTMLTableElement {
  const head = make(
    'tr',
    {},
    ...['STT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Giá trị'].map((label) => make('th', {}, label)),
  )
  const rows = ROWS.map((row, at) =>
    make(
      'tr',
      {},
      make('td', {}, String(at + 1)),
      make('td', {}, row),
      make('td', {}, 'Hồ sơ'),
      make('td', {}, cell(row, at)),
    ),
  )
  return make(
    'table',
    options.className ? { class: options.className } : {},
    make('thead', {}, head),
    make('tbody', {}, ...rows),
  )
}

function said(): HTMLElement {
  return make(
    'div',
    {},
    make('h3', {}, 'Báo cáo kết quả giải quyết thủ tục hành chính'),
    make('p', {}, 'Đơn vị báo cáo: UBND thị trấn Phố Châu'),
    make('p', {}, 'Kỳ báo cáo: Quý I/2025 (15/12/2024–14/03/2025)'),
  )
}

async function start(): Promise<void> {
  setTripwires()
  const kind = KINDS.find((one) => one.id === new URLSearchParams(location.search).get('kind'))
  const list = KINDS.map(({ draw, ...said }) => said)
  Object.assign(window, { zoo: { list, trips, model, ready: false } })
  const form = make('form', {}, said())
  document.body.append(form)
  const stage: Stage = { main: form, model, table }
  await kind?.draw(stage)
  form.append(make('button', { type: 'submit' }, 'Lưu'), make('button', { type: 'button' }, 'Gửi'))
  Object.assign(window, { zoo: { list, trips, model, ready: true } })
}

void start()
