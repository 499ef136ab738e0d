import { execFileSync } from 'node:child_process'

/** A word of a PDF as it is printed, in points from the upper left corner of its page. */
export interface PrintedWord {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Every word of a PDF with its box. */
export function wordsOfPdf(path: string): PrintedWord[] {
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  const pages = html.split(/<page /).slice(1)
  return pages.flatMap((page, at) =>
    [
      ...page.matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page: at + 1,
      text: text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  )
}

/** How far what is drawn on a page reaches to the left and to the right, in points; lines count as words do. */
export function inkAcross(path: string, page: number): { readonly left: number; readonly right: number } {
  const at = ['-f', String(page), '-l', String(page)]
  const image = execFileSync('pdftoppm', ['-r', '72', '-gray', ...at, path], { maxBuffer: 1e8 })
  const [, width = 0, height = 0] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 40))?.map(Number) ?? []
  const pixels = image.subarray(image.length - width * height)
  const inked = Array.from({ length: width }, (_, x) => x).filter((x) => {
    for (let y = 0; y < height; y++) if ((pixels[y * width + x] ?? 255) < 140) return true
    return false
  })
  return { left: inked[0] ?? 0, right: (inked.at(-1) ?? 0) + 1 }
}

/** Pairs of words of one page that are printed over each other: by more than a hair in both directions. */
export function overprinted(words: readonly PrintedWord[]): string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter((other) => other.page === one.page && isOver(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  )
}

function isOver(a: PrintedWord, b: PrintedWord): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  // Boxes hold room above and below the letters; lines of one text touch there.
  return across > 1 && down > 0.35 * Math.min(a.bottom - a.top, b.bottom - b.top)
}
