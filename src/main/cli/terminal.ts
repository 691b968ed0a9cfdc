/** The beginning and the end of bold words, as {@link styleText} of Node writes them: all that our own lines have. */
const bold = ['\x1b[1m', '\x1b[22m']

/**
 * Text as a terminal shows it and does not obey it: control characters but line feeds and tabs (ESC, the C1 controls, carriage returns and
 * so on) become the pictures that Unicode has of them (U+2400 and following), those of C1 become U+FFFD. A document's title could
 * otherwise write to the clipboard, hide lines or rename the window. Only what makes words bold stays. Programs read `--json`, in which
 * they are escaped.
 */
export function forTerminal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/\x1b\[(?:1|22)m|[\0-\x08\x0B-\x1F\x7F-\x9F]/gu, (control) => {
    if (bold.includes(control)) return control
    const code = control.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
  })
}
