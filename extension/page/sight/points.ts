/** A place on the page. */
export type Point = readonly [x: number, y: number]

export function middleOf(box: DOMRect): Point {
  return [box.left + box.width / 2, box.top + box.height / 2]
}

/** Within a box, not on its edge. */
export function liesIn([x, y]: Point, box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): boolean {
  return box.left < x && x < box.right && box.top < y && y < box.bottom
}
