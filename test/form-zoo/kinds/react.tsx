/** @jsxImportSource react */
import { ConfigProvider, DatePicker, Input, InputNumber, Select } from 'antd'
import { type ComponentType, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Kind, make, type Stage } from '../kind'

interface FieldProps {
  readonly put: (value: string | number) => void
}

function inReact(id: string, says: string, Field: ComponentType<FieldProps>, more: Partial<Kind> = {}): Kind {
  const draw = async (stage: Stage) => {
    const boxes: [string, HTMLElement][] = []
    stage.main.append(
      stage.table((row) => {
        const box = make('div')
        boxes.push([row, box])
        return box
      }),
    )
    for (const [row, box] of boxes) {
      const put = (value: string | number) => {
        stage.model[row] = value
      }
      createRoot(box).render(
        <ConfigProvider>
          <Field put={put} />
        </ConfigProvider>,
      )
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  return { id, says, expects: 'filled', draw, ...more }
}

function Controlled({ put }: FieldProps) {
  const [text, setText] = useState('')
  return (
    <input
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        put(event.target.value)
      }}
    />
  )
}

function OnBlur({ put }: FieldProps) {
  const [text, setText] = useState('')
  return (
    <input
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={(event) => put(event.target.value)}
    />
  )
}

function DigitsOnly({ put }: FieldProps) {
  const [text, setText] = useState('')
  const change = (typed: string) => {
    const digits = typed.replace(/\D/g, '').replace(/\B(?=(\d{3})+(?!\d))/g, '.')
    setText(digits)
    put(digits.replace(/\./g, ''))
  }
  return <input value={text} onChange={(event) => change(event.target.value)} />
}

function Refusing() {
  return <input value="" onChange={() => undefined} />
}

function AntInput({ put }: FieldProps) {
  return <Input onChange={(event) => put(event.target.value)} />
}

function AntNumber({ put }: FieldProps) {
  return <InputNumber onChange={(value) => put(value === null ? '' : Number(value))} />
}

function AntNumberVietnamese({ put }: FieldProps) {
  return (
    <InputNumber<string | number>
      formatter={(value) => String(value ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, '.')}
      parser={(text) => (text ?? '').replace(/\./g, '')}
      onChange={(value) => put(value ?? '')}
    />
  )
}

function AntSelect({ put }: FieldProps) {
  return (
    <Select
      style={{ width: 120 }}
      options={['1234', '0', '56'].map((value) => ({ value, label: value }))}
      onChange={put}
    />
  )
}

function AntCombo({ put }: FieldProps) {
  return (
    <Select
      showSearch
      style={{ width: 120 }}
      options={['1234', '0', '56'].map((value) => ({ value, label: value }))}
      onChange={put}
    />
  )
}

function AntDate() {
  return <DatePicker format="DD/MM/YYYY" />
}

export const kinds: readonly Kind[] = [
  inReact('react-controlled', 'a controlled input of React', Controlled),
  inReact('react-blur', 'a controlled input whose form learns of it when it is left', OnBlur),
  inReact('react-mask', 'a controlled input that groups digits', DigitsOnly),
  inReact('react-refusing', 'a controlled input that keeps its state', Refusing, { expects: 'refused' }),
  inReact('antd-input', 'the Input of antd', AntInput),
  inReact('antd-number', 'the InputNumber of antd', AntNumber),
  inReact('antd-number-vi', 'the InputNumber of antd with Vietnamese thousands', AntNumberVietnamese),
  inReact('antd-select', 'the Select of antd', AntSelect, { expects: 'refused', chosen: true }),
  inReact('antd-combobox', 'the Select of antd with a search', AntCombo, {
    expects: 'refused',
    chosen: true,
  }),
  inReact('antd-date', 'the DatePicker of antd', AntDate, { expects: 'refused', chosen: true }),
]
