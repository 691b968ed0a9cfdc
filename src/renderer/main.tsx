import './asked.ts'
import './jitless.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { speakThen } from './speaking.ts'
import { start } from './start.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

const element = document.getElementById('root')
if (element === null) throw new Error('the page has no root')
const root = createRoot(element)
const shown = (
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>
)
speakThen(() => start(() => root.render(shown)))
