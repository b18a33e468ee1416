/** Every page names its publisher, or says that it is an unofficial installation. */
import t from 'tap'
import { publisherOf } from '../../../src/publisher.js'
import { shared, start } from '../../support/app.js'
import { get, loose, post, shownOf } from '../../support/pages.js'

const paths = ['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet', '/privatliv']
const publisher = publisherOf(
  {
    UDGIVER_NAVN: 'Region <b>Eksempel</b>',
    UDGIVER_TELEFON: '+45 70 10 11 12',
    UDGIVER_EMAIL: 'post@region.example',
    UDGIVER_DATAANSVARLIG: 'Regionsrådet i Region Eksempel',
    UDGIVER_TILGAENGELIGHED: 'https://www.was.example/region',
    UDGIVER_LOGO: 'Region Eksempel',
  },
  true,
)

t.test(
  'an installation without a publisher says so at the top and foot of every page',
  async (t) => {
    const { app } = await shared(t)
    const lost = await app.inject({ url: '/intet', headers: { accept: 'text/html' } })
    for (const page of [
      ...(await Promise.all(paths.map((path) => get(app, path)))),
      await post(app, {}),
      shownOf(lost),
    ]) {
      t.equal(page.text('.publisher'), 'Uofficiel installation')
      t.match(page.text('footer'), 'Det er ikke oplyst, hvem der udgiver den')
      t.match(page.text('footer'), 'Siden udgives ikke af Social- og Boligstyrelsen.')
    }
    t.match((await get(app, '/?sprog=en')).text('.publisher'), 'Unofficial installation')
  },
)

t.test('every page names the publisher, with all contact details', async (t) => {
  const { app } = await start(t, { publisher })
  for (const path of [...paths, '/?sprog=en', '/tilgaengelighed']) {
    const page = await get(app, path)
    t.same(loose(page), [])
    t.equal(page.text('.publisher'), 'Region Eksempel')
    t.match(page.text('footer'), 'Region <b>Eksempel</b>', 'as text')
    t.match(page.text('footer'), 'Regionsrådet i Region Eksempel')
    t.notMatch(page.text('body'), /uofficiel|unofficial/i)
    t.equal(page.all('footer a[href="tel:+4570101112"]').length, 1)
    t.equal(page.all('footer a[href="mailto:post@region.example"]').length, 1)
    t.equal(page.all('footer a[href="https://www.was.example/region"]').length, 1)
  }
  t.match((await get(app, '/privatliv')).text('main'), 'Dataansvarlig: Regionsrådet')
})
