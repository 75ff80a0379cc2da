package facturation.clients;

import java.net.URI;

/** Drives a running system as clients of the original do. Arguments: URL of the API, brokers. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    URI api = URI.create(arguments[0]);
    Cases cases = new Cases();
    RestTemplateCases.addTo(cases, api);
    WireCases.addTo(cases, api);
    FeignCases.addTo(cases, api);
    try (StreamCases stream = new StreamCases(arguments[1], api)) {
      stream.addTo(cases);
      boolean passed = cases.run();
      System.out.flush();
      if (!passed) System.exit(1);
    }
  }
}
