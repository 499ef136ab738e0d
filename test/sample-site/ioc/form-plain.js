// Variant 1: a plain input for each cell.
;(() => {
  const { FORM, closed, typed, shown, headRows, isComputed, key, computed, set, allRows, el, draw } =
    window.IOC

  function cell(row, column) {
    if (row.kind === 2) return el('td', { class: 'center' }, '-')
    const name = key(row, column)
    const field = column.text
      ? el('textarea', { name, rows: 1, maxlength: 1000, class: 'txt-nhap' })
      : el('input', { type: 'text', name, class: 'txt-so', autocomplete: 'off', maxlength: 20 })
    if (isComputed(row, column) && !column.text) {
      field.setAttribute('readonly', '')
      field.dataset.computed = '1'
      computed.set(name, (text) => {
        if (field.value !== text) field.value = text
      })
      if (row.formula) field.title = `Công thức: ${row.words}`
    } else if (row.locked || closed) field.disabled = true
    else if (!column.text) {
      field.addEventListener('keyup', () => {
        field.value = field.value.replace(/[^\d.,-]/g, '')
      })
      field.addEventListener('change', () => {
        set(row, column, typed(field.value))
      })
      field.addEventListener('blur', () => {
        field.value = shown(typed(field.value))
      })
    }
    return el('td', { class: column.text ? '' : 'so' }, field)
  }

  function bodyRow(row) {
    const line = el('tr', { class: `ind-row${row.kind === 2 ? ' ind-group' : ''}`, 'data-id': row.code })
    const name = el('td', { style: `padding-left:${8 + row.level * 16}px` }, row.name)
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
