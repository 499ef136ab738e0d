window.devExtreme = (mode) =>
  new DevExpress.ui.dxDataGrid(document.getElementById('grid'), {
    dataSource: DATA(),
    keyExpr: 'id',
    columns: [
      { dataField: 'stt', caption: 'STT', allowEditing: false },
      { dataField: 'name', caption: 'Tên chỉ tiêu', allowEditing: false },
      { dataField: 'unit', caption: 'Đơn vị tính', allowEditing: false },
      { dataField: 'value', caption: 'Giá trị', dataType: 'number' },
    ],
    editing: { mode, allowUpdating: true },
    sorting: { mode: 'none' },
    onRowUpdated: ({ data }) => believe(data.id - 1, data.value),
    onOptionChanged({ component, name, fullName }) {
      if (mode !== 'batch' || name !== 'editing' || !/changes/.test(fullName)) return
      for (const change of component.option('editing.changes') ?? [])
        if ('value' in change.data) believe(change.key - 1, change.data.value)
    },
  })
