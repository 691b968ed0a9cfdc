/** Electron's command line: switches of the runtime, then the application, then what belongs to the application. */
export interface CommandLine {
  /** Switches by name without the dashes; a switch without a value has an empty one. */
  switches: Map<string, string>
  /** The application: a folder with a package.json, or a script. `null` when none is named. */
  app: string | null
}

/**
 * Reads a command line without the executable. Switches count wherever they stand before `--`, as in Chromium; the first word
 * that is none names the application. `-r MODULE` takes the next word with it.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>()
  let app: string | null = null
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '--') break
    if (argument === '-r' || argument === '--require') {
      switches.set('require', args[++index] ?? '')
    } else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=')
      switches.set(name, value.join('='))
    } else if (argument === '-v') {
      switches.set('version', '')
    } else {
      app ??= argument
    }
  }
  return { switches, app }
}
