import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/contract.ts'

const bridge: Bridge = {
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  on(notice, listener) {
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(notice, forward)
    return () => ipcRenderer.off(notice, forward)
  },
}

contextBridge.exposeInMainWorld('readout', bridge)
