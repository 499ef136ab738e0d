tabulator([
  { title: 'STT', field: 'stt' },
  { title: 'Tên chỉ tiêu', field: 'name', width: 220 },
  { title: 'Đơn vị tính', field: 'unit' },
  {
    title: 'Số hồ sơ',
    columns: [
      { title: 'Giá trị', field: 'value', editor: 'input' },
      { title: 'Kỳ trước', field: 'last', editor: 'input' },
    ],
  },
])
