import { anyFile, choosePath, choosePaths } from '../choosePath.ts'
import { native } from '../words/native.ts'
import { extensions } from './formats.ts'
import { listFiles } from './listFiles.ts'

const articles = () => [{ name: native.kinds.articles, extensions: [...extensions] }, anyFile()]

/** Asks for a newer version of a note's document. @returns its path, `null` when the person cancelled */
export async function chooseUpdate(): Promise<string | null> {
  return choosePath({
    title: native.update.title,
    buttonLabel: native.update.button,
    properties: ['openFile'],
    filters: articles(),
  })
}

/** Asks for articles. @returns their paths, none when the person cancelled */
export async function chooseFiles(): Promise<string[]> {
  return choosePaths({
    title: native.articles.title,
    buttonLabel: native.articles.button,
    properties: ['openFile', 'multiSelections'],
    filters: articles(),
  })
}

/** Asks for a folder of articles. @returns the paths of the files in it, none when the person cancelled */
export async function chooseFolder(): Promise<string[]> {
  const folders = await choosePaths({
    title: native.articles.folder,
    buttonLabel: native.articles.button,
    properties: ['openDirectory'],
  })
  return (await Promise.all(folders.map(listFiles))).flat()
}
