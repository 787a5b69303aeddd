// What Wails puts into a page, over HTTP: window.go.<package>.<Struct>.<Method>(…) and window.runtime.
;(() => {
  const listeners = {}
  const call = async (name, args) => {
    const response = await fetch(`/__call/${name}`, { method: 'POST', body: JSON.stringify(args) })
    if (!response.ok) throw new Error(await response.text())
    const answer = await response.json()
    if (answer.error) throw new Error(answer.error)
    return answer.result
  }
  const named = (make) => new Proxy({}, { get: (_, name) => make(name) })
  window.go = named(() =>
    named((type) =>
      named(
        (method) =>
          (...args) =>
            call(`${type}.${method}`, args),
      ),
    ),
  )

  const on = (name, listener) => {
    listeners[name] ??= new Set()
    listeners[name].add(listener)
    return () => listeners[name].delete(listener)
  }
  const known = { EventsOn: on, EventsOnMultiple: on, EventsOff: (name) => delete listeners[name] }
  window.runtime = new Proxy(known, { get: (target, name) => target[name] ?? (() => {}) })
  new EventSource('/__events').onmessage = (event) => {
    const message = JSON.parse(event.data)
    if (message.name === 'print') window.print()
    for (const listener of listeners[message.name] ?? []) listener(...(message.data ?? []))
  }
})()
