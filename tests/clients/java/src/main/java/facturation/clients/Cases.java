package facturation.clients;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Cases in order, each a sentence, and what became of them. */
final class Cases {
  interface Case {
    void run() throws Exception;
  }

  private final Map<String, Case> cases = new LinkedHashMap<>();

  void add(String sentence, Case body) {
    cases.put(sentence, body);
  }

  /** Runs them all; whether every one passed. */
  boolean run() {
    int passed = 0;
    for (Map.Entry<String, Case> one : cases.entrySet()) {
      try {
        one.getValue().run();
        passed++;
      } catch (Exception | AssertionError failure) {
        System.out.println("✗ " + one.getKey() + "\n  " + failure);
      }
    }
    System.out.println("clients: " + passed + " of " + cases.size());
    return passed == cases.size();
  }

  static void equal(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) throw new AssertionError("expected " + expected + ", got " + actual);
  }

  static void holds(boolean condition, Object seen) {
    if (!condition) throw new AssertionError("got " + seen);
  }
}
