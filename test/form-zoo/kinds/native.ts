import { grouped, input, type Kind, make, type Stage } from '../kind'

function only(id: string, says: string, attributes: Record<string, string>, expects: Kind['expects']): Kind {
  const draw = (stage: Stage) => {
    stage.main.append(stage.table((row) => input(stage, row, attributes)))
  }
  return { id, says, expects, draw }
}

export const kinds: readonly Kind[] = [
  only('native-text', 'a plain text input', {}, 'filled'),
  only('native-number', 'a number input', { type: 'number', step: '0.01' }, 'filled'),
  only('native-tel', 'a phone-type input', { type: 'tel' }, 'filled'),
  only('datalist', 'an input with suggestions', { list: 'suggestions' }, 'filled'),
  only('readonly', 'a readonly input', { readonly: '' }, 'refused'),
  only('disabled', 'a disabled input', { disabled: '' }, 'refused'),
  only('aria-readonly', 'an input that only says it is readonly', { 'aria-readonly': 'true' }, 'refused'),
  only('date', 'a date input', { type: 'date' }, 'refused'),
  only('password', 'a password input', { type: 'password' }, 'refused'),
  only('hidden', 'a hidden input', { type: 'hidden' }, 'refused'),
  only('invisible', 'an input nobody sees', { style: 'display:none' }, 'refused'),
  only('file', 'a file input', { type: 'file' }, 'refused'),
  only('checkbox', 'a checkbox', { type: 'checkbox' }, 'refused'),
  only('captcha', 'a captcha in the table', { name: 'captcha' }, 'refused'),
  only('identity', 'an ID card number in the table', { placeholder: 'Số CCCD' }, 'refused'),
  only(
    'submits-itself',
    'an input that sends the form when changed',
    { onchange: 'this.form.submit()' },
    'refused',
  ),
  only('too-short', 'an input for two digits', { maxlength: '0' }, 'refused'),
  {
    id: 'textarea',
    says: 'a text area, with text',
    expects: 'filled',
    values: ['Không phát sinh', 'Đã thực hiện 2 cuộc đối thoại', 'Có văn bản kèm theo'],
    draw(stage) {
      const area = (row: string) => {
        const field = make('textarea', { maxlength: '1000' })
        field.addEventListener('change', () => {
          stage.model[row] = field.value
        })
        return field
      }
      stage.main.append(stage.table(area))
    },
  },
  {
    id: 'select',
    says: 'a native select',
    expects: 'filled',
    values: ['Đạt', 'Không đạt', 'Đạt'],
    draw(stage) {
      const select = (row: string) => {
        const options = ['', 'Đạt', 'Không đạt'].map((text) =>
          make('option', { value: text && `v-${text}` }, text),
        )
        const field = make('select', {}, ...options)
        field.addEventListener('change', () => {
          stage.model[row] = field.selectedOptions[0]?.textContent ?? ''
        })
        return field
      }
      stage.main.append(stage.table(select))
    },
  },
  {
    id: 'fieldset-off',
    says: 'inputs in a fieldset that is switched off',
    expects: 'refused',
    draw(stage) {
      stage.main.append(
        make(
          'fieldset',
          { disabled: '' },
          stage.table((row) => input(stage, row)),
        ),
      )
    },
  },
  {
    id: 'two-in-a-cell',
    says: 'two inputs in one cell',
    expects: 'refused',
    draw(stage) {
      stage.main.append(stage.table((row) => make('div', {}, input(stage, row), input(stage, row))))
    },
  },
  {
    id: 'mask-keyup',
    says: 'a mask that groups digits at every key',
    expects: 'filled',
    draw(stage) {
      const masked = (row: string) => {
        const field = make('input', { type: 'text' })
        field.addEventListener('keyup', () => {
          field.value = grouped(field.value)
          stage.model[row] = Number(field.value.replace(/\./g, ''))
        })
        return field
      }
      stage.main.append(stage.table(masked))
    },
  },
  {
    id: 'mask-blur',
    says: 'a mask that reformats when the field is left',
    expects: 'filled',
    draw(stage) {
      const masked = (row: string) => {
        const field = make('input', { type: 'text' })
        field.addEventListener('focus', () => {
          field.value = field.value.replace(/\./g, '')
        })
        field.addEventListener('blur', () => {
          stage.model[row] = Number(field.value.replace(/\./g, ''))
          field.value = grouped(field.value)
        })
        return field
      }
      stage.main.append(stage.table(masked))
    },
  },
  {
    id: 'paste-blocking',
    says: 'a field that throws away more than one new character at a time',
    expects: 'filled',
    draw(stage) {
      const careful = (row: string) => {
        const field = make('input', { type: 'text' })
        let before = ''
        field.addEventListener('paste', (event) => event.preventDefault())
        field.addEventListener('input', () => {
          if (field.value.length > before.length + 1) field.value = before
          before = field.value
          stage.model[row] = field.value
        })
        return field
      }
      stage.main.append(stage.table(careful))
    },
  },
]
