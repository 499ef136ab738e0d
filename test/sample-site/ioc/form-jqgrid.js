// Variant 2: the real free-jqGrid. A cell becomes an input on click (`?grid=cell`), or a whole row on double click
// (`?grid=row`); the head is a table of its own and the first columns are frozen copies.
;(() => {
  const { FORM, closed, values, typed, shown, isComputed, key, computed, set, allRows, el, draw } = window.IOC
  const MODE =
    new URLSearchParams(location.search).get('grid') || document.documentElement.dataset.grid || 'cell'

  function rowData(row) {
    const data = { id: row.code, stt: row.stt, name: row.name, unit: row.unit, code: row.code }
    for (const column of FORM.columns)
      data[column.id] = row.kind === 2 ? '-' : (values[key(row, column)] ?? '')
    return data
  }

  function table(form) {
    const $ = window.jQuery
    const rows = allRows()
    const byCode = new Map(rows.map((row) => [row.code, row]))
    const isOpen = (row, column) =>
      row.kind === 1 && !row.locked && !closed && (column.text || !isComputed(row, column))
    form.append(el('table', { id: 'gridLeft' }))
    const grid = $('#gridLeft')
    const text = (name, label, width) => ({
      name,
      label,
      width,
      sortable: false,
      frozen: true,
      editable: false,
    })
    const value = (column) => ({
      name: column.id,
      label: column.path[column.path.length - 1],
      width: 96,
      align: column.text ? 'left' : 'right',
      sortable: false,
      editable: (options) => {
        const row = byCode.get(options.rowid)
        return row ? isOpen(row, column) : false
      },
      formatter: (cell) => (typeof cell === 'number' ? shown(cell) : (cell ?? '')),
      unformat: (cell) => cell,
      cellattr: (id) => {
        const row = byCode.get(id)
        if (row && row.kind !== 2 && isComputed(row, column) && !column.text)
          return ` class="not-editable-cell" title="Công thức: ${row.words ?? 'tổng'}"`
        return row && !isOpen(row, column) ? ' class="not-editable-cell"' : ''
      },
    })
    const saved = (id, name, entered) => {
      const row = byCode.get(id)
      const column = FORM.columns.find((one) => one.id === name)
      if (row && column && !column.text) set(row, column, typed(String(entered)))
      for (const one of FORM.columns) for (const [at, show] of computed) if (at.endsWith(`.${one.id}`)) show()
    }
    let last = null
    const bySave = {
      keys: true,
      url: 'clientArray',
      aftersavefunc: (id) => {
        const data = grid.jqGrid('getRowData', id)
        for (const column of FORM.columns) {
          const row = byCode.get(id)
          if (!row || !isOpen(row, column)) continue
          if (column.text) continue
          const entered = typed(String(data[column.id] ?? ''))
          saved(id, column.id, data[column.id] ?? '')
          grid.jqGrid('setCell', id, column.id, entered === null ? null : entered, '', '', true)
        }
      },
    }
    grid.jqGrid({
      datatype: 'local',
      data: rows.map(rowData),
      colModel: [
        text('stt', 'STT', 40),
        text('name', FORM.nameHead, 320),
        text('unit', 'Đơn vị tính', 70),
        { name: 'code', label: 'Mã chỉ tiêu', hidden: true },
        ...FORM.columns.map(value),
      ],
      height: 420,
      width: 1080,
      shrinkToFit: false,
      rowNum: 2000,
      sortable: false,
      cmTemplate: { title: false },
      cellEdit: MODE === 'cell',
      cellsubmit: 'clientArray',
      editurl: 'clientArray',
      beforeSaveCell: (id, name, entered) => {
        const column = FORM.columns.find((one) => one.id === name)
        if (column?.text) return entered
        const number = typed(String(entered))
        saved(id, name, entered)
        return number === null ? '' : number
      },
      ondblClickRow: (id) => {
        if (MODE !== 'row' || !byCode.get(id) || byCode.get(id).kind !== 1 || byCode.get(id).locked || closed)
          return
        if (last && last !== id) grid.jqGrid('restoreRow', last)
        last = id
        grid.jqGrid('editRow', id, bySave)
      },
    })
    const deep = Math.max(...FORM.columns.map((column) => column.path.length))
    if (deep > 1) grid.jqGrid('setGroupHeaders', { useColSpanStyle: true, groupHeaders: groupsOf() })
    grid.jqGrid('setFrozenColumns')
    for (const row of rows)
      for (const column of FORM.columns)
        if (isComputed(row, column) && !column.text && row.kind !== 2)
          computed.set(key(row, column), () => {
            const now = values[key(row, column)]
            grid.jqGrid('setCell', row.code, column.id, now ?? null, '', '', true)
          })
  }

  /** jqGrid knows one row of groups above its columns. */
  function groupsOf() {
    const groups = []
    for (const column of FORM.columns) {
      const titleText = column.path.slice(0, -1).join(' › ')
      const before = groups.at(-1)
      if (titleText === '') groups.push(null)
      else if (before?.titleText === titleText) before.numberOfColumns++
      else groups.push({ startColumnName: column.id, numberOfColumns: 1, titleText })
    }
    return groups.filter((group) => group !== null)
  }

  window.IOC_DRAW_FORM = (main) => draw(main, table)
})()
