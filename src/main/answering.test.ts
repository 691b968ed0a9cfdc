import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Channel, contract } from '../shared/contract.ts'
import { answerOne, type HandlersOf } from './answering.ts'

const own = { sender: { url: 'app://readout/index.html', parent: null }, devServer: undefined }
const channels = Object.keys(contract) as Channel[]

/** Handlers that only remember what they were given. */
function remembering() {
  const given = vi.fn(async (_request: unknown) => ({}))
  const handlers: unknown = Object.fromEntries(channels.map((channel) => [channel, given]))
  return { given, ready: async () => handlers as HandlersOf<Channel> }
}

describe('the main process', () => {
  it.each([
    null,
    { url: 'app://readout/index.html', parent: {} },
    { url: 'https://example.com/', parent: null },
    { url: 'app://readout/print/1', parent: null },
  ])('answers no stranger on any channel: %j', async (sender) => {
    const { given, ready } = remembering()
    for (const channel of channels) {
      const outcome = await answerOne(channel, ready, { sender, devServer: undefined }, {})
      expect(outcome).toMatchObject({ ok: false, error: { code: 'usage' } })
    }
    expect(given).not.toHaveBeenCalled()
  })

  it('refuses on every channel what does not fit, and goes on', async () => {
    const { given, ready } = remembering()
    const odd: unknown[] = [undefined, null, 1, 'text', [], true, { unknown: 1 }, [{}]]
    for (const channel of channels)
      for (const request of odd) {
        const outcome = await answerOne(channel, ready, own, request)
        expect(outcome, channel).toMatchObject({ ok: false, error: { code: 'usage' } })
      }
    expect(given).not.toHaveBeenCalled()
  })

  it('takes no key that a channel does not have, and no prototype, from a request', async () => {
    const { given, ready } = remembering()
    const polluting = [
      '{"id":"a","__proto__":{"isAdmin":true}}',
      '{"id":"a","constructor":{"prototype":{"isAdmin":true}}}',
      '{"id":"a","prototype":{"isAdmin":true}}',
      '{"__proto__":{"id":"a"}}',
    ]
    for (const text of polluting) await answerOne('notes.open', ready, own, JSON.parse(text))
    for (const [request] of given.mock.calls) {
      expect(Object.getPrototypeOf(request)).toBe(Object.prototype)
      expect(Object.getOwnPropertyNames(request)).toEqual(['id'])
    }
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  it.each([
    ['import.give', { transfer: 'a', index: 0, name: 'a', bytes: new Uint8Array((1 << 18) + 1), isLast: true }],
    ['import.give', { transfer: 'a', index: 0, name: 'n'.repeat(1025), bytes: new Uint8Array(), isLast: true }],
    ['search.query', { query: 'q'.repeat(1_000_000), limit: 1 }],
    ['library.notes', { from: 0, count: 1e9 }],
    ['library.notes', { from: -1, count: 1 }],
    ['clipboard.copy', { text: 'x'.repeat(20_000_001), html: null }],
    ['notes.mark', { ids: Array.from({ length: 1_000_001 }, () => 'a'), addTags: [], removeTags: [], archived: null }],
    ['web.open', { url: `https://example.com/${'a'.repeat(3000)}` }],
  ] as [Channel, unknown][])('refuses what is too large: %s', async (channel, request) => {
    const { given, ready } = remembering()
    expect(await answerOne(channel, ready, own, request)).toMatchObject({ ok: false, error: { code: 'usage' } })
    expect(given).not.toHaveBeenCalled()
  })

  it('refuses a memo that is nested without end, instead of falling over it', async () => {
    const { given, ready } = remembering()
    let body: unknown = { type: 'paragraph' }
    for (let depth = 0; depth < 100_000; depth++) body = { type: 'blockquote', content: [body] }
    const outcome = await answerOne('memos.save', ready, own, { id: 'a', body })
    expect(outcome.ok).toBe(false)
    expect(given).not.toHaveBeenCalled()
  })

  it('takes an id that is no name of a file on no channel', async () => {
    const { given, ready } = remembering()
    const bad = [
      '../x',
      '..',
      '.',
      '/etc/passwd',
      'a/b',
      'a\\b',
      'C:x',
      'a\0',
      'A',
      ' a',
      'a\n',
      '',
      'a'.repeat(65),
      '-a',
      'con.json',
    ]
    const byId = channels.filter((channel) => 'id' in contract[channel].request.shape)
    expect(byId.length).toBeGreaterThan(10)
    for (const channel of byId)
      for (const id of bad) expect((await answerOne(channel, ready, own, { id })).ok, `${channel} ${id}`).toBe(false)
    expect(given).not.toHaveBeenCalled()
  })

  it('never rejects and never hands on what does not fit, whatever comes', async () => {
    const { given, ready } = remembering()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.anything({ maxDepth: 4 }), async (channel, request) => {
        given.mockClear()
        await answerOne(channel, ready, own, request)
        for (const [handed] of given.mock.calls) expect(contract[channel].request.safeParse(handed).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
