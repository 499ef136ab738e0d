import { render } from 'preact'
import '../../../ui/tokens.css'
import '../../ui/panel.css'
import { App } from '../../ui/app'

const root = document.getElementById('app')
if (root) render(<App />, root)
