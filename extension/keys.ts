/** Reads the page in front, as a press of the icon does. Firefox keeps Alt+Shift+S for its menu «History». */
export function keysOf(isFirefox: boolean): string {
  return isFirefox ? 'Alt+Shift+U' : 'Alt+Shift+S'
}
