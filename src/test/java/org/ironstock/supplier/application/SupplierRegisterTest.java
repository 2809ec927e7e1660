package org.ironstock.supplier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ironstock.platform.Problem;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.persistence.SupplierRows;
import org.ironstock.supplier.persistence.SupplierRows.LoggedStep;
import org.ironstock.supplier.persistence.SupplierRows.StoredSecret;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

@ModuleDatabase.Schemas("supplier")
class SupplierRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicInteger KVK = new AtomicInteger(10_000_000);

    private final ModuleDatabase.Tables tables;
    private final SupplierRows rows;
    private final SupplierRegister suppliers;
    private final SupplierCredentials credentials;

    SupplierRegisterTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.rows = new SupplierRows(tables.jdbc());
        SupplierSecrets secrets = new SupplierSecrets();
        this.suppliers = new SupplierRegister(rows, secrets, Clock.fixed(NOW, ZoneOffset.UTC));
        this.credentials = new SupplierCredentials(rows, secrets);
    }

    @Test
    void aPartyRegistersAndMayBidOnlyAfterCibgConfirmedIt() {
        Supplier registered = register(freshKvk()).supplier();
        assertThat(registered.id()).matches("SUP-\\d{4,}");
        assertThat(registered.state()).isEqualTo(Supplier.State.REGISTERED);
        assertThat(registered.mayBid()).isFalse();

        confirm(registered.id(), "cibg-buyer-1");

        assertThat(suppliers.get(registered.id()).mayBid()).isTrue();
        assertThat(rows.stepsOf(registered.id()))
                .extracting(LoggedStep::state, LoggedStep::actor, LoggedStep::at)
                .containsExactly(
                        tuple(Supplier.State.REGISTERED, registered.id(), NOW),
                        tuple(Supplier.State.CONFIRMED, "cibg-buyer-1", NOW));
    }

    @Test
    void aRefusalKeepsItsReasonAndGivesTheKvkNumberFreeAgain() {
        String kvk = freshKvk();
        Supplier refused = register(kvk).supplier();
        refuse(refused.id(), "cibg-buyer-1", "Niet bevoegd namens deze onderneming");

        assertThat(suppliers.get(refused.id()).state()).isEqualTo(Supplier.State.REFUSED);
        assertThat(rows.stepsOf(refused.id()))
                .last()
                .extracting(LoggedStep::reason)
                .isEqualTo("Niet bevoegd namens deze onderneming");
        assertThat(register(kvk).supplier().id()).isNotEqualTo(refused.id());
    }

    @Test
    void aRefusalWithoutReasonChangesNothing() {
        Supplier registered = register(freshKvk()).supplier();
        assertProblem(() -> refuse(registered.id(), "cibg-buyer-1", " "), HttpStatus.UNPROCESSABLE_ENTITY);
        assertProblem(
                () -> refuse(registered.id(), "cibg-buyer-1", "x".repeat(1_001)), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(suppliers.get(registered.id()).state()).isEqualTo(Supplier.State.REGISTERED);
    }

    @Test
    void aRegistrationIsDecidedOnce() {
        Supplier registered = register(freshKvk()).supplier();
        confirm(registered.id(), "cibg-buyer-1");
        assertProblem(() -> confirm(registered.id(), "cibg-buyer-2"), HttpStatus.CONFLICT);
        assertProblem(() -> refuse(registered.id(), "cibg-buyer-2", "Toch niet"), HttpStatus.CONFLICT);
        assertThat(rows.stepsOf(registered.id())).hasSize(2);
    }

    @Test
    void anUnknownSupplierIsMissed() {
        assertThat(suppliers.find("SUP-999999")).isEmpty();
        assertThatThrownBy(() -> suppliers.get("SUP-999999")).isInstanceOf(NoSuchElementException.class);
        assertProblem(() -> confirm("SUP-999999", "cibg-buyer-1"), HttpStatus.NOT_FOUND);
    }

    @Test
    void aKvkNumberRegistersOnceAlsoWhenTwentyTryAtTheSameMoment() throws Exception {
        String kvk = freshKvk();
        ExecutorService parties = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            register(kvk);
                            return true;
                        } catch (Problem taken) {
                            assertThat(taken.status()).isEqualTo(HttpStatus.CONFLICT);
                            return false;
                        }
                    })
                    .toList();
            int registered = 0;
            for (Future<Boolean> attempt : parties.invokeAll(attempts)) {
                registered += attempt.get() ? 1 : 0;
            }
            assertThat(registered).isEqualTo(1);
        } finally {
            parties.shutdownNow();
        }
    }

    @Test
    void anUnsoundRegistrationIsRefusedWithAllFindings() {
        assertThatThrownBy(() -> suppliers.register(
                        new SupplierRegistration("", "1", "x", "Kade 1", "1234 AB", "Breda", "NL", false)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.findings()).hasSize(3));
    }

    @Test
    void aSupplierSignsInWithItsSecretUntilItIsRefused() {
        RegisteredSupplier registered = register(freshKvk());
        String id = registered.supplier().id();
        assertThat(credentials.authenticate(id, registered.secret())).contains(id);
        assertThat(credentials.authenticate(id, registered.secret() + "x")).isEmpty();
        assertThat(credentials.authenticate(id, "")).isEmpty();
        assertThat(credentials.authenticate(id, "x".repeat(100_000))).isEmpty();
        assertThat(credentials.authenticate("SUP-999999", registered.secret())).isEmpty();
        assertThat(credentials.authenticate("x' or '1'='1", registered.secret()))
                .isEmpty();
        assertThat(credentials.authenticate(register(freshKvk()).supplier().id(), registered.secret()))
                .isEmpty();

        refuse(id, "cibg-buyer-1", "Onjuiste gegevens");
        assertThat(credentials.authenticate(id, registered.secret())).isEmpty();
    }

    @Test
    void theSecretItselfIsNowhereInTheDatabaseNorInWords() {
        RegisteredSupplier registered = register(freshKvk());
        assertThat(tables.jdbc()
                        .sql("select to_jsonb(c)::text from supplier.credential c where supplier_id = :id")
                        .param("id", registered.supplier().id())
                        .query(String.class)
                        .single())
                .doesNotContain(registered.secret())
                .contains("$2a$");
        assertThat(registered.toString()).doesNotContain(registered.secret());
    }

    @Test
    void aSecretMustPassTheHintBeforeTheSlowHashIsTried() {
        SupplierSecrets secrets = new SupplierSecrets();
        String secret = secrets.create();
        StoredSecret stored = secrets.toStore("SUP-0001", secret);
        assertThat(secrets.matches("SUP-0001", secret, stored)).isTrue();
        assertThat(secrets.matches("SUP-0001", secret, new StoredSecret(stored.hash(), new byte[4])))
                .isFalse();
        assertThat(secrets.matches("SUP-0001", secret, new StoredSecret("$2a$10$other", stored.hint())))
                .isFalse();
    }

    @Test
    void theLogOfRegistrationsCannotBeChanged() {
        assertThatThrownBy(() -> tables.jdbc()
                        .sql("update supplier.registration_log set actor = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private RegisteredSupplier register(String kvk) {
        return tables.transaction()
                .execute(status -> suppliers.register(new SupplierRegistration(
                        "Mondkap BV", kvk, "inkoop@mondkap.nl", "Kade 1", "1234 AB", "Breda", "NL", true)));
    }

    private Supplier confirm(String id, String official) {
        return tables.transaction().execute(status -> suppliers.confirm(id, official));
    }

    private Supplier refuse(String id, String official, String reason) {
        return tables.transaction().execute(status -> suppliers.refuse(id, official, reason));
    }

    private static void assertProblem(Runnable action, HttpStatus status) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                .isEqualTo(status));
    }

    private static String freshKvk() {
        return String.valueOf(KVK.incrementAndGet());
    }
}
