// What every variant of the data-entry form shares: unit, period, state, sums, and tripwires on what only the officer may do.
;(() => {
  const query = new URLSearchParams(location.search)
  const FORM_ID = query.get('form') || document.documentElement.dataset.form || 'ii-06a'
  const FORM = window.IOC_FORMS[FORM_ID]
  const UNIT = query.get('unit') || 'UBND thị trấn Phố Châu'
  const PERIOD = query.get('period') || 'Quý I/2025'
  const FROM = query.get('from') || '15/12/2024'
  const TO = query.get('to') || '14/03/2025'
  const STATE = query.get('state') || 'Đang nhập liệu'
  const LATE_MS = Number(query.get('late') ?? 120)
  const EXTRA = Number(query.get('rows') || 0)
  const DECIMALS = 4
  const closed = /trình|duyệt|gửi/i.test(STATE)
  const values = {}
  const computed = new Map()

  // Tripwires: whatever only the officer may do leaves a mark here.
  window.__submitted = 0
  window.__trips = []
  const trip = (what) => {
    window.__trips.push(what)
    if (/lưu|trình|gửi|submit/i.test(what)) window.__submitted += 1
  }
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    trip('submit')
  })
  document.addEventListener('click', (event) => {
    const hit = event.target.closest('button, a')
    if (hit) trip(`click ${hit.textContent.trim()}`)
    if (hit && hit.tagName === 'A') event.preventDefault()
  })
  HTMLFormElement.prototype.submit = () => trip('submit()')
  for (const name of ['fetch', 'XMLHttpRequest', 'open']) window[name] = () => trip(name)

  const el = (tag, attributes = {}, ...inside) => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    made.append(...inside)
    return made
  }

  /** «1.234,567» from what is typed; the page keeps the number itself with a dot. */
  function typed(text) {
    const bare = text.replace(/\./g, '').replace(',', '.').trim()
    return bare === '' || Number.isNaN(Number(bare)) ? null : Number(bare)
  }
  function shown(number) {
    if (number === null || number === undefined) return ''
    const [whole, fraction] = String(Math.round(number * 10 ** DECIMALS) / 10 ** DECIMALS).split('.')
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (fraction ? `,${fraction}` : '')
  }

  function headRows() {
    const deep = Math.max(...FORM.columns.map((column) => column.path.length))
    const rows = Array.from({ length: deep }, () => el('tr'))
    for (const label of ['STT', FORM.nameHead, 'Đơn vị tính'])
      rows[0].append(el('th', { rowspan: deep }, label))
    rows[0].append(el('th', { rowspan: deep, style: 'display:none' }, 'Mã chỉ tiêu'))
    for (let level = 0; level < deep; level++) {
      for (let at = 0; at < FORM.columns.length; ) {
        const path = FORM.columns[at].path
        let next = at + 1
        const same = (other) => path.slice(0, level + 1).every((label, k) => other.path[k] === label)
        while (next < FORM.columns.length && path.length > level && same(FORM.columns[next])) next++
        if (level < path.length) rows[level].append(headCell(path, level, { wide: next - at, deep }))
        at = next
      }
    }
    return rows
  }
  function headCell(path, level, { wide, deep }) {
    const leaf = level === path.length - 1
    const cell = el('th', {}, path[level])
    if (wide > 1) cell.colSpan = wide
    if (leaf && deep - level > 1) cell.rowSpan = deep - level
    return cell
  }

  const isComputed = (row, column) => row.kind > 2 || Boolean(row.formula) || Boolean(column.sum)
  const key = (row, column) => `${row.code}.${column.id}`

  function compute(columns = FORM.columns) {
    const rows = allRows()
    // Deepest rows stand last: from below, one pass sums the whole tree, a second the totals above it.
    for (let pass = 0; pass < 2; pass++)
      for (const row of rows.toReversed())
        for (const column of columns) {
          const worked = workedOut(row, column, rows)
          if (worked !== undefined) values[key(row, column)] = worked
        }
    for (const [name, show] of computed) show(shown(values[name]))
  }
  /** Undefined where a value is entered. */
  function workedOut(row, column, rows) {
    if (row.kind === 2 || column.text) return undefined
    if (column.sum) return sumOf(column.sum.map((id) => values[`${row.code}.${id}`]))
    if (row.kind === 3)
      return sumOf(
        rows
          .filter((child) => child.parent === (row.of || row.code))
          .map((child) => values[key(child, column)]),
      )
    return row.formula ? formulaOf(row.formula, column) : undefined
  }
  /** A value was entered: what depends on its column is worked out anew. */
  function set(row, column, value) {
    values[key(row, column)] = value
    compute(FORM.columns.filter((one) => one === column || one.sum?.includes(column.id)))
  }
  const sumOf = (all) => {
    const known = all.filter((value) => value !== null && value !== undefined)
    return known.length ? known.reduce((a, b) => a + b, 0) : null
  }
  function formulaOf(formula, column) {
    const codes = [...formula.matchAll(/\{(\w+)\}/g)].map((found) => values[`${found[1]}.${column.id}`])
    if (codes.some((value) => value === null || value === undefined) || codes[2] === 0) return null
    return ((codes[0] + codes[1]) / codes[2]) * 100
  }

  let drawn
  function allRows() {
    drawn ??= withExtra()
    return drawn
  }
  function withExtra() {
    const extra = Array.from({ length: EXTRA }, (_, at) => ({
      code: `X_${at + 1}`,
      stt: `${at + 12}`,
      name: `Lĩnh vực thử ${at + 1}`,
      unit: 'Hồ sơ',
      kind: 1,
      level: 1,
      parent: 'LV',
    }))
    return [...FORM.rows, ...extra]
  }

  function info(label, value) {
    return el('div', {}, el('label', {}, label), el('span', { class: 'gia-tri' }, value))
  }

  function draw(main, drawTable) {
    main.append(el('div', { class: 'form-code' }, FORM.code), el('h3', { class: 'form-title' }, FORM.title))
    const dates = FROM === '-' ? '' : ` (Từ ngày ${FROM} đến ngày ${TO})`
    main.append(
      el(
        'div',
        { class: 'row-info' },
        info('Đơn vị báo cáo:', UNIT),
        info('Đơn vị nhận báo cáo:', 'UBND huyện Hương Sơn'),
        info('Kỳ báo cáo:', `${PERIOD}${dates}`),
        info('Trạng thái:', STATE),
      ),
    )
    const form = el('form', { id: 'frmNhap' })
    form.append(el('input', { type: 'hidden', name: 'org_id', value: '4211' }))
    form.append(
      el('input', { type: 'text', name: 'captcha', placeholder: 'Mã xác nhận', style: 'width:120px' }),
    )
    const toolbar = el('div', { class: 'toolbar' })
    for (const label of ['Lấy chỉ tiêu và dữ liệu kỳ trước', 'Lưu', 'Trình lãnh đạo', 'Gửi'])
      toolbar.append(el('button', { type: label === 'Lưu' ? 'submit' : 'button' }, label), ' ')
    form.append(toolbar)
    main.append(form)
    const mask = el('div', { class: 'loading-mask', 'aria-busy': 'true' }, 'Đang tải dữ liệu…')
    main.append(mask)
    setTimeout(() => {
      mask.remove()
      drawTable(form)
    }, LATE_MS)
  }
  window.IOC = {
    FORM,
    closed,
    values,
    typed,
    shown,
    headRows,
    isComputed,
    key,
    computed,
    compute,
    set,
    allRows,
    el,
    draw,
  }
})()
