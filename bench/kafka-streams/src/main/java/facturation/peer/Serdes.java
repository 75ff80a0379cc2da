package facturation.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serde;

/** How the topology's values are read and written. */
final class Serdes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Serdes() {}

    /** The amount of a facture in cents, out of its JSON text; the whole text is parsed, as the engine does. */
    static Serde<Long> amount() {
        Deserializer<Long> read = (topic, bytes) -> {
            try {
                return Math.round(JSON.readTree(bytes).path("montant").doubleValue() * 100);
            } catch (IOException error) {
                throw new SerializationException(error);
            }
        };
        return org.apache.kafka.common.serialization.Serdes.serdeFrom(new LongSerializer(), read);
    }

    /** Four numbers of eight bytes each. */
    static Serde<Aggregate> aggregate() {
        return org.apache.kafka.common.serialization.Serdes.serdeFrom(
            (topic, a) -> a == null ? null : ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(a.count()).putLong(a.sum()).putLong(a.min()).putLong(a.max()).array(),
            (topic, bytes) -> {
                if (bytes == null) return null;
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Aggregate(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
            });
    }
}
