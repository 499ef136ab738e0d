let editing = null
const end = () => {
  if (editing === null) return
  $('#table').datagrid('endEdit', editing)
  editing = null
}
$('#grid').html('<table id="table"></table>')
$('#table').datagrid({
  data: DATA(),
  singleSelect: true,
  frozenColumns: [
    [
      { field: 'stt', title: 'STT', width: 50 },
      { field: 'name', title: 'Tên chỉ tiêu', width: 220 },
    ],
  ],
  columns: [
    [
      { field: 'unit', title: 'Đơn vị tính', width: 90 },
      { field: 'value', title: 'Giá trị', width: 120, editor: 'text' },
    ],
  ],
  onDblClickCell(index, field) {
    end()
    if (field !== 'value') return
    $('#table').datagrid('beginEdit', index)
    editing = index
    $($('#table').datagrid('getEditor', { index, field }).target).focus()
  },
  onAfterEdit: (index, row) => believe(index, row.value),
})
document.addEventListener('mousedown', ({ target }) => {
  if (target instanceof Element && !target.closest('.datagrid')) end()
})
