new Handsontable(document.getElementById('grid'), {
  data: NAMES.map((name, at) => [at + 1, name, 'Hồ sơ', null, null]),
  nestedHeaders: [
    ['', '', '', { label: 'Số hồ sơ', colspan: 2 }],
    ['STT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Giá trị', 'Kỳ trước'],
  ],
  columns: [
    { readOnly: true },
    { readOnly: true },
    { readOnly: true },
    { type: 'numeric' },
    { type: 'numeric' },
  ],
  licenseKey: 'non-commercial-and-evaluation',
  height: 'auto',
  afterChange(changes) {
    for (const [row, column, , value] of changes ?? []) if (column === 3) believe(row, value)
  },
})
