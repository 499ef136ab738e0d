agGridOf([
  {
    headerName: 'Số hồ sơ',
    children: [
      { field: 'value', headerName: 'Giá trị', editable: true },
      { field: 'last', headerName: 'Kỳ trước', editable: true },
    ],
  },
])
