const grid = new Handsontable(document.getElementById('grid'), {
  data: NAMES.map((name, at) => [at + 1, name, 'Hồ sơ', null]),
  colHeaders: HEADS,
  columns: [{ readOnly: true }, { readOnly: true }, { readOnly: true }, { type: 'numeric' }],
  licenseKey: 'non-commercial-and-evaluation',
  height: 'auto',
  afterChange(changes) {
    for (const [row, column, , value] of changes ?? []) if (column === 3) believe(row, value)
  },
})
zoo.grid = grid
