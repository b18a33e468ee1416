"""One tilbud by the generated client, and one request that is refused."""

import sys

from screeningsmodellen.api.screening import screen_tilbud
from screeningsmodellen.client import Client
from screeningsmodellen.models import Competence, Competences, Outcome, TilbudInput

address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:3000"
client = Client(base_url=address)

screening = screen_tilbud.sync(
    client=client,
    body=TilbudInput(
        reference="T-17",
        aar=2019,
        borgere=4,
        aarsvaerk=2.5,
        kompetencer=Competences(psykologbehandling=Competence.INDGAAR_VIA_SAMARBEJDE),
    ),
)
print(screening.reference, screening.konklusion)
for criterion in screening.kriterier:
    if criterion.udfald == Outcome.IKKE_OPFYLDT:
        print(criterion.id, criterion.udfald.value)

refused = screen_tilbud.sync_detailed(client=client, body=TilbudInput(reference="010100-0000"))
print(refused.status_code.value, refused.parsed.errors[0].code)
