package facturation.peer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Folds a topic and prints one line of JSON: records, seconds from the first record to the last, and seconds of
 * processor time of the whole process. Ends itself at the end offsets the topic had at the start. With an output topic
 * it runs until it is ended instead, and prints "ready" once it runs.
 *
 * <p>Arguments: brokers, topic, processing guarantee, state directory, then, both or none, output topic and bytes of
 * the cache that joins updates ("default" for the library's own; 0 sends each at once).
 */
public final class Main {
    private static final AtomicLong processed = new AtomicLong();
    private static volatile long first;
    private static volatile long last;

    public static void main(String[] args) throws Exception {
        Properties settings = settings(args);
        if (args.length > 4) serve(args[1], args[4], settings);
        else measure(args[1], settings);
    }

    private static Properties settings(String[] args) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "peer-" + UUID.randomUUID());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, args[0]);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, args[2]);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, Path.of(args[3]).toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, args.length > 4 ? "latest" : "earliest");
        if (args.length > 5 && !args[5].equals("default")) {
            settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, args[5]);
        }
        return settings;
    }

    private static void measure(String topic, Properties settings) throws Exception {
        long records = recordsIn(topic, settings);
        CountDownLatch done = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(Windows.of(topic, () -> count(records, done), null), settings)) {
            start(streams);
            done.await();
        }
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT, "{\"records\":%d,\"seconds\":%.3f,\"cpu\":%.3f}%n",
            processed.get(), (last - first) / 1e9, process.getProcessCpuTime() / 1e9);
    }

    private static void serve(String topic, String output, Properties settings) throws Exception {
        KafkaStreams streams = new KafkaStreams(Windows.of(topic, () -> {}, output), settings);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) System.out.println("ready");
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(5))));
        start(streams);
    }

    private static void start(KafkaStreams streams) {
        streams.setUncaughtExceptionHandler(error -> {
            error.printStackTrace();
            Runtime.getRuntime().halt(1);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
    }

    private static void count(long records, CountDownLatch done) {
        long now = processed.incrementAndGet();
        if (now == 1) first = System.nanoTime();
        if (now < records) return;
        last = System.nanoTime();
        done.countDown();
    }

    private static long recordsIn(String topic, Properties settings) throws Exception {
        Object brokers = settings.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
        try (Admin admin = Admin.create(Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            var description = admin.describeTopics(java.util.List.of(topic)).allTopicNames().get().get(topic);
            Map<TopicPartition, OffsetSpec> ends = description.partitions().stream().collect(
                Collectors.toMap(each -> new TopicPartition(topic, each.partition()), each -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset).sum();
        }
    }
}
