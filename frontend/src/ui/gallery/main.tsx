import '../../styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { UiProvider } from '../index.ts'
import { Gallery } from './Gallery.tsx'
import { GridScene } from './GridScene.tsx'

/** gallery.html shows every component, gallery.html#grid the table; ",dark" and ",rtl" as in the design's pages. */
const flags = new Set(location.hash.slice(1).split(','))
if (flags.has('dark')) document.documentElement.dataset.theme = 'dark'
if (flags.has('rtl')) document.documentElement.dir = 'rtl'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider locale="en-GB">
        {flags.has('grid') ? <GridScene rows={flags.has('million') ? 1_000_000 : 100} /> : <Gallery />}
      </UiProvider>
    </StrictMode>,
  )
}
