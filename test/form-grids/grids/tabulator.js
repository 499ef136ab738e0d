tabulator([
  { title: 'STT', field: 'stt' },
  { title: 'Tên chỉ tiêu', field: 'name', width: 220 },
  { title: 'Đơn vị tính', field: 'unit' },
  { title: 'Giá trị', field: 'value', editor: 'number' },
])
