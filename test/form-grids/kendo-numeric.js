window.kendoNumeric = (culture) => {
  kendo.culture(culture)
  const cells = (tag, texts) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
  const body = NAMES.map(
    (name, at) =>
      `<tr>${cells('td', [at + 1, name, 'Hồ sơ', `<input id="value-${at}" title="${name}">`])}</tr>`,
  ).join('')
  document.getElementById('grid').innerHTML =
    `<table><thead><tr>${cells('th', HEADS)}</tr></thead><tbody>${body}</tbody></table>`
  for (const row of NAMES.keys())
    $(`#value-${row}`).kendoNumericTextBox({
      decimals: 0,
      format: 'n0',
      change() {
        believe(row, this.value())
      },
    })
}
