new w2grid({
  name: 'form',
  box: '#grid',
  columns: [
    { field: 'stt', text: 'STT', size: '60px' },
    { field: 'name', text: 'Tên chỉ tiêu', size: '220px' },
    { field: 'unit', text: 'Đơn vị tính', size: '100px' },
    { field: 'value', text: 'Giá trị', size: '120px', editable: { type: 'int' } },
  ],
  records: DATA().map(({ id, ...row }) => ({ recid: id, ...row })),
  onChange({ detail }) {
    believe(Number(detail.recid) - 1, detail.value.new)
  },
})
