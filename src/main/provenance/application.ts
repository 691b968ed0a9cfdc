import project from '../../../package.json' with { type: 'json' }

/** What a memo's provenance says it was exported by. */
export const application = { name: project.productName, version: project.version }
