webix.ui({
  container: 'grid',
  view: 'datatable',
  id: 'table',
  width: 800,
  autoheight: true,
  editable: true,
  data: DATA(),
  columns: [
    { id: 'stt', header: 'STT', width: 60 },
    { id: 'name', header: 'Tên chỉ tiêu', width: 220 },
    { id: 'unit', header: 'Đơn vị tính', width: 100 },
    { id: 'value', header: 'Giá trị', width: 120, editor: 'text', template: ({ value }) => value ?? '' },
  ],
})
$$('table').attachEvent('onAfterEditStop', ({ value }, { row, column }) => {
  if (column === 'value') believe(row - 1, value)
})
