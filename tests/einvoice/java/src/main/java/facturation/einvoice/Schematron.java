package facturation.einvoice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;

/** Compiles Schematron by SchXslt, once for each state of a file. */
final class Schematron {
  /** In the name of what was compiled: another compiler compiles again. */
  private static final String COMPILER = "schxslt-1.10.1";

  private final Processor saxon;
  private final Path cache;

  Schematron(Processor saxon, Path cache) {
    this.saxon = saxon;
    this.cache = cache;
  }

  /** @return XSLT that reads other files beside the Schematron */
  Source compiled(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    var compiled = cache.resolve(HexFormat.of().formatHex(digest) + "." + COMPILER + ".xsl");
    if (!Files.exists(compiled)) compile(file, compiled);
    return new StreamSource(Files.newInputStream(compiled), file.toUri().toString());
  }

  private void compile(Path file, Path compiled) throws Exception {
    var pipeline = new StreamSource(Judges.resource("/xslt/2.0/pipeline-for-svrl.xsl").toString());
    Files.createDirectories(cache);
    // Whoever compiles it at the same time writes the same.
    var partial = Files.createTempFile(cache, "compiling", ".xsl");
    var compiler = saxon.newXsltCompiler().compile(pipeline).load30();
    compiler.transform(new StreamSource(file.toFile()), saxon.newSerializer(partial.toFile()));
    Files.move(partial, compiled, StandardCopyOption.ATOMIC_MOVE);
  }

  /** @return what `pattern` says in parentheses at the top of a file, where rules write their version */
  static String versionOf(Path file, String pattern) throws Exception {
    var text = Files.readString(file, StandardCharsets.UTF_8);
    var found = java.util.regex.Pattern.compile(pattern).matcher(text.substring(0, Math.min(2_000, text.length())));
    return found.find() ? found.group(1) : "?";
  }
}
