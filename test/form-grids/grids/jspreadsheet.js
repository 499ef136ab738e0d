jspreadsheet(document.getElementById('grid'), {
  data: NAMES.map((name, at) => [at + 1, name, 'Hồ sơ', '']),
  columns: HEADS.map((title, at) => ({ type: 'text', title, width: at === 1 ? 220 : 100, readOnly: at < 3 })),
  onchange: (_, __, ...[column, row, value]) => {
    if (Number(column) === 3) believe(Number(row), value)
  },
})
