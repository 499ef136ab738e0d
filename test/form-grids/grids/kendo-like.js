// The markup and gestures of Kendo's Grid with incell editing, drawn by hand: Kendo itself is not for everybody.
const cells = (tag, texts) =>
  texts
    .map((text) => `<${tag} role="${tag === 'th' ? 'columnheader' : 'gridcell'}">${text}</${tag}>`)
    .join('')
const head = `<div class="k-grid-header"><div class="k-grid-header-wrap"><table role="grid"><thead><tr role="row">${cells('th', HEADS)}</tr></thead></table></div></div>`
const body = NAMES.map(
  (name, at) => `<tr role="row" class="k-master-row">${cells('td', [at + 1, name, 'Hồ sơ', ''])}</tr>`,
).join('')
document.getElementById('grid').innerHTML =
  `<div class="k-grid k-editable">${head}<div class="k-grid-content"><table role="grid"><tbody>${body}</tbody></table></div></div>`
let open = null
const close = () => {
  if (!open) return
  const { cell, row, shown } = open
  const value = shown.value === '' ? '' : Number(shown.value.replace(/\./g, ''))
  cell.classList.remove('k-edit-cell')
  cell.textContent = value === '' ? '' : value.toLocaleString('de-DE')
  believe(row, value)
  open = null
}
for (const [row, line] of document.querySelectorAll('.k-master-row').entries())
  line.lastElementChild.addEventListener('click', ({ currentTarget: cell }) => {
    if (open?.cell === cell) return
    close()
    const shown = document.createElement('input')
    shown.className = 'k-input-inner'
    shown.value = cell.textContent.replace(/\./g, '')
    cell.classList.add('k-edit-cell')
    cell.replaceChildren(shown)
    shown.focus()
    open = { cell, row, shown }
  })
document.addEventListener('mousedown', ({ target }) => {
  if (open && !open.cell.contains(target)) close()
})
