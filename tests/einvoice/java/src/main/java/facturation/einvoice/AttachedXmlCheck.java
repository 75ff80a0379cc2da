package facturation.einvoice;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;

/** The rules of CII for the XML in a PDF, where nobody gives that XML to be judged by itself. */
final class AttachedXmlCheck implements Check {
  private final List<Check> checks;

  AttachedXmlCheck(List<Check> ofCii) {
    checks = ofCii;
  }

  @Override
  public String name() {
    return "XML in the PDF, by all that holds of CII";
  }

  @Override
  public List<Finding> findingsIn(Document document) throws Exception {
    if (document.cii() != null) return List.of();
    var findings = new ArrayList<Finding>();
    try (var pdf = Loader.loadPDF(document.bytes())) {
      var file = ContainerCheck.attachedTo(pdf).get(ContainerCheck.FILE);
      if (file == null) return List.of();
      var xml = new Document(file.getEmbeddedFile().toByteArray(), null);
      for (var check : checks) findings.addAll(check.findingsIn(xml));
    }
    return findings;
  }
}
