agGridOf([{ field: 'value', headerName: 'Giá trị', editable: true }])
