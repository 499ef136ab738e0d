import { createApp, h, reactive, vModelText, withDirectives } from 'vue'
import { type Kind, make, type Stage } from '../kind'

function inVue(id: string, says: string, modifiers: Record<string, true>): Kind {
  const draw = (stage: Stage) => {
    const box = (row: string) => {
      const at = make('div')
      const state = reactive({ value: '' as string | number })
      createApp({
        render: () =>
          withDirectives(
            h('input', {
              'onUpdate:modelValue': (value: string | number) => {
                state.value = value
                stage.model[row] = value
              },
            }),
            [[vModelText, state.value, '', modifiers]],
          ),
      }).mount(at)
      return at
    }
    stage.main.append(stage.table(box))
  }
  return { id, says, expects: 'filled', draw }
}

export const kinds: readonly Kind[] = [
  inVue('vue-model', 'v-model of Vue', {}),
  inVue('vue-model-lazy', 'v-model.lazy of Vue', { lazy: true }),
  inVue('vue-model-number', 'v-model.number of Vue', { number: true }),
]
