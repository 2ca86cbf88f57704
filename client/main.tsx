import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/Tooltip.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/ScrollArea.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { openPlaces } from './state/places.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const places = openPlaces({
  location: window.location,
  history: window.history,
  sessionStorage: window.sessionStorage,
  addEventListener: (type, listener) => window.addEventListener(type, listener),
  removeEventListener: (type, listener) => window.removeEventListener(type, listener),
})
createRoot(root).render(<StrictMode><App places={places} /></StrictMode>)
