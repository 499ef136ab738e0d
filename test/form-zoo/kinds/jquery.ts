import $ from 'jquery'
import installSelect2 from 'select2'
import 'select2/dist/css/select2.css'
import { grouped, type Kind, make, type Stage } from '../kind'

function withJQuery(
  id: string,
  says: string,
  listen: (field: HTMLInputElement, put: (value: string) => void) => void,
): Kind {
  const draw = (stage: Stage) => {
    const field = (row: string) => {
      const made = make('input', { type: 'text' })
      listen(made, (value) => {
        stage.model[row] = value
      })
      return made
    }
    stage.main.append(stage.table(field))
  }
  return { id, says, expects: 'filled', draw }
}

function select2(id: string, says: string, options: Record<string, unknown>): Kind {
  const draw = (stage: Stage) => {
    installSelect2(window, $)
    const all: HTMLSelectElement[] = []
    stage.main.append(
      stage.table((row) => {
        const made = make('select', {}, ...['', 'Đạt', 'Không đạt'].map((text) => make('option', {}, text)))
        $(made).on('change', function () {
          stage.model[row] = this.value
        })
        all.push(made)
        return made
      }),
    )
    for (const made of all) $(made).select2({ width: '140px', ...options })
  }
  return { id, says, expects: 'filled', values: ['Đạt', 'Không đạt', 'Đạt'], draw }
}

export const kinds: readonly Kind[] = [
  withJQuery('jquery-change', 'a change listener of jQuery', (field, put) => {
    $(field).on('change', () => put($(field).val()))
  }),
  withJQuery('jquery-keyup', 'a keyup listener of jQuery that groups digits', (field, put) => {
    $(field).on('keyup', () => {
      $(field).val(grouped($(field).val()))
      put($(field).val().replace(/\./g, ''))
    })
  }),
  withJQuery('jquery-focusout', 'focusin and focusout listeners of jQuery', (field, put) => {
    $(field).on('focusin', () => $(field).val($(field).val().replace(/\./g, '')))
    $(field).on('focusout', () => {
      put($(field).val())
      $(field).val(grouped($(field).val()))
    })
  }),
  select2('select2', 'a select dressed by select2', { minimumResultsForSearch: -1 }),
  select2('select2-search', 'a select2 with a search box', {}),
]
