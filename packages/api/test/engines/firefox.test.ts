/** Back, Forward and Reload in Firefox, which restores pages as they were left: with and without scripts. */
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { buildApp } from '../../src/app.js'
import { startFirefox, until } from './firefox.js'

t.setTimeout(600_000)
const app = await buildApp({ logLevel: 'silent' })
await app.listen({ host: '127.0.0.1', port: 0 })
t.teardown(() => app.close())
const origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`

const one = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`
const says = (words: string) => `${one('h1')}?.textContent.includes(${JSON.stringify(words)})`
const isShown = (selector: string) => `${one(selector)} !== null`

for (const hasScripts of [true, false]) {
  t.test(hasScripts ? 'with scripts' : 'without scripts', async (t) => {
    const firefox = await startFirefox(hasScripts)
    t.teardown(firefox.stop)
    const { open, back, forward, reload, evaluate } = firefox
    // A page that is left before it is loaded has no entry in the history.
    const arrives = (expression: string) =>
      until(firefox, `document.readyState === 'complete' && (${expression})`)
    const click = (selector: string) => evaluate(`${one(selector)}.click()`)
    const value = (name: string) => evaluate(`${one(`[name="${name}"]`)}.value`)
    const write = (name: string, text: string) =>
      evaluate(`${one(`[name="${name}"]`)}.value = ${JSON.stringify(text)}`)
    const answer = async (choice: string) => {
      await click(`#svar-${choice}`)
      await click('button[value="videre"]')
    }

    t.test('the interview', async (t) => {
      const questions = ['gravid', 'forbrug af stoffer', 'forbrug af alkohol']
      await open(`${origin}/sag`)
      for (const question of questions) {
        await arrives(says(question))
        await answer(question === 'gravid' ? 'ja' : 'nej')
      }
      await arrives(says('ikke er omfattet'))
      for (const question of [...questions].reverse()) {
        await back()
        await arrives(says(question))
        const given = question === 'gravid' ? 'ja' : 'nej'
        t.equal(await evaluate(`${one(`#svar-${given}`)}.checked`), true, `${question}: kept`)
      }
      for (const question of questions.slice(1)) {
        await forward()
        await arrives(says(question))
      }
      await reload()
      await arrives(says('forbrug af alkohol'))
      await answer('nej')
      await arrives(says('ikke er omfattet'))
      await reload()
      await arrives(says('ikke er omfattet'))
      await click('.asked-again button[value$="medicin=nej"]')
      await arrives(`${one('.asked-again')} === null && ${says('ikke er omfattet')}`)
      await back()
      await arrives(isShown('.asked-again'))
      t.notMatch(await evaluate('location.search'), 'gravid', 'no answer stands in the address')
    })

    t.test('the self-assessment', async (t) => {
      await open(`${origin}/selvvurdering`)
      await write('0.borgere', '2')
      await write('0.aarsvaerk', '2,5')
      await open(`${origin}/regler`)
      await back()
      await arrives(isShown('[name="0.borgere"]'))
      t.equal(await value('0.borgere'), '2', 'what is typed and not sent is still there')
      t.equal(await value('0.aarsvaerk'), '2,5')
      await click('main button[value="vis"]')
      await arrives(says('ikke alle fire kriterier'))
      await back()
      await arrives(isShown('input[type=text][name="0.borgere"]'))
      t.equal(await value('0.borgere'), '2', 'and so after the result')
      await forward()
      await arrives(says('ikke alle fire kriterier'))
      await reload()
      await arrives(says('ikke alle fire kriterier'))
      await click('button[value="ret"]')
      await arrives(isShown('input[type=text][name="0.borgere"]'))
      t.equal(await value('0.aarsvaerk'), '2,5')
      await write('0.borgere', 'mange')
      await click('main button[value="vis"]')
      await arrives(isShown('.error-summary'))
      await write('0.borgere', '4')
      await click('main button[value="vis"]')
      await arrives(isShown('.verdict'))
      await back()
      await arrives(isShown('.error-summary'))
      t.equal(await value('0.borgere'), '4', 'what was mended is still there')
    })

    t.test('the report', async (t) => {
      const region = one('#f-region')
      const changed = '.report-form button[value="nulstil"]'
      const choice = one('.aflaesning-columns select')
      const isRead = `${says('Sådan læser vi')} && ${one(changed)} === null`
      await open(`${origin}/afrapportering`)
      await evaluate(`${region}.value = 'Syddanmark'`)
      await write('tekst.3.1', 'Kommunerne mødes to gange om året.')
      await evaluate(`{
        const chosen = new DataTransfer()
        chosen.items.add(new File(['Kommune;År;Behandling;Døgnbehandling\\nVejle;2017;3;1'], 'tal.csv'))
        ${one('#f-fil')}.files = chosen.files
      }`)
      await click('main button[value="laes"]')
      await arrives(isRead)
      await back()
      await arrives(isShown('#f-region'))
      t.equal(await evaluate(`${region}.value`), 'Syddanmark')
      t.equal(await value('tekst.3.1'), 'Kommunerne mødes to gange om året.')
      await forward()
      await arrives(isRead)
      await evaluate(`${choice}.selectedIndex = 2`)
      await click('main button[value="laes"]')
      await arrives(isShown(changed))
      await back()
      await arrives(isRead)
      t.equal(await evaluate(`${choice}.selectedIndex`), 2, 'what was chosen is still there')
      await forward()
      await arrives(isShown(changed))
      await click('main button[value="nulstil"]')
      await arrives(isRead)
      await click('main button[value="vis"]')
      await arrives(says('Syddanmark 2017'))
      await reload()
      await arrives(says('Syddanmark 2017'))
      t.notMatch(await evaluate('location.search'), 'Syddanmark')
      await back()
      await arrives(isRead)
    })
  })
}
