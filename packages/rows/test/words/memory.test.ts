/** The meaning of texts is cached while a file is read, and then dropped. */
import t from 'tap'
import { forgetTexts, remembered } from '../../src/words/memory.js'

t.test('each text is worked out once, until the cache is cleared or full', (t) => {
  const asked: string[] = []
  const length = remembered((text: string) => {
    asked.push(text)
    return text === '' ? undefined : text.length
  })
  const all = ['Odense', '', 'Odense', '', 'Vejle']
  const want = [6, undefined, 6, undefined, 5]
  t.same(all.map(length), want)
  t.same(asked, ['Odense', '', 'Vejle'])
  forgetTexts()
  t.same(all.map(length), want)
  t.same(asked.slice(3), ['Odense', '', 'Vejle'], 'nothing of the first file is left')
  for (let i = 3; i < 50_000; i += 1) length(String(i))
  asked.length = 0
  length('Odense')
  t.same(asked, [], 'a whole file of texts')
  length('one more')
  length('Odense')
  t.same(asked, ['one more', 'Odense'], 'memory is bounded')
  t.end()
})
