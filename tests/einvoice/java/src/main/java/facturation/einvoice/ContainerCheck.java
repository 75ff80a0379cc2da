package facturation.einvoice;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** What makes a PDF a Factur-X of profile EN 16931: the XML in it, how it is attached, and what its metadata say of it. */
final class ContainerCheck implements Check {
  static final String FILE = "factur-x.xml";
  private static final String GUIDELINE = "urn:cen.eu:en16931:2017";
  private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
  private static final Map<String, String> METADATA =
      Map.of("DocumentFileName", FILE, "DocumentType", "INVOICE", "Version", "1.0", "ConformanceLevel", "EN 16931");

  @Override
  public String name() {
    return "Factur-X container (PDFBox 3.0.8)";
  }

  @Override
  public List<Finding> findingsIn(Document document) throws Exception {
    var findings = new ArrayList<Finding>();
    try (var pdf = Loader.loadPDF(document.bytes())) {
      var attached = attachedTo(pdf).get(FILE);
      if (attached == null) say(findings, "attachment", "It holds no file " + FILE + ".");
      else judge(attached, pdf, document.cii(), findings);
      judgeMetadata(pdf, findings);
    }
    return findings;
  }

  private void judge(PDComplexFileSpecification file, PDDocument pdf, byte[] cii, List<Finding> findings)
      throws Exception {
    var relationship = file.getCOSObject().getNameAsString("AFRelationship");
    if (!"Alternative".equals(relationship)) say(findings, "relationship", "AFRelationship is " + relationship + ".");
    var type = file.getEmbeddedFile().getSubtype();
    if (!"text/xml".equals(type)) say(findings, "media-type", "Its media type is " + type + ".");
    if (!isAssociated(file.getCOSObject(), pdf)) say(findings, "associated", "AF of the catalog does not name it.");
    var xml = file.getEmbeddedFile().toByteArray();
    if (cii != null && !Arrays.equals(cii, xml)) say(findings, "same-xml", "It is not the XML of the bill.");
    if (!new String(xml, StandardCharsets.UTF_8).contains(">" + GUIDELINE + "<"))
      say(findings, "profile", "The XML does not name the guideline " + GUIDELINE + ".");
  }

  private void judgeMetadata(PDDocument pdf, List<Finding> findings) throws Exception {
    var metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      say(findings, "xmp", "It has no metadata.");
      return;
    }
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var xmp = factory.newDocumentBuilder().parse(new ByteArrayInputStream(metadata.toByteArray()));
    for (var wanted : METADATA.entrySet()) {
      var found = xmp.getElementsByTagNameNS(FX, wanted.getKey());
      var text = found.getLength() == 1 ? found.item(0).getTextContent().strip() : found.getLength() + " times there";
      if (!text.equals(wanted.getValue())) say(findings, "xmp", "fx:" + wanted.getKey() + " is " + text + ".");
    }
  }

  private void say(List<Finding> findings, String rule, String text) {
    findings.add(new Finding(name(), rule, text));
  }

  private static boolean isAssociated(COSDictionary file, PDDocument pdf) {
    var associated = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
    if (!(associated instanceof COSArray files)) return false;
    for (int index = 0; index < files.size(); index++) if (files.getObject(index) == file) return true;
    return false;
  }

  /** @return the files in a PDF by their names, of which a first one counts */
  static Map<String, PDComplexFileSpecification> attachedTo(PDDocument pdf) throws Exception {
    var files = new LinkedHashMap<String, PDComplexFileSpecification>();
    var names = pdf.getDocumentCatalog().getNames();
    var tree = names == null ? null : names.getEmbeddedFiles();
    if (tree == null || tree.getNames() == null) return files;
    for (var file : tree.getNames().values())
      if (file.getEmbeddedFile() != null) files.putIfAbsent(file.getFilename(), file);
    return files;
  }
}
