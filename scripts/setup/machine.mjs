// What the tests need besides Node: a Chromium, a Firefox, LibreOffice and a display. CI does it as a step of its own.
import { ensureChromium, ensureTestTools, orExplain } from './ready.mjs'

orExplain(ensureChromium)
orExplain(ensureTestTools)
