/** Small pieces that much else is made of, each by itself. */
import t from 'tap'
import { merge } from '../src/parse/merge.js'
import { memoize } from '../src/support/memoize.js'

t.test('what is kept is made once, up to a number of keys', async (t) => {
  let made = 0
  const square = memoize(
    (key: { readonly of: number }) => {
      made += 1
      return key.of ** 2
    },
    ({ of }) => of,
    2,
  )
  const asked = (of: number) => [square({ of }), made]
  t.same(asked(2), [4, 1])
  t.same(asked(2), [4, 1], 'by what tells keys apart')
  t.same(asked(3), [9, 2])
  t.same(asked(4), [16, 3])
  t.same(asked(4), [16, 4], 'the third is not kept')
  t.same(asked(2), [4, 4])
})

t.test(
  'named conditions and lists of choices stand for themselves, whatever they are called',
  async (t) => {
    const under = {
      conditions: { criteria: { id: 'a', all: [] } },
      choices: { criteria: [{ id: 'a', value: 1 }, { id: 'b' }] },
      criteria: [{ id: 'a', value: 1 }, { id: 'b' }],
    }
    const over = {
      conditions: { criteria: { id: 'b' } },
      choices: { criteria: [{ id: 'a' }] },
      criteria: [{ id: 'a' }],
    }
    t.same(merge(under, over), {
      conditions: { criteria: { id: 'b' } },
      choices: { criteria: [{ id: 'a' }] },
      criteria: [{ id: 'a', value: 1 }, { id: 'b' }],
    })
  },
)
