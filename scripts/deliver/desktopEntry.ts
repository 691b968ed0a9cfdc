import { documentKinds } from './documents.ts'

/** The desktop's entry of a program that is called `readout` (freedesktop.org, "Desktop Entry Specification" 1.5): links and documents open it. */
export function desktopEntry(): string {
  const mediaTypes = ['x-scheme-handler/readout', ...documentKinds.map(({ mediaType }) => mediaType)]
  return `[Desktop Entry]
Type=Application
Name=Readout
GenericName=Briefing notes
Comment=Briefing notes whose every line can be traced to the words it rests on
Exec=readout %U
Icon=readout
Terminal=false
Categories=Office;
Keywords=quotes;annotation;memo;briefing;citation;
MimeType=${mediaTypes.join(';')};
StartupNotify=true
`
}
