package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a transaction keeps what it read. */
class ReadOnceTest {

    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());
    private final ReadOnce<String, Integer> rows = new ReadOnce<>();
    private final ReadOnce<String, Integer> others = new ReadOnce<>();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aTransactionReadsOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).isEqualTo(2);
        });
    }

    @Test
    void theNextTransactionReadsAnew() {
        transaction.executeWithoutResult(status -> read("a"));
        transaction.executeWithoutResult(status -> assertThat(read("a")).isEqualTo(2));
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void withoutTransactionNothingIsKept() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void whatWasWrittenIsReadAnew() {
        transaction.executeWithoutResult(status -> {
            read("a");
            int other = others.get("a", reads::incrementAndGet);
            rows.forget();
            assertThat(read("a")).isEqualTo(3);
            assertThat(others.get("a", reads::incrementAndGet)).isEqualTo(other);
        });
    }

    @Test
    void afterALockEverythingIsReadAnew() {
        transaction.executeWithoutResult(status -> {
            read("a");
            others.get("a", reads::incrementAndGet);
            ReadOnce.forgetAll();
            assertThat(read("a")).isEqualTo(3);
            assertThat(others.get("a", reads::incrementAndGet)).isEqualTo(4);
        });
    }

    @Test
    void aTransactionInBetweenReadsForItself() {
        TransactionTemplate inner = new TransactionTemplate(new NoDatabase());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            read("a");
            inner.executeWithoutResult(within -> assertThat(read("a")).isEqualTo(2));
            assertThat(read("a")).isEqualTo(1);
        });
    }

    private int read(String key) {
        return rows.get(key, reads::incrementAndGet);
    }

    /** Transactions of which only the bookkeeping matters. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object begun) {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        protected void doBegin(Object begun, TransactionDefinition definition) {
            // nothing to begin
        }

        @Override
        protected Object doSuspend(Object begun) {
            return begun;
        }

        @Override
        protected void doResume(Object begun, Object suspended) {
            // nothing was suspended
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing to commit
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing to roll back
        }
    }
}
