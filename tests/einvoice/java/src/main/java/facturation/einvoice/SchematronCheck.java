package facturation.einvoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.streams.Steps;

/**
 * Rules in Schematron, compiled to XSLT. Every assertion that fails counts, also one that is flagged as a warning: the
 * French rules flag all of theirs so, although they bind.
 */
final class SchematronCheck implements Check {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  /** The name of a rule stands at the beginning of its words where it has no id: `[BR-52]-Each …`. */
  private static final Pattern NAMED = Pattern.compile("^\\s*\\[([^\\]]+)\\]");

  private final String name;
  private final Processor saxon;
  private final XsltExecutable rules;

  SchematronCheck(String name, Processor saxon, Source stylesheet) throws SaxonApiException {
    this.name = name;
    this.saxon = saxon;
    var compiler = saxon.newXsltCompiler();
    compiler.setErrorReporter(error -> {});
    rules = compiler.compile(stylesheet);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Finding> findingsIn(Document document) throws SaxonApiException {
    var source = new StreamSource(new ByteArrayInputStream(document.bytes()));
    var invoice = saxon.newDocumentBuilder().build(source);
    var report = new XdmDestination();
    var transformer = rules.load30();
    transformer.setMessageHandler(message -> {});
    transformer.setGlobalContextItem(invoice);
    transformer.applyTemplates(invoice, report);
    var findings = new ArrayList<Finding>();
    for (var kind : List.of("failed-assert", "successful-report"))
      report.getXdmNode().select(Steps.descendant(SVRL, kind)).forEach(node -> findings.add(findingOf(node)));
    return findings;
  }

  private Finding findingOf(XdmNode node) {
    var text = node.getStringValue().strip().replaceAll("\\s+", " ");
    var id = node.attribute("id");
    var named = NAMED.matcher(text);
    var rule = id != null ? id : named.find() ? named.group(1) : node.attribute("test");
    return new Finding(name, rule, text + " (" + node.getAttributeValue(new QName("location")) + ")");
  }
}
