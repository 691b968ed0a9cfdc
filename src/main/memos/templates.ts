import { ReadoutError } from '../../core/errors.ts'
import { asTemplate } from '../../core/memo/asTemplate.ts'
import { summariseTemplate, type Template, type TemplateSummary } from '../../core/memo/template.ts'
import { builtInTemplates } from '../../core/memo/templates.ts'
import { nameKey } from '../../core/model/actor.ts'
import { newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { say } from '../../core/words/say.ts'
import type { Vault } from '../vault/vault.ts'

type Names = Pick<Template, 'name' | 'description'>

/** The templates that come with the application, then the user's own by name. */
export async function listTemplates(vault: Vault): Promise<TemplateSummary[]> {
  const own = await Array.fromAsync(vault.templates.all(), (template) => summariseTemplate(template, true))
  own.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id))
  return [...builtInTemplates.map((template) => summariseTemplate(template, false)), ...own]
}

/** @throws ReadoutError `not-found` */
export async function templateBy(vault: Vault, id: string): Promise<Template> {
  return builtInTemplates.find((template) => template.id === id) ?? (await vault.templates.get(id))
}

/** Saves a memo as a template, in the place of the user's own that has this name, whatever its case. */
export async function saveTemplate(vault: Vault, memo: Memo, names: Names): Promise<TemplateSummary> {
  const own = await Array.fromAsync(vault.templates.all())
  const id = own.find(({ name }) => nameKey(name) === nameKey(names.name))?.id ?? newId()
  return summariseTemplate(await vault.templates.create(asTemplate(memo, { id, ...names })), true)
}

/** @throws ReadoutError `not-found`; `conflict` where another of the user's own has this name */
export async function renameTemplate(vault: Vault, id: string, { name, description }: Names): Promise<TemplateSummary> {
  for await (const other of vault.templates.all()) {
    if (other.id !== id && nameKey(other.name) === nameKey(name)) {
      throw new ReadoutError('conflict', say.editing.templateTaken(other.name), {
        kept: say.editing.nothingChanged,
        advice: say.editing.otherName,
      })
    }
  }
  return summariseTemplate(await vault.templates.update(id, (template) => ({ ...template, name, description })), true)
}
