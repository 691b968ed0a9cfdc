import { annotationExtensions } from '../../core/interchange/exchangeFormats.ts'
import { anyFile, choosePath } from '../choosePath.ts'
import { native } from '../words/native.ts'

/** Asks for a file of annotations. @returns its path, `null` when the person cancelled */
export async function chooseAnnotations(): Promise<string | null> {
  return choosePath({
    title: native.annotations.import,
    buttonLabel: native.annotations.compare,
    properties: ['openFile'],
    filters: [{ name: native.kinds.annotations, extensions: [...annotationExtensions] }, anyFile()],
  })
}
