import { render } from 'preact'
import { keepPresses } from '../../../ui/steady-press'
import '../../../ui/tokens.css'
import '../../ui/panel.css'
import { PanelApp } from '../../ui/shell/app'

keepPresses(document)
const root = document.getElementById('app')
if (root) render(<PanelApp />, root)
