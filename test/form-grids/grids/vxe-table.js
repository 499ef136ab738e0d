const { VxeColumn, VxeTable } = VxeUITable
const rows = DATA()
const column = (field, title, more = {}) => h(VxeColumn, { field, title, ...more })
createApp({
  render: () =>
    h(
      VxeTable,
      {
        data: rows,
        border: true,
        editConfig: { trigger: 'click', mode: 'cell' },
        onEditClosed: ({ row, column: { field } }) => field === 'value' && believe(row.id - 1, row.value),
      },
      () => [
        column('stt', 'STT', { width: 60 }),
        column('name', 'Tên chỉ tiêu', { width: 220 }),
        column('unit', 'Đơn vị tính', { width: 100 }),
        h(
          VxeColumn,
          { field: 'value', title: 'Giá trị', editRender: {} },
          {
            edit: ({ row }) =>
              h('input', {
                value: row.value ?? '',
                onInput: ({ target }) => {
                  row.value = target.value
                },
              }),
            default: ({ row }) => String(row.value ?? ''),
          },
        ),
      ],
    ),
})
  .use(VxeUITable)
  .mount('#grid')
