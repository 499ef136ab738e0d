const column = (field, header, slots = {}) => h(Column, { field, header, key: field }, slots)
createApp({
  data: () => ({ rows: DATA() }),
  render() {
    return h(
      DataTable,
      {
        value: this.rows,
        editMode: 'cell',
        onCellEditComplete: ({ data, newValue, field }) => {
          data[field] = newValue
          believe(data.id - 1, newValue)
        },
      },
      () => [
        column('stt', 'STT'),
        column('name', 'Tên chỉ tiêu'),
        column('unit', 'Đơn vị tính'),
        column('value', 'Giá trị', {
          body: ({ data }) => String(data.value ?? ''),
          editor: ({ data, field }) =>
            h(InputText, {
              modelValue: data[field],
              'onUpdate:modelValue': (value) => {
                data[field] = value
              },
              autofocus: true,
            }),
        }),
      ],
    )
  },
})
  .use(PrimeVue)
  .mount('#grid')
