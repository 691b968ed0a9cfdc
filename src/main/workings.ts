import { join } from 'node:path'
import { AnnotationImporter } from './exchange/annotationImporter.ts'
import { handlersFor } from './handlers.ts'
import { Importer } from './import/importer.ts'
import { ParserPool } from './import/parserPool.ts'
import { Updater } from './import/updater.ts'
import type { LaterHandlers } from './ipc.ts'
import type { Found, Opened } from './start.ts'

/** Makes ready everything that works with an open vault, and answers the window from then on. */
export function prepare(opened: Opened, { first }: Found): LaterHandlers {
  const { vault, histories } = opened
  const parser = join(import.meta.dirname, 'parser.js')
  return handlersFor({
    ...opened,
    first: first?.note ?? null,
    importer: new Importer(vault, new ParserPool(parser)),
    // A pool of its own: an import that is stopped does not stop an update.
    updater: new Updater(vault, histories, new ParserPool(parser)),
    annotations: new AnnotationImporter(vault, histories),
    readers: new ParserPool(parser),
  })
}
