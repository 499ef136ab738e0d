window.tabulator = (columns) => {
  const table = new Tabulator('#grid', {
    data: DATA(),
    columnDefaults: { headerSort: false },
    columns,
  })
  table.on('cellEdited', (cell) => {
    if (cell.getField() === 'value') believe(cell.getData().id - 1, cell.getValue())
  })
}
