// Variant 3: cells of text that are edited in place (contenteditable).
;(() => {
  const { FORM, closed, typed, shown, headRows, isComputed, key, computed, set, allRows, el, draw } =
    window.IOC

  function cell(row, column) {
    if (row.kind === 2) return el('td', { class: 'center' }, '-')
    const name = key(row, column)
    const box = el('div', { class: 'o-nhap' })
    const fixed = (isComputed(row, column) && !column.text) || row.locked || closed
    const td = el('td', { class: `${column.text ? '' : 'so'}${fixed ? ' khong-sua' : ''}` }, box)
    if (isComputed(row, column) && !column.text) {
      td.setAttribute('data-formula', row.words ?? 'sum')
      computed.set(name, (text) => {
        box.textContent = text
      })
    }
    if (fixed) return td
    box.setAttribute('contenteditable', 'true')
    if (column.text) return td
    box.addEventListener('blur', () => {
      const value = typed(box.textContent)
      box.textContent = shown(value)
      set(row, column, value)
    })
    return td
  }

  function bodyRow(row) {
    const line = el('tr', { class: row.kind === 2 ? 'ind-group' : '', 'data-id': row.code })
    const name = el('td', {}, '\u00A0'.repeat(row.level * 4), row.name)
    line.append(el('td', { class: 'center' }, row.stt), name, el('td', { class: 'center' }, row.unit))
    line.append(el('td', { style: 'display:none' }, row.code))
    for (const column of FORM.columns) line.append(cell(row, column))
    return line
  }

  function table(form) {
    const body = el('tbody')
    body.append(...allRows().map(bodyRow))
    form.append(el('table', { class: 'tbl-nhap', id: 'tblNhap' }, el('thead', {}, ...headRows()), body))
  }
  window.IOC_DRAW_FORM = (main) => draw(main, table)
})()
