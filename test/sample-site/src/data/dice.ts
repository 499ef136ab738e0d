/** Numbers that look random and are the same every time for one text (xmur3 and mulberry32, in the public domain). */
export function dice(text: string): (below: number) => number {
  let state = 1779033703 ^ text.length
  for (const letter of text) {
    state = Math.imul(state ^ letter.charCodeAt(0), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, Math.floor(below))
  }
}
