package facturation.peer;

/** Count, sum, min and max of the amounts in one window, in cents. */
record Aggregate(long count, long sum, long min, long max) {
    static final Aggregate NONE = new Aggregate(0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    Aggregate add(long cents) {
        return new Aggregate(count + 1, sum + cents, Math.min(min, cents), Math.max(max, cents));
    }
}
