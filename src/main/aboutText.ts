/** What is known of the program that runs. */
export interface Versions {
  version: string
  licence: string
  vaultSchema: number
  platform: string
  arch: string
  /** As `process.versions`. */
  runtime: Record<string, string | undefined>
}

/** What is said about the application, a fact a line: for a person, and for whoever helps them. */
export function aboutText({ version, licence, vaultSchema, platform, arch, runtime }: Versions): string {
  const { electron, standin, chrome, node } = runtime
  const lines = [
    `Readout ${version}`,
    electron === undefined ? null : `Electron ${electron}${standin === undefined ? '' : ' (stand-in)'}`,
    chrome === undefined ? null : `Chromium ${chrome}`,
    `Node ${node}`,
    `Vault schema ${vaultSchema}`,
    `System ${platform} ${arch}`,
    `Licence ${licence}`,
  ]
  return lines.filter((line) => line !== null).join('\n')
}
