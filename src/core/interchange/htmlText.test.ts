import { expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { htmlText } from './htmlText.ts'

it('gives a line for each block, without blanks around it', () => {
  expect(htmlText('<p> One <b>line</b> </p>\n<p></p><ul><li>first</li> <li> second &amp; last</li></ul>')).toBe(
    'One line\nfirst\nsecond & last',
  )
})

it('takes no longer for blanks that stand in elements of their own', () => {
  const html = `${'<b> </b>'.repeat(60_000)}words`
  const spent = processorTime()
  expect(htmlText(html)).toBe('words')
  expect(spent()).toBeLessThan(4000)
})
