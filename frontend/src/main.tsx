import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { attempt } from './actions/tell.ts'
import { connect, load } from './state/connect.ts'
import { createServices } from './state/services.ts'
import { Announcer, Toasts } from './ui/index.ts'

const toasts = new Toasts()
const announcer = new Announcer()
const services = createServices(toasts, announcer)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

connect(services)
void attempt(services, () => load(services))
createRoot(root).render(<App services={services} toasts={toasts} announcer={announcer} />)
