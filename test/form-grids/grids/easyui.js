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
  columns: [
    [
      { field: 'stt', title: 'STT', width: 50 },
      { field: 'name', title: 'Tên chỉ tiêu', width: 220 },
      { field: 'unit', title: 'Đơn vị tính', width: 90 },
      {
        field: 'value',
        title: 'Giá trị',
        width: 120,
        editor: { type: 'numberbox', options: { precision: 0 } },
      },
    ],
  ],
  onClickRow(index) {
    if (editing === index) return
    end()
    $('#table').datagrid('selectRow', index).datagrid('beginEdit', index)
    editing = index
  },
  onAfterEdit: (index, row) => believe(index, row.value),
})
document.addEventListener('mousedown', ({ target }) => {
  if (target instanceof Element && !target.closest('.datagrid')) end()
})
