package facturation.peer;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.WindowStore;

/** The engine's windows by Kafka Streams: per key, tumbling, 5 s and 1 min, a grace of 30 s, kept in RocksDB. */
final class Windows {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private Windows() {}

    /**
     * @param onRecord called for each record once it has passed both aggregations
     * @param output topic that takes every change of a 5 s window under the record's key; none when null
     */
    static Topology of(String topic, Runnable onRecord, String output) {
        StreamsBuilder builder = new StreamsBuilder();
        var records = builder.stream(topic, Consumed.with(new StringSerde(), Serdes.amount()));
        var byKey = records.groupByKey(Grouped.with(new StringSerde(), Serdes.amount()));
        var fiveSeconds = aggregate(byKey, FIVE_SECONDS, "windows-5s");
        aggregate(byKey, ONE_MINUTE, "windows-1m");
        // Children are visited in the order they were added: this one is the last.
        records.foreach((key, cents) -> onRecord.run());
        if (output != null) {
            fiveSeconds.toStream((window, aggregate) -> window.key())
                .to(output, Produced.with(new StringSerde(), Serdes.aggregate()));
        }
        return builder.build();
    }

    private static KTable<Windowed<String>, Aggregate> aggregate(
            KGroupedStream<String, Long> byKey, Duration size, String store) {
        return byKey
            .windowedBy(TimeWindows.ofSizeAndGrace(size, GRACE))
            .aggregate(
                () -> Aggregate.NONE,
                (key, cents, aggregate) -> aggregate.add(cents),
                Materialized.<String, Aggregate, WindowStore<Bytes, byte[]>>as(store)
                    .withKeySerde(new StringSerde())
                    .withValueSerde(Serdes.aggregate()));
    }
}
