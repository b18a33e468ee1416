import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Evaluates DMN models with KIE. Arguments: files of models. Each line of standard input is a JSON array: the number
 * of a model, and the values of its inputs by name. Each line of the output is what every decision came to, or
 * what KIE says against the model or the row.
 */
public class Kie {
  public static void main(String[] files) throws Exception {
    ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    List<DMNRuntime> runtimes = new ArrayList<>();
    for (String file : files) {
      runtimes.add(
          DMNRuntimeBuilder.fromDefaults()
              .buildConfiguration()
              .fromResources(List.of(ResourceFactory.newFileResource(file)))
              .getOrElseThrow(RuntimeException::new));
    }
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      JsonNode asked = json.readTree(line);
      DMNRuntime runtime = runtimes.get(asked.get(0).asInt());
      DMNModel model = runtime.getModels().get(0);
      DMNContext context = runtime.newContext();
      Map<?, ?> facts = json.convertValue(asked.get(1), Map.class);
      facts.forEach((name, value) -> context.set((String) name, value));
      DMNResult result = runtime.evaluateAll(model, context);
      Map<String, Object> answer = new LinkedHashMap<>();
      List<String> complaints = new ArrayList<>();
      for (DMNMessage message : model.getMessages()) complaints.add(message.getText());
      for (DMNMessage message : result.getMessages()) complaints.add(message.getText());
      result
          .getDecisionResults()
          .forEach(decision -> answer.put(decision.getDecisionName(), decision.getResult()));
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("decisions", answer);
      told.put("complaints", complaints);
      out.write(json.writeValueAsString(told));
      out.newLine();
    }
    out.flush();
  }
}
