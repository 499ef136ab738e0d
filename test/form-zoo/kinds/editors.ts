import installGrid from 'free-jqgrid'
import $ from 'jquery'
import { grouped, type Kind, make, ROWS, type Stage } from '../kind'

/** A cell of text that becomes an input on an event and goes back to text when it is left, clicked away or entered. */
function clickToEdit(
  id: string,
  says: string,
  [opens, closes]: readonly ['click' | 'dblclick', 'blur' | 'outside' | 'enter'],
  looks: Record<string, string>,
): Kind {
  const draw = (stage: Stage) => {
    const cell = (row: string) => {
      const box = make('div', looks)
      const close = (field: HTMLInputElement) => {
        if (!field.isConnected) return
        stage.model[row] = field.value.replace(/\./g, '')
        box.textContent = grouped(field.value)
      }
      box.addEventListener(opens, () => {
        if (box.querySelector('input')) return
        const field = make('input', { type: 'text', value: box.textContent ?? '' })
        box.replaceChildren(field)
        field.focus()
        if (closes === 'blur') field.addEventListener('blur', () => close(field))
        if (closes === 'enter')
          field.addEventListener('keydown', (event) => {
            if (event.key === 'Enter') close(field)
          })
        if (closes === 'outside')
          document.addEventListener('mousedown', (event) => {
            if (event.target instanceof Node && !box.contains(event.target)) close(field)
          })
      })
      return box
    }
    stage.main.append(stage.table(cell))
  }
  return { id, says, expects: 'filled', draw }
}

function editable(
  id: string,
  says: string,
  [tag, attribute]: readonly ['div' | 'span', string],
  expects: Kind['expects'],
): Kind {
  const draw = (stage: Stage) => {
    const cell = (row: string) => {
      const box = make(tag, { contenteditable: attribute, style: 'display:block;min-height:1em' })
      box.addEventListener('input', () => {
        stage.model[row] = (box.textContent ?? '').replace(/\./g, '')
      })
      box.addEventListener('blur', () => {
        box.textContent = grouped(box.textContent ?? '')
      })
      return box
    }
    stage.main.append(stage.table(cell))
  }
  return { id, says, expects, draw }
}

function jqGrid(id: string, says: string, mode: 'cell' | 'row'): Kind {
  const draw = (stage: Stage) => {
    installGrid(window, $)
    const holder = make('table', { id: 'gridLeft' })
    stage.main.append(holder)
    const grid = $(holder)
    let last: string | null = null
    const keep = (row: string, value: string) => {
      stage.model[ROWS[Number(row) - 1] ?? row] = value
    }
    grid.jqGrid({
      datatype: 'local',
      data: ROWS.map((name, at) => ({ id: String(at + 1), stt: at + 1, name, unit: 'Hồ sơ', FN01: '' })),
      colModel: [
        { name: 'stt', label: 'STT', width: 40, frozen: true },
        { name: 'name', label: 'Tên chỉ tiêu', width: 240, frozen: true },
        { name: 'unit', label: 'Đơn vị tính', width: 80 },
        { name: 'FN01', label: 'Giá trị', width: 120, editable: true },
      ],
      cmTemplate: { sortable: false, title: false },
      cellEdit: mode === 'cell',
      cellsubmit: 'clientArray',
      editurl: 'clientArray',
      afterSaveCell: (row: string, _: string, value: string) => keep(row, value),
      ondblClickRow: (row: string) => {
        if (mode !== 'row') return
        if (last !== null && last !== row) grid.jqGrid('restoreRow', last)
        last = row
        grid.jqGrid('editRow', row, {
          keys: true,
          url: 'clientArray',
          aftersavefunc: (saved: string) => {
            const data = grid.jqGrid('getRowData', saved)
            keep(saved, String((data as { FN01: string }).FN01))
          },
        })
      },
    })
    grid.jqGrid('setFrozenColumns')
  }
  return { id, says, expects: 'filled', draw }
}

export const kinds: readonly Kind[] = [
  clickToEdit('click-blur', 'a cell that becomes an input on click', ['click', 'blur'], {
    class: 'editable-cell-value-wrap',
  }),
  clickToEdit('click-outside', 'a cell that is saved by a click elsewhere', ['click', 'outside'], {
    title: 'Bấm để nhập',
  }),
  clickToEdit('click-enter', 'a cell that is saved by Enter alone', ['click', 'enter'], {
    'data-editable': 'true',
  }),
  clickToEdit('dblclick-blur', 'a cell that becomes an input on double click', ['dblclick', 'blur'], {
    class: 'cell-edit',
  }),
  clickToEdit('cursor-only', 'a cell that only its cursor tells of', ['click', 'blur'], {
    style: 'cursor:text;min-height:1em',
  }),
  editable('contenteditable', 'a box edited in place', ['div', 'true'], 'filled'),
  editable(
    'contenteditable-plain',
    'a box edited in place, plain text only',
    ['span', 'plaintext-only'],
    'filled',
  ),
  editable('contenteditable-off', 'a box that may no more be edited', ['div', 'false'], 'refused'),
  jqGrid('jqgrid-cell', 'the real jqGrid, a cell at a time, with frozen copies', 'cell'),
  jqGrid('jqgrid-row', 'the real jqGrid, a row at a time on double click', 'row'),
  {
    id: 'text-only',
    says: 'a grid of text that nothing tells how to edit',
    expects: 'refused',
    draw(stage: Stage) {
      stage.main.append(stage.table(() => ''))
    },
  },
]
