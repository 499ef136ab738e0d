// Common ground of the grid pages: what the page believes, and what nobody may set off.
window.zoo = { model: {}, trips: [], ready: false }
window.NAMES = ['Trực tuyến', 'Trực tiếp', 'Từ kỳ trước']
window.HEADS = ['STT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Giá trị']
window.DATA = () =>
  NAMES.map((name, at) => ({ id: at + 1, stt: at + 1, name, unit: 'Hồ sơ', value: null, last: null }))
/** What a page believes of the row of this number, from 0. */
window.believe = (row, value) => {
  zoo.model[NAMES[row]] = value
}

for (const [name, mark] of [
  ['submit', () => 'submit'],
  ['click', ({ target }) => target instanceof Element && target.closest('.save') && 'click'],
])
  addEventListener(name, (event) => {
    const trip = mark(event)
    if (trip) zoo.trips.push(trip)
  })
for (const name of ['fetch', 'open'])
  window[name] = () => {
    zoo.trips.push(name)
    throw new Error('nothing may be sent')
  }
