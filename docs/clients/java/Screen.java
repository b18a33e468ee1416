import dk.screeningsmodellen.ApiClient;
import dk.screeningsmodellen.ApiException;
import dk.screeningsmodellen.api.ScreeningApi;
import dk.screeningsmodellen.model.Competence;
import dk.screeningsmodellen.model.Competences;
import dk.screeningsmodellen.model.Criterion;
import dk.screeningsmodellen.model.Outcome;
import dk.screeningsmodellen.model.Problem;
import dk.screeningsmodellen.model.Screening;
import dk.screeningsmodellen.model.TilbudInput;
import java.math.BigDecimal;

/** One tilbud by the generated client, and one request that is refused. */
public class Screen {
  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:3000");
    ScreeningApi api = new ScreeningApi(client);

    TilbudInput tilbud =
        new TilbudInput()
            .reference("T-17")
            .aar(2019)
            .borgere(4)
            .aarsvaerk(new BigDecimal("2.5"))
            .kompetencer(
                new Competences().psykologbehandling(Competence.INDGAAR_VIA_SAMARBEJDE));
    Screening screening = api.screenTilbud(tilbud);
    System.out.println(screening.getReference() + " " + screening.getKonklusion());
    for (Criterion criterion : screening.getKriterier()) {
      if (criterion.getUdfald() == Outcome.IKKE_OPFYLDT) {
        System.out.println(criterion.getId() + " " + criterion.getUdfald().getValue());
      }
    }

    try {
      api.screenTilbud(new TilbudInput().reference("010100-0000"));
    } catch (ApiException refused) {
      Problem problem =
          client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      System.out.println(refused.getCode() + " " + problem.getErrors().get(0).getCode());
    }
  }
}
