import type { Configuration } from 'electron-builder'
import { documentKinds } from './scripts/deliver/documents.ts'

/**
 * The installers with Electron in them (https://www.electron.build): `npm run dist`. What goes in is laid out by
 * `scripts/deliver/application.ts`; docs/decisions/0018-delivery.md says why each thing is as it is.
 */
const configuration: Configuration = {
  appId: 'org.readout.Readout',
  productName: 'Readout',
  copyright: 'Copyright © The Readout maintainers',
  directories: { app: 'dist/application', output: 'dist/installers', buildResources: 'resources' },
  files: ['**/*'],
  asar: true,
  // Every library is in the build. Where an application names no dependency, electron-builder would otherwise take the project's own.
  beforeBuild: async () => false,
  electronLanguages: ['en-US', 'es', 'fr'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  publish: null,
  // Electron's own switches (https://www.electronjs.org/docs/latest/tutorial/fuses). The one that electron-builder does not know,
  // wasmTrapHandlers, stays as Electron has it: on.
  electronFuses: {
    // ELECTRON_RUN_AS_NODE would let anybody run scripts under the application's name.
    runAsNode: false,
    // There are no cookies; if there ever were, they would not be readable.
    enableCookieEncryption: true,
    // NODE_OPTIONS could load code before ours.
    enableNodeOptionsEnvironmentVariable: false,
    // --inspect would open the main process to a debugger.
    enableNodeCliInspectArguments: false,
    // A changed archive does not start (macOS and Windows).
    enableEmbeddedAsarIntegrityValidation: true,
    // A folder beside the archive is not the application.
    onlyLoadAppFromAsar: true,
    // There is no snapshot of our own.
    loadBrowserProcessSpecificV8Snapshot: false,
    // No page comes from a file.
    grantFileProtocolExtraPrivileges: false,
    // The signature of Apple silicon has to be made again after a change of the binary.
    resetAdHocDarwinSignature: true,
  },
  protocols: [{ name: 'Readout link', schemes: ['readout'], role: 'Viewer' }],
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'readout',
    icon: 'resources/icons',
    category: 'Office',
    maintainer: 'The Readout maintainers <maintainers@readout.invalid>',
    vendor: 'The Readout maintainers',
    synopsis: 'Briefing notes whose every line can be traced',
    mimeTypes: documentKinds.map(({ mediaType }) => mediaType),
    desktop: {
      entry: {
        GenericName: 'Briefing notes',
        Keywords: 'quotes;annotation;memo;briefing;citation;',
        StartupWMClass: 'Readout',
      },
    },
  },
  win: {
    target: ['nsis'],
    icon: 'resources/icons/icon.ico',
  },
  nsis: {
    // For one person, without administrator's rights, in a folder of their choice; what they wrote stays when it is removed.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    license: 'LICENSE',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.productivity',
    darkModeSupport: true,
    // Offered under "Open With". On Windows an installer can only take a kind of file over, so that there none is named.
    fileAssociations: documentKinds.map(({ name, extensions }) => ({
      name,
      ext: extensions,
      role: 'Viewer',
      rank: 'Alternate',
    })),
  },
}

export default configuration
