// What the tests need besides Node: a Chromium, a Firefox, LibreOffice, Gnumeric and a display. CI does it as a step of its own.
import { ensureChromium, ensureTestTools, offerHeadlessShell, orExplain } from './ready.mjs'

orExplain(ensureChromium)
orExplain(ensureTestTools)
offerHeadlessShell()
