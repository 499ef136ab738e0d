import { excelHand } from '../../../excel-addin/workbook/excel-hand'

/** The Excel hand alone, for tests that call it from outside: `hand('see')`, `hand('write', order)`. */
const made = Office.onReady().then(() => excelHand(['urn:x', 'urn:so-mot-cua:packet:1']))

Reflect.set(window, 'hand', async (verb: 'see' | 'write', what: never) => {
  const hand = await made
  return verb === 'see' ? await hand.see(what) : await hand.write(what)
})
