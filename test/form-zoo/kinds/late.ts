import { input, type Kind, make, type Stage } from '../kind'

/** Before the tripwires are set: a page that saves by itself has a server. */
const ask = window.fetch.bind(window)
const beacon = navigator.sendBeacon.bind(navigator)
const NOWHERE = 'http://127.0.0.1:1/save'

function refusing(id: string, says: string, afterMs: number, put = ''): Kind {
  const draw = (stage: Stage) => {
    const field = () => {
      const made = make('input', { type: 'text' })
      made.addEventListener('change', () => {
        if (made.value !== '')
          setTimeout(() => {
            made.value = put
          }, afterMs)
      })
      return made
    }
    stage.main.append(stage.table(field))
  }
  return { id, says, expects: 'refused', draw }
}

function selfSaving(id: string, says: string, on: string, save: (value: string) => void): Kind {
  const draw = (stage: Stage) => {
    const field = (row: string) => {
      const made = input(stage, row)
      made.addEventListener(on, () => save(made.value))
      return made
    }
    stage.main.append(stage.table(field))
  }
  return { id, says, expects: 'refused', realTime: true, draw }
}

function post(value: string): void {
  void ask(NOWHERE, { method: 'POST', body: value }).catch(() => undefined)
}

function turning(id: string, says: string, turn: (stage: Stage) => void): Kind {
  const draw = (stage: Stage) => {
    let changes = 0
    const field = (row: string) => {
      const made = input(stage, row)
      made.addEventListener('change', () => {
        if (++changes === 2) turn(stage)
      })
      return made
    }
    stage.main.append(stage.table(field))
  }
  return { id, says, expects: 'safe', leavesNothing: true, draw }
}

function textNow(stage: Stage, was: RegExp, now: string): void {
  for (const one of stage.main.querySelectorAll('p, td, th'))
    if (was.test(one.textContent ?? '')) one.textContent = now
}

export const kinds: readonly Kind[] = [
  refusing('server-refuses', 'a server that takes the value back after 600 ms', 600),
  refusing('validator-refuses', 'a slow check that takes the value back after 1.8 s', 1_800),
  refusing('server-corrects', 'a server that puts another number after 900 ms', 900, '9.999'),
  selfSaving('autosave-change', 'a page that saves each field when it changes', 'change', post),
  selfSaving('autosave-blur', 'a page that saves each field when it is left', 'blur', post),
  selfSaving('autosave-input', 'a page that saves at every sign', 'input', post),
  selfSaving('autosave-beacon', 'a page that tells its server by a beacon', 'change', (value) => {
    beacon(NOWHERE, value)
  }),
  selfSaving('autosave-xhr', 'a page that saves by XMLHttpRequest', 'change', (value) => {
    const request = new SavedXhr()
    request.open('POST', NOWHERE)
    request.send(value)
  }),
  {
    id: 'presses-save',
    says: 'a page that presses its own «Lưu» at every change',
    expects: 'refused',
    draw(stage) {
      const save = make('button', { type: 'button' }, 'Lưu')
      stage.main.append(
        stage.table((row) => {
          const made = input(stage, row)
          made.addEventListener('change', () => save.click())
          return made
        }),
        save,
      )
    },
  },
  {
    id: 'form-submits',
    says: 'a page that sends its form by `form.submit()` at every change',
    expects: 'filled',
    draw(stage) {
      stage.main.setAttribute('action', 'sent.html')
      stage.main.append(
        stage.table((row) => {
          const made = input(stage, row)
          made.addEventListener('change', () => submit.call(stage.main))
          return made
        }),
      )
    },
  },
  turning('turns-period', 'a page that turns to another period while it is written', (stage) =>
    textNow(stage, /^Kỳ báo cáo/, 'Kỳ báo cáo: Quý II/2025 (15/03/2025–14/06/2025)'),
  ),
  turning('turns-unit', 'a page that turns to another unit while it is written', (stage) =>
    textNow(stage, /^Đơn vị báo cáo/, 'Đơn vị báo cáo: UBND xã Sơn Kim 1'),
  ),
  turning('turns-measure', 'a table whose units of measure change while it is written', (stage) =>
    textNow(stage, /^Hồ sơ$/, 'Nghìn hồ sơ'),
  ),
  turning('turns-head', 'a table whose head changes while it is written', (stage) =>
    textNow(stage, /^Giá trị$/, 'Kỳ trước'),
  ),
  {
    id: 'writes-another',
    says: 'a field that changes another one 650 ms later',
    expects: 'safe',
    draw(stage) {
      const all: HTMLInputElement[] = []
      const field = (row: string) => {
        const made = input(stage, row)
        all.push(made)
        made.addEventListener('change', () => {
          const [first, , last] = all
          if (made !== first || !last || made.value === '') return
          setTimeout(() => {
            last.value = '77'
          }, 650)
        })
        return made
      }
      stage.main.append(stage.table(field))
    },
  },
  {
    id: 'kendo-twin',
    says: 'a widget that hides its field and shows a twin when it is entered, as the NumericTextBox of Kendo',
    expects: 'filled',
    draw(stage) {
      const box = (row: string) => {
        const formatted = make('input', { type: 'text', class: 'k-formatted-value k-input' })
        const own = make('input', { type: 'text', class: 'k-input', style: 'display:none' })
        formatted.addEventListener('focus', () => {
          formatted.style.display = 'none'
          own.style.display = ''
          own.focus()
        })
        own.addEventListener('blur', () => {
          const number = Number(own.value.replace(/\./g, '').replace(',', '.'))
          stage.model[row] = own.value === '' ? '' : number
          formatted.value = own.value === '' ? '' : number.toLocaleString('de-DE')
          own.style.display = 'none'
          formatted.style.display = ''
        })
        return make('span', { class: 'k-widget k-numerictextbox' }, formatted, own)
      }
      stage.main.append(stage.table(box))
    },
  },
]

const SavedXhr = window.XMLHttpRequest

const { submit } = HTMLFormElement.prototype
