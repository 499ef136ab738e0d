const { useState } = React
const columns = [
  { key: 'stt', name: 'STT', width: 60 },
  { key: 'name', name: 'Tên chỉ tiêu', width: 220 },
  { key: 'unit', name: 'Đơn vị tính', width: 110 },
  { key: 'value', name: 'Giá trị', width: 140, renderEditCell: textEditor },
]
const Sheet = () => {
  const [rows, setRows] = useState(DATA())
  const onRowsChange = (changed, { indexes }) => {
    setRows(changed)
    for (const at of indexes) believe(at, changed[at].value)
  }
  return createElement(DataGrid, { columns, rows, onRowsChange, rowKeyGetter: ({ id }) => id })
}
createRoot(document.getElementById('grid')).render(createElement(Sheet))
