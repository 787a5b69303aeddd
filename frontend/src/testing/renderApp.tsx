import '../styles/index.css'
import { render } from 'vitest-browser-react'
import { App } from '../App.tsx'
import { connect, load } from '../state/connect.ts'
import { createServices, type Services } from '../state/services.ts'
import { Announcer, Toasts } from '../ui/index.ts'
import { FakeGo } from './fakeGo.ts'

/** The whole window over a Go side in memory with so many contacts. */
export async function renderApp(contacts: number, prepare: (go: FakeGo) => void = () => {}) {
  const go = new FakeGo(contacts)
  prepare(go)
  go.install()
  const toasts = new Toasts()
  const announcer = new Announcer()
  const services: Services = createServices(toasts, announcer)
  connect(services)
  await load(services)
  document.getElementById('window')?.remove()
  const container = document.body.appendChild(document.createElement('div'))
  container.id = 'window'
  container.style.blockSize = '100vh'
  await render(<App services={services} toasts={toasts} announcer={announcer} />, { container })
  return { go, services }
}
