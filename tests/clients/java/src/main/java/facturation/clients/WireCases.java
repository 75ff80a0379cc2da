package facturation.clients;

import static facturation.clients.Cases.equal;
import static facturation.clients.Cases.holds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import facturation.clients.Records.Customer;
import facturation.clients.Records.Facture;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What Java's clients put on the wire: chunks, Expect, charsets, dates of Jackson, HEAD. */
final class WireCases {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI api;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  /** As Spring Boot sets Jackson up. */
  private final ObjectMapper json =
      Jackson2ObjectMapperBuilder.json().featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private WireCases(URI api) {
    this.api = api;
  }

  static void addTo(Cases cases, URI api) {
    WireCases of = new WireCases(api);
    cases.add("a body in chunks, with a charset and with Expect, is taken", of::chunks);
    cases.add("the gateway's route of a service leads a POST to its collection, body and all", of::redirectedPost);
    cases.add("a date as Jackson writes java.util.Date is taken", of::date);
    cases.add("a time with an offset is taken, and is the same moment", of::offset);
    cases.add("a list of types to accept is no reason to refuse", of::accept);
    cases.add("HEAD answers as GET does, without a body", of::head);
    cases.add("a field that this version does not know is refused by its name", of::newerField);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT);
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    HttpRequest request =
        request(path).header("Content-Type", "application/json;charset=UTF-8").POST(body).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private BodyPublisher customer() throws Exception {
    return BodyPublishers.ofString(json.writeValueAsString(Customer.of("Zoé", "zoe@example.org")));
  }

  private void chunks() throws Exception {
    byte[] body = json.writeValueAsBytes(Customer.of("Zoé", "zoe@example.org"));
    HttpRequest request =
        request("/customers")
            .header("Content-Type", "application/json;charset=UTF-8")
            .version(HttpClient.Version.HTTP_1_1)
            .expectContinue(true)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    equal(201, answer.statusCode());
    equal("Zoé", json.readTree(answer.body()).get("name").asText());
  }

  private void redirectedPost() throws Exception {
    equal(201, post("/CUSTOMERS-SERVICE/customers", customer()).statusCode());
  }

  private JsonNode published(Object date) throws Exception {
    Facture facture = new Facture();
    facture.nomClient = "Zoé";
    facture.montant = 12.5;
    facture.date = date;
    HttpResponse<String> answer = post("/publish/FACTURATION", BodyPublishers.ofString(json.writeValueAsString(facture)));
    holds(answer.statusCode() == 202, answer.body());
    return json.readTree(answer.body());
  }

  private void date() throws Exception {
    Date now = new Date();
    holds(json.writeValueAsString(now).endsWith("+00:00\""), json.writeValueAsString(now));
    equal(now.toInstant(), OffsetDateTime.parse(published(now).get("date").asText()).toInstant());
  }

  private void offset() throws Exception {
    OffsetDateTime minuteAgo = OffsetDateTime.now(java.time.ZoneOffset.ofHours(1)).minusMinutes(1).withNano(123_456_789);
    OffsetDateTime kept = OffsetDateTime.parse(published(minuteAgo.toString()).get("date").asText());
    equal(minuteAgo.withNano(123_000_000).toInstant(), kept.toInstant());
  }

  private void accept() throws Exception {
    HttpRequest request = request("/customers").header("Accept", "application/hal+json, application/json").build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    equal(200, answer.statusCode());
    equal("application/hal+json", answer.headers().firstValue("content-type").orElse(""));
  }

  private void head() throws Exception {
    HttpRequest request = request("/customers/1").method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    equal(200, answer.statusCode());
    equal("", answer.body());
  }

  private void newerField() throws Exception {
    HttpResponse<String> answer =
        post("/customers", BodyPublishers.ofString("{\"name\":\"Z\",\"email\":\"z@example.org\",\"phone\":\"1\"}"));
    equal(422, answer.statusCode());
    equal("#/phone", json.readTree(answer.body()).get("errors").get(0).get("pointer").asText());
  }
}
