import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLockedFile, lockText, unlockText } from './locked-file'

const ROUNDS = 1000
const TEXT = '{"format":"so-mot-cua/backup@2"}\n{"sum":"…"}\n'

it('a locked file opens with its passphrase, however its letters were composed, and gives every letter', async () => {
  const locked = await lockText(TEXT, 'Hương Sơn 2026', ROUNDS)
  expect(isLockedFile(locked)).toBe(true)
  expect(locked).not.toContain('backup')
  expect(await unlockText(locked, 'Hương Sơn 2026'.normalize('NFD'))).toEqual({ ok: true, value: TEXT })
})

it('two files of one passphrase have nothing in common', async () => {
  const [one, other] = await Promise.all([lockText(TEXT, 'x', ROUNDS), lockText(TEXT, 'x', ROUNDS)])
  expect(one.split('\n')[1]).not.toBe(other.split('\n')[1])
})

it('another passphrase is refused by name', async () => {
  const locked = await lockText(TEXT, 'Hương Sơn', ROUNDS)
  expect(await unlockText(locked, 'hương sơn')).toMatchObject({
    ok: false,
    refusal: { reason: 'file-unreadable', message: expect.stringContaining('mật khẩu không đúng') },
  })
})

it('an ordinary back-up is not locked', () => {
  expect(isLockedFile(TEXT)).toBe(false)
  expect(isLockedFile('')).toBe(false)
})

it('every changed letter of a locked file is noticed, of its head too', async () => {
  const locked = await lockText(TEXT, 'x', ROUNDS)
  await fc.assert(
    fc.asyncProperty(fc.nat(locked.length - 3), async (at) => {
      const letter = locked[at] === 'A' ? 'B' : 'A'
      const changed = `${locked.slice(0, at)}${letter}${locked.slice(at + 1)}`
      const opened = isLockedFile(changed) ? await unlockText(changed, 'x') : null
      // The last letters of base64 may carry bits that nothing reads.
      expect(opened?.ok !== true || opened.value === TEXT).toBe(true)
      if (at < locked.length - 6) expect(opened?.ok).not.toBe(true)
    }),
    { numRuns: 60 },
  )
})
