import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import { start } from './start.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

// The page's policy forbids making code from text, which zod would otherwise do to parse faster.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
// What is asked of the main process is on its way while the window is drawn for the first time.
start()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
