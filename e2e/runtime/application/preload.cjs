const { contextBridge, ipcRenderer } = require('electron')

/** What `require` says to a name, as a sandboxed preload script gets it. */
function refusal(name) {
  try {
    require(name)
    return null
  } catch (error) {
    return error.message
  }
}

const kept = { made: 'in the preload script' }

contextBridge.exposeInMainWorld('contract', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  send: (channel, value) => ipcRenderer.send(channel, value),
  on: (channel, listener) => {
    const forward = (_event, value) => listener(value)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  },
  about: {
    sandboxed: process.sandboxed === true,
    isolated: process.contextIsolated === true,
    argument: process.argv.includes('--for-the-preload=yes'),
    electron: typeof process.versions.electron,
    state: document.readyState,
    list: [1, { deep: 'yes' }],
  },
  fs: refusal('fs'),
  own: refusal('./other.cjs'),
  throws: () => {
    throw new TypeError('thrown in the preload script')
  },
  later: async (value) => ({ got: value }),
  give: () => kept,
  isKept: (value) => value === kept,
})
