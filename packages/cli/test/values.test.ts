/** The values of options, as people write them: what they are read as, and what is refused. */
import t from 'tap'
import { numbers, pair, port, share, shares, wholeNumber, years } from '../src/arguments/values.js'
import { WrongUse } from '../src/terminal/context.js'

/** What is said, in Danish, of a value that is refused. */
function told(read: () => unknown): string {
  try {
    return `not refused: ${JSON.stringify(read())}`
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    return error.text.da
  }
}

t.test('years: single, from one to another, and each only once', async (t) => {
  for (const [text, read] of [
    ['2019', [2019]],
    ['2017-2019', [2017, 2018, 2019]],
    ['2017 – 2019', [2017, 2018, 2019]],
    [' 2017 , 2019 ', [2017, 2019]],
    ['2019,2017-2018', [2019, 2017, 2018]],
    ['2017-2019,2018,2019-2020', [2017, 2018, 2019, 2020]],
    ['2019-2019', [2019]],
  ] as const) {
    t.strictSame(years(text), read, text)
  }
  t.strictSame(
    [years('1801-2000').length, told(() => years('1800-2000'))],
    [200, '--aar: der er mere end 200 år imellem. Er begge årstal rigtige?'],
  )
  for (const text of [
    '',
    '19',
    '2017-',
    '-2019',
    '2017-19',
    '2017;2019',
    '2017,',
    '20170',
    'x2017',
  ])
    t.match(
      told(() => years(text)),
      /^--aar: skriv årene med fire cifre/,
      text,
    )
  t.match(
    told(() => years('2019-2018')),
    /^--aar: det første år er senere/,
  )
})

t.test('whole numbers, shares and ports: the border, and beyond it', async (t) => {
  const whole = wholeNumber('--kvinder')
  for (const [text, read] of [
    ['0', 0],
    [' 007 ', 7],
    ['999999', 999_999],
  ] as const) {
    t.equal(whole(text), read, text)
  }
  for (const [text, why] of [
    ['1000000', /for stort\. Skriv højst 999999\./],
    ['-0', /negativt/],
    ['-3', /negativt/],
    ['3,5', /helt tal, uden decimaler/],
    ['1.000', /uden tusindtalsskilletegn/],
    ['', /ikke et tal/],
    ['3e2', /ikke et tal/],
    ['0x10', /ikke et tal/],
  ] as const) {
    t.match(
      told(() => whole(text)),
      why,
      text,
    )
  }

  const one = share('--andele')
  for (const [text, read] of [
    ['0', 0],
    ['1', 1],
    ['1,0', 1],
    [' 0,25 ', 0.25],
    ['0.25', 0.25],
  ] as const) {
    t.equal(one(text), read, text)
  }
  for (const [text, why] of [
    ['1,01', /fra 0 til 1/],
    ['-0,01', /fra 0 til 1/],
    ['50%', /50 % er 0,5/],
    ['50 %', /50 % er 0,5/],
    ['0,5,5', /ikke et tal/],
    ['.5', /ikke et tal/],
    ['halv', /ikke et tal/],
  ] as const) {
    t.match(
      told(() => one(text)),
      why,
      text,
    )
  }
  const several = shares('--andele')
  t.strictSame(several('0,25', several('0,75', undefined)), [0.75, 0.25])

  t.strictSame(['0', '8080', '65535'].map(port), ['0', '8080', '65535'])
  for (const text of ['65536', '-1', '80.5', '', ' 80'])
    t.match(
      told(() => port(text)),
      /^--port: en port er/,
      text,
    )
})

t.test('pairs: the first sign of equality divides, and a name has one value', async (t) => {
  const word = pair('--laesning')
  t.strictSame(word('b=x', word('a==1=2', {})), { a: '=1=2', b: 'x' })
  t.strictSame(word('a=', {}), { a: '' })
  t.strictSame(word('a=1', { a: '1' }), { a: '1' })
  t.match(
    told(() => word('a=2', { a: '1' })),
    /^--laesning a: der er givet to forskellige/,
  )
  for (const text of ['a', '', '=1'])
    t.match(
      told(() => word(text, {})),
      /^--laesning: skriv navn og værdi/,
      text,
    )

  const number = numbers('--parameter')
  for (const [text, read] of [
    ['a=2', 2],
    ['a= 2,5 ', 2.5],
    ['a=-0.5', -0.5],
  ] as const) {
    t.strictSame(number(text, { b: 1 }), { b: 1, a: read }, text)
  }
  for (const text of ['a=', 'a=to', 'a=1.000,5', 'a=1e3', 'a=2%'])
    t.match(
      told(() => number(text, {})),
      /^--parameter a: det er ikke et tal/,
      text,
    )
})
