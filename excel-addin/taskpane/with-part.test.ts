import { expect, test } from 'vitest'
import { openDesk } from './desk'
import { withPart } from './with-part'

test('a part is worked with once it is there', async () => {
  const desk = openDesk()
  await withPart(
    desk,
    async () => ({ say: (said: string) => desk.set({ said }) }),
    ({ say }) => say('xong'),
  )
  expect([desk.get().said, desk.get().refusal]).toEqual(['xong', null])
})

test('a part whose file is gone is said in the pane, and read aloud', async () => {
  const desk = openDesk()
  desk.set({ step: { kind: 'working', words: 'Đang đọc tệp' } })
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  await withPart(desk, gone, () => expect.unreachable())
  const { step, refusal, said } = desk.get()
  expect([step.kind, refusal?.reason]).toEqual(['idle', 'program-failed'])
  expect(refusal?.message).toContain('Đóng bảng rồi mở lại')
  expect(said).toBe(refusal?.message)
})

test('what breaks in the part itself is no missing file', async () => {
  const desk = openDesk()
  const breaks = () => {
    throw new Error('broken')
  }
  await expect(withPart(desk, async () => ({}), breaks)).rejects.toThrow('broken')
  expect(desk.get().refusal).toBeNull()
})
