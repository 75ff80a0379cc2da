package facturation.clients;

import static facturation.clients.Cases.equal;
import static facturation.clients.Cases.holds;

import facturation.clients.Records.Customer;
import facturation.clients.Records.Product;
import feign.Feign;
import feign.FeignException;
import feign.codec.Decoder;
import java.net.URI;
import java.util.List;
import org.springframework.cloud.openfeign.support.ResponseEntityDecoder;
import org.springframework.cloud.openfeign.support.SpringDecoder;
import org.springframework.cloud.openfeign.support.SpringEncoder;
import org.springframework.cloud.openfeign.support.SpringMvcContract;
import org.springframework.boot.autoconfigure.http.HttpMessageConverters;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.mediatype.hal.Jackson2HalModule;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Interfaces as the original's billing-service declares them for OpenFeign. */
final class FeignCases {
  interface CustomerRestClient {
    @GetMapping("/customers/{id}")
    Customer getCustomerById(@PathVariable("id") String id);

    @GetMapping("/CUSTOMERS-SERVICE/customers/{id}")
    Customer throughTheGateway(@PathVariable("id") String id);

    @PostMapping("/customers")
    Customer create(@RequestBody Customer customer);

    @PutMapping("/customers/{id}")
    Customer replace(@PathVariable("id") String id, @RequestBody Customer customer);

    @DeleteMapping("/customers/{id}")
    void delete(@PathVariable("id") String id);
  }

  interface ProductItemRestClient {
    @GetMapping("/products")
    PagedModel<Product> pageProducts();

    @GetMapping("/products/{id}")
    Product getProductById(@PathVariable("id") String id);
  }

  private final CustomerRestClient customers;
  private final ProductItemRestClient products;

  private FeignCases(URI api) {
    var mapper = Jackson2ObjectMapperBuilder.json().modules(new Jackson2HalModule()).build();
    var converter = new MappingJackson2HttpMessageConverter(mapper);
    converter.setSupportedMediaTypes(List.of(MediaType.parseMediaType("application/hal+json"), MediaType.APPLICATION_JSON));
    HttpMessageConverters converters = new HttpMessageConverters(false, List.of(converter));
    Decoder decoder = new ResponseEntityDecoder(new SpringDecoder(() -> converters));
    Feign.Builder feign =
        Feign.builder()
            .contract(new SpringMvcContract())
            .encoder(new SpringEncoder(() -> converters))
            .decoder(decoder);
    customers = feign.target(CustomerRestClient.class, api.toString());
    products = feign.target(ProductItemRestClient.class, api.toString());
  }

  static void addTo(Cases cases, URI api) {
    FeignCases of = new FeignCases(api);
    cases.add("Feign reads a customer, also through the gateway's route", of::read);
    cases.add("Feign reads products as a PagedModel", of::products);
    cases.add("Feign makes, replaces and deletes what its classes hold", of::write);
  }

  private void read() {
    equal("Hassan", customers.getCustomerById("2").name);
    equal("Hassan", customers.throughTheGateway("2").name);
  }

  private void products() {
    PagedModel<Product> page = products.pageProducts();
    holds(page.getContent().stream().anyMatch(product -> product.name.equals("ecran")), page);
    equal(3000.0, products.getProductById("2").price);
  }

  private void write() {
    Customer customer = customers.create(Customer.of("Feign", "feign@example.org"));
    customer.name = "Feign 2";
    equal("Feign 2", customers.replace(customer.id, customer).name);
    customers.delete(customer.id);
    try {
      customers.getCustomerById(customer.id);
      throw new AssertionError("it is still there");
    } catch (FeignException.NotFound expected) {
      holds(expected.contentUTF8().contains("does not exist"), expected.contentUTF8());
    }
  }
}
