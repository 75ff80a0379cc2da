package facturation.einvoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Judges documents until its input closes. A line is a request in JSON: `{id, form, document, cii?, isTextWanted?}` with bytes
 * in base64; each is answered in a line `{id, checks, findings, text?}`, in any order. The first line out says of each form
 * what it is held against.
 *
 * <p>Arguments: where compiled Schematron is kept, and a folder of newer rules.
 */
public final class Main {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<Check>> checks;
  private final PrintStream out;

  private Main(Map<String, List<Check>> checks, PrintStream out) {
    this.checks = checks;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    // Libraries that print would break lines.
    var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Logger.getLogger("").setLevel(Level.OFF);
    var threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    try {
      var rules = args.length > 1 ? Path.of(args[1]).toAbsolutePath() : null;
      var main = new Main(new Judges(rules, Path.of(args[0])).all(threads), out);
      main.sayChecks();
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line; (line = in.readLine()) != null; ) {
        var request = JSON.readTree(line);
        threads.submit(() -> main.answer(request));
      }
    } finally {
      threads.shutdown();
    }
  }

  private void sayChecks() throws Exception {
    var names = new LinkedHashMap<String, List<String>>();
    checks.forEach((form, all) -> names.put(form, all.stream().map(Check::name).toList()));
    print(names);
  }

  private void answer(JsonNode request) {
    try {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("id", request.get("id").asInt());
      var all = checks.get(request.get("form").asText());
      var document = new Document(request.get("document").binaryValue(), bytesOf(request.get("cii")));
      answer.put("checks", all.size());
      var findings = new ArrayList<Finding>();
      for (var check : all) findings.addAll(findingsOf(check, document));
      answer.put("findings", findings);
      if (request.path("isTextWanted").asBoolean()) answer.put("text", textOf(document));
      print(answer);
    } catch (Exception error) {
      // Whoever asks waits for an answer that never comes: nothing is judged any more.
      error.printStackTrace();
      System.exit(1);
    }
  }

  private static byte[] bytesOf(JsonNode base64) throws Exception {
    return base64 == null ? null : base64.binaryValue();
  }

  /** What a check cannot even read is refused. */
  private static List<Finding> findingsOf(Check check, Document document) {
    try {
      return check.findingsIn(document);
    } catch (Exception | StackOverflowError error) {
      return List.of(new Finding(check.name(), "unreadable", String.valueOf(error.getMessage())));
    }
  }

  private static String textOf(Document document) throws Exception {
    try (var pdf = Loader.loadPDF(document.bytes())) {
      // In the order it was drawn, which is that of reading: what is broken into lines stays together.
      return new PDFTextStripper().getText(pdf);
    }
  }

  private synchronized void print(Object answer) throws Exception {
    out.println(JSON.writeValueAsString(answer));
  }
}
