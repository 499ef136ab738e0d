import { input, type Kind, make, ROWS, type Stage } from '../kind'

function roleGrid(stage: Stage): HTMLElement {
  const cell = (role: string, ...inside: (Node | string)[]) =>
    make('span', { role, style: 'display:inline-block;width:160px' }, ...inside)
  const head = ['STT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Giá trị'].map((label) => cell('columnheader', label))
  const rows = ROWS.map((row, at) =>
    make(
      'div',
      { role: 'row' },
      ...[String(at + 1), row, 'Hồ sơ'].map((text) => cell('gridcell', text)),
      cell('gridcell', input(stage, row)),
    ),
  )
  return make('div', { role: 'grid' }, make('div', { role: 'row' }, ...head), ...rows)
}

/** Head and first columns lie over the table once more, as copies; a copy's field is nobody's. */
function withCopy(stage: Stage, className: string): HTMLElement {
  const copy = stage.table(() => make('input', { type: 'text' }))
  return make(
    'div',
    { style: 'position:relative' },
    stage.table((row) => input(stage, row)),
    make('div', { class: className }, copy),
  )
}

export const kinds: readonly Kind[] = [
  {
    id: 'role-grid',
    says: 'a grid of boxes that say their roles',
    expects: 'filled',
    draw: (stage) => stage.main.append(roleGrid(stage)),
  },
  {
    id: 'iframe',
    says: 'the form in an inner frame of the same origin',
    expects: 'filled',
    async draw(stage) {
      const frame = make('iframe', { style: 'width:700px;height:240px' })
      stage.main.append(frame)
      await new Promise((done) => setTimeout(done, 30))
      frame.contentDocument?.body.append(stage.table((row) => input(stage, row)))
    },
  },
  {
    id: 'foreign-frame',
    says: 'the form in a frame of another origin',
    expects: 'refused',
    async draw(stage) {
      const table = stage.table((row) => input(stage, row)).outerHTML
      stage.main.append(
        make('iframe', { sandbox: 'allow-scripts', srcdoc: table, style: 'width:700px;height:240px' }),
      )
      await new Promise((done) => setTimeout(done, 60))
    },
  },
  {
    id: 'shadow-root',
    says: 'the form in an open shadow root',
    expects: 'filled',
    draw(stage) {
      const host = make('div')
      stage.main.append(host)
      host.attachShadow({ mode: 'open' }).append(stage.table((row) => input(stage, row)))
    },
  },
  {
    id: 'closed-shadow-root',
    says: 'the form in a closed shadow root',
    expects: 'refused',
    draw(stage) {
      const host = make('div')
      stage.main.append(host)
      host.attachShadow({ mode: 'closed' }).append(stage.table((row) => input(stage, row)))
    },
  },
  {
    id: 'shadow-cells',
    says: 'an element of its own in each cell, its input in an open shadow root',
    expects: 'filled',
    draw(stage) {
      stage.main.append(
        stage.table((row) => {
          const host = make('div')
          host.attachShadow({ mode: 'open' }).append(input(stage, row))
          return host
        }),
      )
    },
  },
  {
    id: 'inert-table',
    says: 'a table that nobody can reach',
    expects: 'refused',
    draw(stage) {
      const table = stage.table((row) => input(stage, row))
      table.setAttribute('inert', '')
      stage.main.append(table)
    },
  },
  {
    id: 'under-modal',
    says: 'a form under a box that wants an answer',
    expects: 'refused',
    draw(stage) {
      const box = make('dialog', {}, 'Kỳ báo cáo đã khóa. Tiếp tục?')
      stage.main.append(
        stage.table((row) => input(stage, row)),
        box,
      )
      box.showModal()
    },
  },
  {
    id: 'beside-dialog',
    says: 'a form beside a box that lies over nothing',
    expects: 'filled',
    draw(stage) {
      const box = make('dialog', {}, 'Gợi ý: nhập từng ô')
      stage.main.append(
        stage.table((row) => input(stage, row)),
        box,
      )
      box.show()
    },
  },
  {
    id: 'two-forms',
    says: 'two forms on one page',
    expects: 'refused',
    draw(stage) {
      stage.main.append(
        stage.table((row) => input(stage, row)),
        stage.table((row) => input(stage, row)),
      )
    },
  },
  {
    id: 'hidden-second-form',
    says: 'a second form in a tab that is not in front',
    expects: 'filled',
    draw(stage) {
      const other = stage.table(() => make('input', { type: 'text' }))
      stage.main.append(
        make('div', { style: 'display:none' }, other),
        stage.table((row) => input(stage, row)),
      )
    },
  },
  {
    id: 'frozen-copy',
    says: 'a frozen copy of the table over it',
    expects: 'filled',
    draw: (stage) => stage.main.append(withCopy(stage, 'DTFC_LeftWrapper')),
  },
  {
    id: 'unknown-copy',
    says: 'a copy of the table that nothing marks as one',
    expects: 'refused',
    draw: (stage) => stage.main.append(withCopy(stage, 'left-part')),
  },
  {
    id: 'same-names',
    says: 'three rows of one name',
    expects: 'refused',
    draw(stage) {
      const table = stage.table((row) => input(stage, row))
      for (const row of table.tBodies[0]?.rows ?? [])
        if (row.cells[1]) row.cells[1].textContent = 'Trực tuyến'
      stage.main.append(table)
    },
  },
  {
    id: 'virtual-rows',
    says: 'rows that are drawn only while they are in sight',
    expects: 'filled',
    draw(stage) {
      const table = stage.table((row) => input(stage, row))
      table.setAttribute('aria-rowcount', '120')
      const spacer = make('tr', { 'aria-hidden': 'true', style: 'height:2400px' })
      table.tBodies[0]?.append(spacer)
      stage.main.append(make('div', { style: 'height:200px;overflow:auto' }, table))
    },
  },
  {
    id: 'nested-layout',
    says: 'the form inside a table that only lays out the page',
    expects: 'filled',
    draw(stage) {
      const inner = stage.table((row) => input(stage, row))
      stage.main.append(
        make('table', {}, make('tbody', {}, make('tr', {}, make('td', {}, 'Menu'), make('td', {}, inner)))),
      )
    },
  },
  {
    id: 'signed-in-no-more',
    says: 'a sign-in page',
    expects: 'refused',
    draw: (stage) =>
      stage.main.append(make('input', { type: 'text', name: 'user' }), make('input', { type: 'password' })),
  },
]
