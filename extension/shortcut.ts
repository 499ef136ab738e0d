/** Reads the page in front, as a press of the icon does. Firefox keeps Alt+Shift+S for its menu «History». */
export const SHORTCUT = import.meta.env.FIREFOX ? 'Alt+Shift+U' : 'Alt+Shift+S'
