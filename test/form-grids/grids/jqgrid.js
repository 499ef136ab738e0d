$('#grid').html('<table id="table"></table>')
$('#table').jqGrid({
  datatype: 'local',
  data: DATA().map((row) => ({ ...row, value: '', last: '' })),
  colModel: [
    { name: 'stt', label: 'STT', width: 40, frozen: true },
    { name: 'name', label: 'Tên chỉ tiêu', width: 240, frozen: true },
    { name: 'unit', label: 'Đơn vị tính', width: 80 },
    { name: 'value', label: 'Giá trị', width: 120, editable: true },
  ],
  cmTemplate: { sortable: false, title: false },
  cellEdit: true,
  cellsubmit: 'clientArray',
  afterSaveCell: (row, _, value) => believe(Number(row) - 1, value),
})
