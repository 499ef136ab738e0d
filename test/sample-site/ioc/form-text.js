// Variant 4: a grid of text that cannot be written in place; a dialog behind «Nhập» takes one value at a time.
;(() => {
  const { FORM, headRows, isComputed, key, computed, allRows, el, draw } = window.IOC

  function bodyRow(row) {
    const line = el('tr', { class: row.kind === 2 ? 'ind-group' : '', 'data-id': row.code })
    const cells = [row.stt, row.name, row.unit].map((text) => el('td', {}, text))
    line.append(...cells, el('td', { style: 'display:none' }, row.code))
    for (const column of FORM.columns) {
      const cell = el('td', { class: 'so' }, row.kind === 2 ? '-' : '')
      if (row.kind !== 2 && isComputed(row, column))
        computed.set(key(row, column), (text) => {
          cell.textContent = text
        })
      line.append(cell)
    }
    return line
  }

  function table(form) {
    const body = el('tbody')
    body.append(...allRows().map(bodyRow))
    form.append(
      el('table', { class: 'tbl-nhap', id: 'tblNhap' }, el('thead', {}, ...headRows()), body),
      el('button', { type: 'button' }, 'Nhập'),
    )
  }
  window.IOC_DRAW_FORM = (main) => draw(main, table)
})()
