package facturation.einvoice;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** PDF/A-3b and PDF/UA-1, by veraPDF. */
final class VeraPdfCheck implements Check {
  private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Override
  public String name() {
    return "PDF/A-3b and PDF/UA-1 (veraPDF 1.30.2)";
  }

  @Override
  public List<Finding> findingsIn(Document document) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(document.bytes()), PDFAFlavour.PDFA_3_B);
        var validator = foundry.createValidator(FLAVOURS)) {
      return validator.validateAll(parser).stream()
          .flatMap(result -> result.getTestAssertions().stream())
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> new Finding(name(), nameOf(assertion.getRuleId()), assertion.getMessage()))
          .distinct()
          .toList();
    }
  }

  private static String nameOf(RuleId rule) {
    return rule.getSpecification().getId() + " " + rule.getClause() + "-" + rule.getTestNumber();
  }
}
