/** @jsxImportSource react */
import AutoNumeric from 'autonumeric'
import Cleave from 'cleave.js'
import IMask from 'imask'
import Inputmask from 'inputmask'
import { createRoot } from 'react-dom/client'
import { NumericFormat } from 'react-number-format'
import { type Kind, make, type Stage } from '../kind'

type Mask = (field: HTMLInputElement, put: (value: string | number) => void) => void

/** A plain input that a library has put its mask on; the page believes what the library says. */
function masked(id: string, says: string, expects: Kind['expects'], mask: Mask): Kind {
  const draw = (stage: Stage) => {
    const fields: [HTMLInputElement, string][] = []
    stage.main.append(
      stage.table((row) => {
        const field = make('input', { type: 'text' })
        fields.push([field, row])
        return field
      }),
    )
    for (const [field, row] of fields)
      mask(field, (value) => {
        stage.model[row] = value
      })
  }
  return { id, says, expects, draw }
}

const VIETNAMESE = { digitGroupSeparator: '.', decimalCharacter: ',', decimalPlaces: 0 }

function autoNumeric(id: string, says: string, expects: Kind['expects'], options: object): Kind {
  return masked(id, says, expects, (field, put) => {
    const made = new AutoNumeric(field, options)
    field.addEventListener('autoNumeric:rawValueModified', () => put(made.getNumericString() ?? ''))
  })
}

function inputMask(id: string, says: string, expects: Kind['expects'], options: object): Kind {
  return masked(id, says, expects, (field, put) => {
    Inputmask(options).mask(field)
    const unmasked = () => ('inputmask' in field ? (field.inputmask as Unmasked).unmaskedvalue() : '')
    field.addEventListener('input', () => put(unmasked()))
    field.addEventListener('blur', () => setTimeout(() => put(unmasked())))
  })
}

interface Unmasked {
  readonly unmaskedvalue: () => string
}

const GROUPED = { alias: 'numeric', groupSeparator: '.', radixPoint: ',', digits: 0, rightAlign: false }

function cleave(id: string, says: string, expects: Kind['expects'], options: object): Kind {
  return masked(id, says, expects, (field, put) => {
    new Cleave(field, {
      numeral: true,
      numeralDecimalMark: ',',
      delimiter: '.',
      ...options,
      onValueChanged: (event: { target: { rawValue: string } }) => put(event.target.rawValue),
    })
  })
}

function numberFormat(id: string, says: string, expects: Kind['expects'], options: object): Kind {
  const draw = async (stage: Stage) => {
    const boxes: [HTMLElement, string][] = []
    stage.main.append(
      stage.table((row) => {
        const box = make('div')
        boxes.push([box, row])
        return box
      }),
    )
    for (const [box, row] of boxes)
      createRoot(box).render(
        <NumericFormat
          decimalSeparator=","
          thousandSeparator="."
          {...options}
          onValueChange={({ value }) => {
            stage.model[row] = value
          }}
        />,
      )
    await new Promise((done) => setTimeout(done, 50))
  }
  return { id, says, expects, draw }
}

export const kinds: readonly Kind[] = [
  autoNumeric('autonumeric', 'AutoNumeric with Vietnamese marks', 'filled', VIETNAMESE),
  autoNumeric('autonumeric-foreign', 'AutoNumeric as it comes, with a comma for thousands', 'safe', {}),
  autoNumeric('autonumeric-suffix', 'AutoNumeric with a unit behind the number', 'safe', {
    ...VIETNAMESE,
    currencySymbol: ' hồ sơ',
    currencySymbolPlacement: 's',
  }),
  autoNumeric('autonumeric-max', 'AutoNumeric that takes no number above 999', 'safe', {
    ...VIETNAMESE,
    maximumValue: '999',
  }),
  inputMask('inputmask', 'inputmask that groups digits', 'filled', GROUPED),
  inputMask('inputmask-unmask', 'inputmask whose value is unmasked', 'filled', {
    ...GROUPED,
    autoUnmask: true,
  }),
  inputMask('inputmask-9999', 'inputmask of four digits', 'safe', { mask: '9999' }),
  inputMask('inputmask-9-6', 'inputmask of up to six digits', 'safe', { mask: '9{1,6}' }),
  inputMask('inputmask-cents', 'inputmask that enters decimals from the right', 'safe', {
    ...GROUPED,
    digits: 2,
    numericInput: true,
  }),
  cleave('cleave', 'cleave that groups by three', 'filled', {}),
  cleave('cleave-lakh', 'cleave that groups as in India', 'safe', { numeralThousandsGroupStyle: 'lakh' }),
  cleave('cleave-wan', 'cleave that groups by four', 'safe', { numeralThousandsGroupStyle: 'wan' }),
  cleave('cleave-short', 'cleave that takes three digits', 'safe', { numeralIntegerScale: 3 }),
  numberFormat('number-format', 'react-number-format with Vietnamese marks', 'filled', {}),
  numberFormat('number-format-suffix', 'react-number-format with a unit behind the number', 'safe', {
    suffix: ' hồ sơ',
  }),
  numberFormat('number-format-foreign', 'react-number-format with a comma for thousands', 'safe', {
    decimalSeparator: '.',
    thousandSeparator: ',',
  }),
  masked('imask', 'imask of numbers', 'filled', (field, put) => {
    const made = IMask(field, { mask: Number, thousandsSeparator: '.', radix: ',', scale: 0 })
    made.on('accept', () => put(made.unmaskedValue))
  }),
  masked('imask-pattern', 'imask of a pattern with its places drawn', 'safe', (field, put) => {
    const made = IMask(field, { mask: '0000', lazy: false })
    made.on('accept', () => put(made.unmaskedValue))
  }),
  masked('key-model', 'a page that learns of a value by its keys alone', 'filled', (field, put) => {
    let typed = ''
    field.addEventListener('keypress', (event) => {
      typed += event.key
      put(typed)
    })
  }),
  masked('key-mask', 'a mask that puts in each key by itself', 'filled', (field, put) => {
    field.addEventListener('keydown', (event) => {
      if (event.key.length > 1 && event.key !== 'Backspace') return
      event.preventDefault()
      const digits = event.key === 'Backspace' ? '' : field.value.replace(/\D/g, '') + event.key
      field.value = digits === '' ? '' : Number(digits).toLocaleString('de-DE')
      put(digits)
    })
  }),
  masked('key-filter', 'a field that lets no zero in', 'safe', (field, put) => {
    field.addEventListener('keypress', (event) => {
      if (event.key === '0') event.preventDefault()
    })
    field.addEventListener('change', () => put(field.value))
  }),
]
