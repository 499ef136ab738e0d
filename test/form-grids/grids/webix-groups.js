webix.ui({
  container: 'grid',
  view: 'datatable',
  id: 'table',
  width: 800,
  autoheight: true,
  editable: true,
  editaction: 'dblclick',
  leftSplit: 2,
  data: DATA(),
  columns: [
    { id: 'stt', header: [{ text: 'STT', rowspan: 2 }, null], width: 60 },
    { id: 'name', header: [{ text: 'Tên chỉ tiêu', rowspan: 2 }, null], width: 220 },
    { id: 'unit', header: [{ text: 'Đơn vị tính', rowspan: 2 }, null], width: 100 },
    {
      id: 'value',
      header: [{ text: 'Số liệu', colspan: 2 }, 'Giá trị'],
      width: 120,
      editor: 'text',
      template: ({ value }) => value ?? '',
    },
    { id: 'last', header: [null, 'Kỳ trước'], width: 120, template: ({ last }) => last ?? '' },
  ],
})
$$('table').attachEvent('onAfterEditStop', ({ value }, { row, column }) => {
  if (column === 'value') believe(row - 1, value)
})
