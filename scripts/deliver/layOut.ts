import { join } from 'node:path'
import { root } from '../project.mjs'
import { layOutApplication } from './application.ts'

// Where electron-builder looks for the application (`directories.app`).
layOutApplication(join(root, 'dist/application'))
