window.agGridOf = (values) =>
  agGrid.createGrid(document.getElementById('grid'), {
    rowData: DATA(),
    domLayout: 'autoHeight',
    suppressColumnVirtualisation: true,
    columnDefs: [
      { field: 'stt', headerName: 'STT', width: 70 },
      { field: 'name', headerName: 'Tên chỉ tiêu', width: 220 },
      { field: 'unit', headerName: 'Đơn vị tính', width: 110 },
      ...values,
    ],
    defaultColDef: { sortable: false },
    onCellValueChanged: ({ data, colDef, newValue }) => {
      if (colDef.field === 'value') believe(data.id - 1, newValue)
    },
  })
