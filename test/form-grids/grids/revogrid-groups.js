const grid = document.createElement('revo-grid')
grid.style.height = '220px'
grid.columns = [
  { prop: 'stt', name: 'STT', size: 60, readonly: true, pin: 'colPinStart' },
  { prop: 'name', name: 'Tên chỉ tiêu', size: 220, readonly: true, pin: 'colPinStart' },
  { prop: 'unit', name: 'Đơn vị tính', size: 110, readonly: true },
  {
    name: 'Số liệu',
    children: [
      { prop: 'value', name: 'Giá trị', size: 140 },
      { prop: 'last', name: 'Kỳ trước', size: 140, readonly: true },
    ],
  },
]
grid.source = DATA()
grid.addEventListener('afteredit', ({ detail }) => {
  if (detail.prop === 'value') believe(detail.rowIndex, detail.val)
})
document.getElementById('grid').append(grid)
