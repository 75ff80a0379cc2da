package facturation.einvoice;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML schema. */
final class SchemaCheck implements Check {
  private final String name;
  private final Schema schema;

  /** @param files each declares a kind of document */
  SchemaCheck(String name, List<URL> files) throws Exception {
    this.name = name;
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(new ImportedSchemas());
    schema = factory.newSchema(files.stream().map(file -> new StreamSource(file.toString())).toArray(Source[]::new));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Finding> findingsIn(Document document) throws Exception {
    var findings = new ArrayList<Finding>();
    var validator = schema.newValidator();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException error) {
            // The words begin with the name of the constraint: `cvc-complex-type.2.4.a: …`.
            findings.add(new Finding(name, error.getMessage().split(":", 2)[0], error.getMessage()));
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(document.bytes())));
    return findings;
  }
}
