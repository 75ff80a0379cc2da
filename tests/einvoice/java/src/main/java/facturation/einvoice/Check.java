package facturation.einvoice;

import java.util.List;

/** A set of rules. Checks are asked by several threads at once. */
interface Check {
  /** With its version. */
  String name();

  /** @return nothing where the document keeps every rule */
  List<Finding> findingsIn(Document document) throws Exception;
}
