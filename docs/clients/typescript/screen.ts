/** One tilbud by the generated client, and one request that is refused. */
import createClient from 'openapi-fetch'
import type { paths } from './screeningsmodellen.js'

const client = createClient<paths>({ baseUrl: process.argv[2] ?? 'http://127.0.0.1:3000' })

const { data, error } = await client.POST('/screen-tilbud', {
  body: {
    reference: 'T-17',
    aar: 2019,
    borgere: 4,
    aarsvaerk: 2.5,
    kompetencer: { psykologbehandling: 'indgaar-via-samarbejde' },
  },
})
if (!data) throw new Error(error.detail)
console.log(data.reference, data.konklusion)
for (const { id, udfald } of data.kriterier) {
  if (udfald === 'ikke-opfyldt') console.log(id, udfald)
}

const refused = await client.POST('/screen-tilbud', { body: { reference: '010100-0000' } })
console.log(refused.response.status, refused.error?.errors?.[0]?.code)
