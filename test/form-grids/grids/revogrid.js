const grid = document.createElement('revo-grid')
grid.style.height = '220px'
grid.columns = [
  { prop: 'stt', name: 'STT', size: 60, readonly: true },
  { prop: 'name', name: 'Tên chỉ tiêu', size: 220, readonly: true },
  { prop: 'unit', name: 'Đơn vị tính', size: 110, readonly: true },
  { prop: 'value', name: 'Giá trị', size: 140 },
]
grid.source = DATA()
grid.addEventListener('afteredit', ({ detail }) => {
  if (detail.prop === 'value') believe(detail.rowIndex, detail.val)
})
document.getElementById('grid').append(grid)
