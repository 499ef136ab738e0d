import { render } from 'preact'
import '../../../ui/tokens.css'
import '../../ui/panel.css'
import { PanelApp } from '../../ui/shell/app'

const root = document.getElementById('app')
if (root) render(<PanelApp />, root)
