package facturation.clients;

import static facturation.clients.Cases.equal;
import static facturation.clients.Cases.holds;

import com.fasterxml.jackson.databind.JsonNode;
import facturation.clients.Records.SimulatedFacture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

/** A producer by Spring Cloud Stream, as the original's simulator: no key, id null, the amount under `mantant`. */
final class StreamCases implements AutoCloseable {
  @Configuration
  @EnableAutoConfiguration
  static class Producer {}

  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(40);

  private final URI api;
  private final RestTemplate rest = new RestTemplate();
  private final ConfigurableApplicationContext context;

  StreamCases(String brokers, URI api) {
    this.api = api;
    context =
        new SpringApplicationBuilder(Producer.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.cloud.stream.kafka.binder.brokers=" + brokers,
                "spring.cloud.stream.kafka.binder.auto-create-topics=false",
                "spring.main.banner-mode=off",
                "logging.level.root=WARN",
                "logging.level.org.apache.kafka=ERROR")
            .run();
  }

  void addTo(Cases cases) {
    cases.add("a facture of Spring Cloud Stream is counted and kept, under an id of its place", this::stream);
  }

  private void stream() throws Exception {
    String name = "Stream " + UUID.randomUUID();
    SimulatedFacture facture = new SimulatedFacture();
    facture.nomClient = name;
    facture.mantant = 1234.005;
    holds(context.getBean(StreamBridge.class).send("FACTURATION", facture), "nothing was sent");
    JsonNode kept = first("/factures?nomClient={name}", "factures", name);
    holds(kept.get("id").asText().startsWith("L-"), kept);
    equal("1234.01", kept.get("montant").asText());
    equal(1, first("/analytics/windows?size=5s&key={name}", "windows", name).get("count").asInt());
  }

  /** The first record of a collection, once it is there. */
  private JsonNode first(String path, String collection, String name) throws InterruptedException {
    Instant end = Instant.now().plus(ARRIVES_WITHIN);
    while (Instant.now().isBefore(end)) {
      JsonNode page = rest.getForObject(api.toString() + path, JsonNode.class, name);
      JsonNode records = page.at("/_embedded/" + collection);
      if (!records.isEmpty()) return records.get(0);
      Thread.sleep(200);
    }
    throw new AssertionError("nothing arrived at " + path);
  }

  @Override
  public void close() {
    context.close();
  }
}
