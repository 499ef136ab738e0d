import { input, type Kind, make, type Stage } from '../kind'

/** Fields that take the value back, how often and how late. */
function reverting(
  id: string,
  says: string,
  [times, afterMs]: readonly [times: number, afterMs: number],
  expects: Kind['expects'],
): Kind {
  const draw = (stage: Stage) => {
    const field = (row: string) => {
      const made = make('input', { type: 'text' })
      let left = times
      made.addEventListener('change', () => {
        if (left-- > 0) {
          setTimeout(() => {
            made.value = ''
          }, afterMs)
        } else stage.model[row] = made.value
      })
      return made
    }
    stage.main.append(stage.table(field))
  }
  return { id, says, expects, draw }
}

export const kinds: readonly Kind[] = [
  reverting('reverts-once', 'a field that takes the first value back', [1, 0], 'filled'),
  reverting('reverts-late', 'a field that takes the first value back after 100 ms', [1, 100], 'filled'),
  reverting('reverts-always', 'a field that always takes the value back', [99, 0], 'refused'),
  reverting('reverts-always-late', 'a field that always takes the value back, late', [99, 120], 'refused'),
  {
    id: 'asks-to-submit',
    says: 'a page that asks its form to be sent at every change',
    expects: 'filled',
    draw(stage) {
      const field = (row: string) => {
        const made = input(stage, row)
        made.addEventListener('change', () => made.form?.requestSubmit())
        return made
      }
      stage.main.append(stage.table(field))
    },
  },
  {
    id: 'changes-value',
    says: 'a field that makes another number of it',
    expects: 'refused',
    draw(stage) {
      const field = () => {
        const made = make('input', { type: 'text' })
        made.addEventListener('change', () => {
          if (made.value !== '') made.value = String(Number(made.value) + 1)
        })
        return made
      }
      stage.main.append(stage.table(field))
    },
  },
  {
    id: 'redraws-rows',
    says: 'a page that draws the whole row anew after each value',
    expects: 'filled',
    draw(stage) {
      const field = (row: string): HTMLInputElement => {
        const made = input(stage, row, { value: String(stage.model[row] ?? '') })
        made.addEventListener('change', () => {
          setTimeout(() => {
            const line = made.closest('tr')
            const cells = [...(line?.cells ?? [])]
              .slice(0, 3)
              .map((cell) => make('td', {}, cell.textContent ?? ''))
            line?.replaceWith(make('tr', {}, ...cells, make('td', {}, field(row))))
          }, 5)
        })
        return made
      }
      stage.main.append(stage.table(field))
    },
  },
  {
    id: 'redraws-all',
    says: 'a page that draws the whole table anew after each key, and puts the caret back',
    expects: 'filled',
    draw(stage) {
      const draw = (focused?: string, at = 0) => {
        const fields = new Map<string, HTMLInputElement>()
        const table = stage.table((row) => {
          const made = make('input', { type: 'text', value: String(stage.model[row] ?? '') })
          fields.set(row, made)
          made.addEventListener('input', () => {
            stage.model[row] = made.value
            draw(row, made.selectionStart ?? 0)
          })
          return made
        })
        stage.main.querySelector('table')?.remove()
        stage.main.append(table)
        const field = focused === undefined ? undefined : fields.get(focused)
        field?.focus()
        field?.setSelectionRange(at, at)
      }
      draw()
    },
  },
  {
    id: 'angular-style',
    says: 'a model that is written back into the field at the end of a digest',
    expects: 'filled',
    draw(stage) {
      const field = (row: string) => {
        const made = make('input', { type: 'text' })
        let model = ''
        made.addEventListener('input', () => {
          model = made.value.replace(/\D/g, '')
        })
        const digest = () => {
          if (made.value !== model) made.value = model
          stage.model[row] = model
        }
        made.addEventListener('input', () => setTimeout(digest))
        made.addEventListener('blur', () => setTimeout(digest))
        return made
      }
      stage.main.append(stage.table(field))
    },
  },
]
