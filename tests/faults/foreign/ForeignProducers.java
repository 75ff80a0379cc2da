import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Producers as other people write them, by Apache's own client: one for each compression, and transactions that are
 * committed, aborted, or left open. Arguments: brokers, topic, number of partitions, records of each kind, time of the
 * first record in ms since 1970.
 */
public final class ForeignProducers {
    private static final String[] CODECS = {"none", "gzip", "snappy", "lz4", "zstd"};
    private static final String[] HEADERS = {"constructor", "toString", "__proto__", "", "é\n", "7"};

    private final String brokers;
    private final String topic;
    private final int partitions;
    private final int count;
    private final long start;
    private int made;

    private ForeignProducers(String[] args) {
        brokers = args[0];
        topic = args[1];
        partitions = Integer.parseInt(args[2]);
        count = Integer.parseInt(args[3]);
        start = Long.parseLong(args[4]);
    }

    public static void main(String[] args) throws Exception {
        new ForeignProducers(args).run();
        // The transaction that is open stays so: nothing is closed that would end it.
        Runtime.getRuntime().halt(0);
    }

    private void run() throws Exception {
        for (String codec : CODECS) {
            try (KafkaProducer<String, byte[]> producer = producer("compression.type", codec)) {
                sendAll(producer, codec);
            }
        }
        for (String end : new String[] {"commit", "abort", "open"}) {
            KafkaProducer<String, byte[]> producer =
                producer("transactional.id", topic + "-" + end, "transaction.timeout.ms", "2000");
            producer.initTransactions();
            producer.beginTransaction();
            sendAll(producer, end);
            if (end.equals("commit")) producer.commitTransaction();
            if (end.equals("abort")) producer.abortTransaction();
        }
    }

    private KafkaProducer<String, byte[]> producer(String... settings) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", brokers);
        properties.put("linger.ms", "50");
        properties.put("max.block.ms", "20000");
        for (int at = 0; at < settings.length; at += 2) properties.put(settings[at], settings[at + 1]);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private void sendAll(KafkaProducer<String, byte[]> producer, String kind) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        for (int index = 0; index < count; index++, made++) {
            String value = "{\"id\":\"" + kind + "-" + index + "\",\"nomClient\":\"" + kind + "\",\"montant\":1.5}";
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, made % partitions, start + made, "client " + index % 7, value.getBytes("UTF-8"));
            for (String name : HEADERS) record.headers().add(name, index % 2 == 0 ? null : new byte[] {-1, 0, 1});
            sent.add(producer.send(record));
        }
        producer.flush();
        for (Future<?> one : sent) one.get();
    }
}
