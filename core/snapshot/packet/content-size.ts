/** The year of a whole province (3,321 units) takes about half of this. */
export const MOST_CHARACTERS = 32 * 1024 * 1024
