const grid = new tui.Grid({
  el: document.getElementById('grid'),
  usageStatistics: false,
  data: DATA(),
  columns: [
    { header: 'STT', name: 'stt', width: 60 },
    { header: 'Tên chỉ tiêu', name: 'name', width: 220 },
    { header: 'Đơn vị tính', name: 'unit', width: 100 },
    { header: 'Giá trị', name: 'value', editor: 'text' },
  ],
})
grid.on('afterChange', ({ changes }) => {
  for (const { rowKey, columnName, value } of changes) if (columnName === 'value') believe(rowKey, value)
})
