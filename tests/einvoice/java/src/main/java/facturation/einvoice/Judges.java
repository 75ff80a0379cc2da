package facturation.einvoice;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;

/** Every check, by the form of a document: `cii`, `ubl` or `pdf`. */
final class Judges {
  private static final String CEN = "/external/schematron/1.3.16/";
  private static final String FRENCH = "/external/schematron/ctc/1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-";

  private final Processor saxon = new Processor(false);
  private final Schematron schematron;
  /** A folder of rules that are newer than those of Maven Central; or null. */
  private final Path rules;

  Judges(Path rules, Path cache) {
    this.rules = rules;
    // What it cannot read becomes a finding.
    saxon.getUnderlyingConfiguration().setErrorReporterFactory(configuration -> error -> {});
    schematron = new Schematron(saxon, cache);
  }

  /** Makes each check on a thread of `threads`: it takes some seconds of a processor. */
  Map<String, List<Check>> all(ExecutorService threads) throws Exception {
    var cii = made(threads, ofCii());
    var ubl = made(threads, ofUbl());
    var forms = new LinkedHashMap<String, List<Check>>();
    forms.put("cii", await(cii));
    forms.put("ubl", await(ubl));
    forms.put("pdf", List.of(new VeraPdfCheck(), new ContainerCheck(), new AttachedXmlCheck(forms.get("cii"))));
    return forms;
  }

  private interface Maker {
    Check make() throws Exception;
  }

  private List<Maker> ofCii() {
    var makers = new ArrayList<Maker>();
    var schema = resource("/external/schemas/d22b/cii/CrossIndustryInvoice_100pD22B.xsd");
    makers.add(() -> new SchemaCheck("XSD CII D22B", List.of(schema)));
    makers.add(() -> packaged("EN 16931 1.3.16", CEN + "cii/EN16931-CII-validation.xslt"));
    makers.add(() -> packaged("BR-FR 1.3.0", FRENCH + "CII_V1.3.0.xslt"));
    if (rules == null) return makers;
    makers.add(() -> given("XSD CII D22B, given", "cii-xsd/CrossIndustryInvoice_100pD22B.xsd"));
    makers.add(() -> given("XSD Factur-X EN16931, given", "facturx-en16931-xsd/Factur-X_EN16931.xsd"));
    makers.add(() -> compiled("EN 16931", "EN16931-CII-validation-preprocessed.sch", "Schematron version ([\\d.]+)"));
    makers.add(() -> compiled("BR-FR", "BR-FR-Flux2-Schematron-CII.sch", "CII_V([\\d.]+)"));
    makers.add(() -> compiled("Factur-X", "Factur-X_EN16931.sch", "Factur-X; ([\\d.]+)"));
    return makers;
  }

  private List<Maker> ofUbl() {
    var makers = new ArrayList<Maker>();
    var schemas = "/external/schemas/ubl21/maindoc/UBL-";
    var files = List.of(resource(schemas + "Invoice-2.1.xsd"), resource(schemas + "CreditNote-2.1.xsd"));
    makers.add(() -> new SchemaCheck("XSD UBL 2.1", files));
    makers.add(() -> packaged("EN 16931 1.3.16", CEN + "ubl/EN16931-UBL-validation.xslt"));
    makers.add(() -> packaged("BR-FR 1.3.0", FRENCH + "UBL_V1.3.0.xslt"));
    if (rules == null) return makers;
    var maindoc = "ubl-xsd/maindoc/UBL-";
    makers.add(
        () -> given("XSD UBL 2.1, given", maindoc + "Invoice-2.1.xsd", maindoc + "CreditNote-2.1.xsd"));
    makers.add(() -> compiled("EN 16931", "EN16931-UBL-validation-preprocessed.sch", "Schematron version ([\\d.]+)"));
    makers.add(() -> compiled("BR-FR", "BR-FR-Flux2-Schematron-UBL.sch", "UBL_V([\\d.]+)"));
    return makers;
  }

  private Check packaged(String name, String stylesheet) throws Exception {
    return new SchematronCheck(name, saxon, new StreamSource(resource(stylesheet).toString()));
  }

  private Check compiled(String name, String file, String version) throws Exception {
    var path = rules.resolve(file);
    var whole = name + " " + Schematron.versionOf(path, version) + ", given";
    return new SchematronCheck(whole, saxon, schematron.compiled(path));
  }

  private Check given(String name, String... files) throws Exception {
    var urls = new ArrayList<URL>();
    for (var file : files) urls.add(rules.resolve(file).toUri().toURL());
    return new SchemaCheck(name, urls);
  }

  private static List<Future<Check>> made(ExecutorService threads, List<Maker> makers) {
    return makers.stream().map(maker -> threads.submit(maker::make)).toList();
  }

  private static List<Check> await(List<Future<Check>> made) throws Exception {
    var checks = new ArrayList<Check>();
    for (var check : made) checks.add(check.get());
    return checks;
  }

  static URL resource(String name) {
    var found = Judges.class.getResource(name);
    if (found == null) throw new IllegalStateException("No jar holds " + name);
    return found;
  }
}
