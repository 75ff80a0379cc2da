package facturation.clients;

import static facturation.clients.Cases.equal;
import static facturation.clients.Cases.holds;

import facturation.clients.Records.Bill;
import facturation.clients.Records.Customer;
import facturation.clients.Records.OldCustomer;
import facturation.clients.Records.Product;
import facturation.clients.Records.ProductItem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.mediatype.hal.Jackson2HalModule;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

/** RestTemplate with Jackson as Spring sets it up, and with the HAL module where collections are read. */
final class RestTemplateCases {
  private static final ParameterizedTypeReference<PagedModel<Customer>> CUSTOMERS =
      new ParameterizedTypeReference<>() {};

  private final URI api;
  private final RestTemplate rest = new RestTemplate();
  private final RestTemplate patching = new RestTemplate(new JdkClientHttpRequestFactory());
  private final RestTemplate hal = new RestTemplate();

  private RestTemplateCases(URI api) {
    this.api = api;
    var mapper = Jackson2ObjectMapperBuilder.json().modules(new Jackson2HalModule()).build();
    var converter = new MappingJackson2HttpMessageConverter(mapper);
    converter.setSupportedMediaTypes(List.of(MediaType.parseMediaType("application/hal+json"), MediaType.APPLICATION_JSON));
    hal.getMessageConverters().add(0, converter);
  }

  static void addTo(Cases cases, URI api) {
    RestTemplateCases of = new RestTemplateCases(api);
    cases.add("a demo customer is read into a class whose id is a Long", of::demoCustomer);
    cases.add("a customer is made from a class whose id is null, and read at its Location", of::create);
    cases.add("a customer that was read with links is put back with them", of::putBack);
    cases.add("a customer is changed by a class whose other fields are null", of::change);
    cases.add("a customer is deleted, and unknown then", of::delete);
    cases.add("customers are read page by page, by _links.next", of::pages);
    cases.add("a product is made, replaced and deleted", of::product);
    cases.add("a bill is made from the original's classes, and read with customer and products", of::bill);
    cases.add("the gateway's route of a service leads GET to the record", of::redirected);
    cases.add("an id with letters is a 400 or 404, never a 500", of::wrongIds);
  }

  private URI at(String path) {
    return api.resolve(path);
  }

  private Customer created() {
    return rest.postForObject(at("/customers"), Customer.of("Amal", "amal@example.org"), Customer.class);
  }

  private void demoCustomer() {
    OldCustomer customer = rest.getForObject(at("/customers/1"), OldCustomer.class);
    equal(1L, customer.id);
    equal("Abir", customer.name);
  }

  private void create() {
    ResponseEntity<Customer> made =
        rest.postForEntity(at("/customers"), Customer.of("Amal", "amal@example.org"), Customer.class);
    equal(HttpStatus.CREATED, made.getStatusCode());
    equal("/customers/" + made.getBody().id, made.getHeaders().getLocation().getPath());
    Customer read = rest.getForObject(at("/").resolve(made.getHeaders().getLocation()), Customer.class);
    equal("Amal", read.name);
  }

  private void putBack() {
    Customer customer = created();
    URI place = at("/customers/" + customer.id);
    Map<String, Object> links = Map.of("self", Map.of("href", place.toString()));
    Map<String, Object> read = Map.of("id", customer.id, "name", "Amal B.", "email", customer.email, "_links", links);
    equal("Amal B.", replaced(place, read).name);
    // Without its HAL module Jackson writes a list named `links`.
    customer.name = "Amal D.";
    equal("Amal D.", replaced(place, EntityModel.of(customer, Link.of(place.toString()))).name);
  }

  private Customer replaced(URI place, Object body) {
    ResponseEntity<Customer> answer = rest.exchange(place, HttpMethod.PUT, new HttpEntity<>(body), Customer.class);
    equal(HttpStatus.OK, answer.getStatusCode());
    return answer.getBody();
  }

  private void change() {
    Customer customer = created();
    Customer change = Customer.of("Amal C.", null);
    Customer changed = patching.patchForObject(at("/customers/" + customer.id), change, Customer.class);
    equal("Amal C.", changed.name);
    equal("amal@example.org", changed.email);
  }

  private void delete() {
    URI place = at("/customers/" + created().id);
    equal(HttpStatus.NO_CONTENT, rest.exchange(place, HttpMethod.DELETE, null, Void.class).getStatusCode());
    try {
      rest.getForObject(place, Customer.class);
      throw new AssertionError("it is still there");
    } catch (HttpClientErrorException.NotFound expected) {
      equal(MediaType.APPLICATION_PROBLEM_JSON, expected.getResponseHeaders().getContentType());
    }
  }

  private void pages() {
    PagedModel<Customer> page = customersAt(at("/customers?page=0&size=2"));
    equal(2, page.getContent().size());
    equal(2L, page.getMetadata().getSize());
    holds(page.getMetadata().getTotalElements() >= 3, page.getMetadata());
    // Links are paths from the root of the host, so that they hold behind every gateway.
    URI next = at(page.getRequiredLink("next").getHref());
    PagedModel<Customer> after = customersAt(next);
    holds(!after.getContent().isEmpty(), after);
    String first = page.getContent().iterator().next().id;
    holds(after.getContent().stream().noneMatch(customer -> customer.id.equals(first)), after);
  }

  private PagedModel<Customer> customersAt(URI place) {
    return hal.exchange(place, HttpMethod.GET, null, CUSTOMERS).getBody();
  }

  private void product() {
    Product product = rest.postForObject(at("/products"), Product.of("clavier", 49.9, 12), Product.class);
    equal(49.9, product.price);
    product.price = 1.0E3;
    rest.put(at("/products/" + product.id), product);
    equal(1000.0, rest.getForObject(at("/products/" + product.id), Product.class).price);
    rest.delete(at("/products/" + product.id));
  }

  private void bill() {
    ProductItem item = new ProductItem();
    item.productID = "1";
    item.quantity = 2;
    Bill bill = new Bill();
    bill.customerID = "1";
    bill.productItems = List.of(item);
    ResponseEntity<Bill> made = rest.postForEntity(at("/bills"), bill, Bill.class);
    equal(HttpStatus.CREATED, made.getStatusCode());
    Bill full = rest.getForObject(at("/fullBill/" + made.getBody().id), Bill.class);
    equal("Abir", full.customer.name);
    equal("ecran", full.productItems.get(0).product.name);
    equal(2.0, full.productItems.get(0).quantity);
    holds(full.productItems.get(0).price > 0 && full.billingDate != null, full.productItems.get(0).price);
  }

  private void redirected() {
    equal("Abir", rest.getForObject(at("/CUSTOMERS-SERVICE/customers/1"), Customer.class).name);
    equal("ecran", rest.getForObject(at("/PRODUCTS-SERVICE/products/1"), Product.class).name);
    equal("Abir", rest.getForObject(at("/BILLING-SERVICE/fullBill/1"), Bill.class).customer.name);
  }

  private void wrongIds() {
    equal(404, statusOf("/bills/abc"));
    equal(400, statusOf("/bills/a%20b"));
    equal(400, statusOf("/CUSTOMERS-SERVICE/customers/%E2%82%AC"));
  }

  private int statusOf(String path) {
    try {
      return rest.getForEntity(at(path), String.class).getStatusCode().value();
    } catch (HttpClientErrorException refused) {
      return refused.getStatusCode().value();
    }
  }
}
