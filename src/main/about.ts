import { app, dialog } from 'electron'
import project from '../../package.json' with { type: 'json' }
import { vaultSchemaVersion } from '../core/model/migrations/migrations.ts'
import { aboutText } from './aboutText.ts'
import { copy } from './clipboard.ts'
import { askedFrom } from './window.ts'
import { native } from './words/native.ts'

/** Says what runs here, in the system's own message; the words can be copied for whoever helps. */
export async function showAbout(): Promise<void> {
  const text = aboutText({
    version: app.getVersion(),
    licence: project.license,
    vaultSchema: vaultSchemaVersion,
    platform: process.platform,
    arch: process.arch,
    runtime: process.versions,
  })
  const [message = '', ...detail] = text.split('\n')
  const { response } = await dialog.showMessageBox(askedFrom(), {
    type: 'info',
    title: native.about.title,
    message,
    detail: detail.join('\n'),
    buttons: [native.about.close, native.about.copy],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) await copy({ text, html: null })
}
