import { afterEach, expect, it, vi } from 'vitest'
import { keepUnits, keptUnits } from './kept-units'

afterEach(() => vi.unstubAllGlobals())

it('the list of units is there again the next time', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  expect(keptUnits()).toBe('')
  keepUnits('Xã A\nXã B')
  expect(keptUnits()).toBe('Xã A\nXã B')
})

it('a host that keeps nothing is no reason to stop', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  keepUnits('Xã A')
  expect(keptUnits()).toBe('')
})
