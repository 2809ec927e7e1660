package org.ironstock.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a transaction has read, so that the many steps of one transaction read it once. For rows of persistence
 * that one class reads and writes: it forgets what it writes. Whoever takes a lock calls {@link #forgetAll()}, since
 * others may have written while one waited. Outside a transaction nothing is kept.
 *
 * @param <K> names what is read, e.g. an id
 * @param <V> must not change after it was read
 */
public final class ReadOnce<K, V> {

    /** What was read before, or is read now. */
    public V get(K key, Supplier<V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.get();
        }
        Map<K, V> mine = mine(Kept.ofTransaction());
        if (mine.containsKey(key)) {
            return mine.get(key);
        }
        V value = read.get();
        // asked for anew: reading may have taken a lock
        mine(Kept.ofTransaction()).put(key, value);
        return value;
    }

    /** This was read otherwise, e.g. together with a lock, after all that was read before was forgotten. */
    public void keep(K key, V value) {
        get(key, () -> value);
    }

    /** What was read here is old: it was written. */
    public void forget() {
        Kept kept = Kept.find();
        if (kept != null) {
            kept.values.remove(this);
        }
    }

    /** Everything that this transaction read may be old: it waited for a lock. */
    public static void forgetAll() {
        Kept kept = Kept.find();
        if (kept != null) {
            kept.values.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> mine(Kept kept) {
        return (Map<K, V>) kept.values.computeIfAbsent(this, reader -> new HashMap<>());
    }

    /** Everything that one transaction keeps; gone when it ends, out of reach while it is suspended. */
    private static final class Kept implements TransactionSynchronization {

        private final Map<ReadOnce<?, ?>, Map<?, ?>> values = new HashMap<>();

        static @Nullable Kept find() {
            return (Kept) TransactionSynchronizationManager.getResource(Kept.class);
        }

        static Kept ofTransaction() {
            Kept found = find();
            if (found != null) {
                return found;
            }
            Kept kept = new Kept();
            TransactionSynchronizationManager.bindResource(Kept.class, kept);
            TransactionSynchronizationManager.registerSynchronization(kept);
            return kept;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Kept.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Kept.class, this);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            values.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Kept.class);
        }
    }
}
