package org.ironstock.supplier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccount.State;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.persistence.AccountRows;
import org.ironstock.supplier.persistence.SupplierRows;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The register of bank accounts on its tables: one enters, another calls back and verifies. */
@Schemas("supplier")
class AccountRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String IBAN = "NL20INGB0001234567";
    private static final String OTHER_IBAN = "NL69INGB0123456789";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Tables tables;
    private final AccountRegister register;
    private String supplier = "";

    AccountRegisterTest(Tables tables) {
        this.tables = tables;
        this.register = new AccountRegister(
                new AccountRows(tables.jdbc()), new SupplierRows(tables.jdbc()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void registerSupplier() {
        supplier = another();
    }

    private String another() {
        return new SupplierRows(tables.jdbc())
                .add(
                        new SupplierRegistration(
                                "Maskermakers",
                                "%08d".formatted(COUNT.incrementAndGet()),
                                "a@b.example",
                                "Weg 1",
                                "2595 AA",
                                "Den Haag",
                                "NL",
                                true),
                        NOW)
                .orElseThrow()
                .id();
    }

    @Test
    void accountIsPaidOnlyAfterAnotherOfficialCalledBack() {
        PhoneNumber phone = phone();
        BankAccount entered = register.enter(supplier, "nl20 ingb 0001 2345 67", " Maskermakers B.V. ", "een");
        assertThat(register.findVerified(supplier)).isEmpty();
        assertThat(register.verified(supplier, IBAN)).isFalse();

        register.verify(entered.number(), phone.number(), "J. Jansen, boekhouder", "ander");

        assertThat(register.findVerified(supplier)).hasValueSatisfying(account -> {
            assertThat(account.iban()).isEqualTo(IBAN);
            assertThat(account.holder()).isEqualTo("Maskermakers B.V.");
        });
        assertThat(register.verified(supplier, "NL20 INGB 0001 2345 67")).isTrue();
        assertThat(register.verified(supplier, OTHER_IBAN)).isFalse();
        assertThat(register.verifiedIbans(List.of(supplier, "SUP-9999"))).isEqualTo(Map.of(supplier, IBAN));
    }

    @Test
    void everyStepOfAnAccountIsKept() {
        PhoneNumber phone = phone();
        BankAccount first = verified(IBAN, phone);
        BankAccount second = verified(OTHER_IBAN, phone);
        register.refuse(second.number(), "Fraude gemeld.", "ander");

        assertThat(register.history(supplier))
                .extracting(BankAccount::iban, BankAccount::state)
                .containsExactly(tuple(IBAN, State.REPLACED), tuple(OTHER_IBAN, State.WITHDRAWN));
        assertThat(register.stepsOf(first))
                .extracting(step -> step.state())
                .containsExactly(State.ENTERED, State.VERIFIED, State.REPLACED);
        assertThat(register.stepsOf(second).get(1).step().phoneNumber()).contains(phone.number());
        assertThat(register.stepsOf(second).get(2).step().reason()).isEqualTo("Fraude gemeld.");
        assertThat(register.findVerified(supplier)).isEmpty();
    }

    @Test
    void whoEnteredAnAccountDoesNotVerifyIt() {
        PhoneNumber phone = phone();
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertRefused(
                () -> register.verify(entered.number(), phone.number(), "J. Jansen", "een"),
                "ACCOUNT_ENTERED_BY_VERIFIER");
    }

    @Test
    void numberThatCameWithOrAfterTheAccountProvesNothing() {
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");
        PhoneNumber late = phone();

        assertRefused(
                () -> register.verify(entered.number(), late.number(), "J. Jansen", "ander"),
                "PHONE_NOT_ON_FILE_BEFORE");
    }

    @Test
    void numberOfWhoEnteredTheAccountProvesNothing() {
        PhoneNumber own = register.addPhone(supplier, "+31201234567", "handelsregister", "een");
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertRefused(
                () -> register.verify(entered.number(), own.number(), "J. Jansen", "ander"),
                "PHONE_ENTERED_WITH_ACCOUNT");
    }

    @Test
    void numberOfAnotherSupplierProvesNothing() {
        PhoneNumber others = register.addPhone(another(), "+31201234567", "handelsregister", "derde");
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertRefused(
                () -> register.verify(entered.number(), others.number(), "J. Jansen", "ander"),
                "PHONE_OF_ANOTHER_SUPPLIER");
        assertRefused(() -> register.verify(entered.number(), 999_999, "J. Jansen", "ander"), "PHONE_UNKNOWN");
    }

    @Test
    void whoWasSpokenToIsNoted() {
        PhoneNumber phone = phone();
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertRefused(() -> register.verify(entered.number(), phone.number(), " ", "ander"), "FIELD_REQUIRED");
        assertRefused(
                () -> register.verify(entered.number(), phone.number(), "x".repeat(201), "ander"), "FIELD_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NL21INGB0001234567", "NL20INGB000123456", "XX20INGB0001234567", "NL20INGB000123456A", "", "NL"})
    void numberThatCannotBeAnIbanIsRefused(String iban) {
        assertRefused(() -> register.enter(supplier, iban, "Maskermakers", "een"), "IBAN_UNSOUND");
    }

    @Test
    void holderHasANameOfAtMostSeventyCharacters() {
        assertRefused(() -> register.enter(supplier, IBAN, " ", "een"), "FIELD_REQUIRED");
        assertRefused(() -> register.enter(supplier, IBAN, "x".repeat(71), "een"), "FIELD_LENGTH");
        assertThat(register.enter(supplier, IBAN, "x".repeat(70), "een").holder())
                .hasSize(70);
    }

    @Test
    void oneChangeIsLookedIntoAtATime() {
        BankAccount first = register.enter(supplier, IBAN, "Maskermakers", "een");
        assertRefused(() -> register.enter(supplier, OTHER_IBAN, "Maskermakers", "een"), "ACCOUNT_WAITS_ALREADY");

        register.refuse(first.number(), "Niet bevestigd door de leverancier.", "ander");

        assertThat(register.enter(supplier, OTHER_IBAN, "Maskermakers", "een").state())
                .isEqualTo(State.ENTERED);
        assertThat(register.history(supplier).get(0).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void accountIsDecidedOnce() {
        PhoneNumber phone = phone();
        BankAccount account = verified(IBAN, phone);

        assertThatThrownBy(() -> register.verify(account.number(), phone.number(), "J. Jansen", "ander"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("account-decided-already"));
        register.refuse(account.number(), "Ingetrokken.", "ander");
        assertThatThrownBy(() -> register.refuse(account.number(), "Nog eens.", "ander"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusalHasAReason() {
        BankAccount entered = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertRefused(() -> register.refuse(entered.number(), " ", "ander"), "REASON_REQUIRED");
        assertRefused(() -> register.refuse(entered.number(), "x".repeat(1_001), "ander"), "REASON_REQUIRED");
        assertThat(register.refuse(entered.number(), "x".repeat(1_000), "ander").state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void telephoneNumberIsInternationalAndNamesItsSource() {
        assertRefused(() -> register.addPhone(supplier, "020 123 45 67", "handelsregister", "een"), "PHONE_FORM");
        assertRefused(() -> register.addPhone(supplier, "+31201234567", " ", "een"), "FIELD_REQUIRED");
        assertThat(register.addPhone(supplier, "+31 (20) 123-45.67", "handelsregister", "een")
                        .phone())
                .isEqualTo("+31201234567");
        assertThat(register.phoneNumbers(supplier)).hasSize(1);
    }

    @Test
    void nothingIsKeptOfUnknownSuppliersAndAccounts() {
        assertThatThrownBy(() -> register.enter("SUP-9999", IBAN, "Maskermakers", "een"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("supplier-unknown"));
        assertThatThrownBy(() -> register.refuse(999_999, "Weg.", "een"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("account-unknown"));
    }

    @Test
    void historyCannotBeRewritten() {
        BankAccount account = register.enter(supplier, IBAN, "Maskermakers", "een");

        assertThatThrownBy(() -> tables.jdbc()
                        .sql("update supplier.bank_account set iban = :iban where number = :number")
                        .param("iban", OTHER_IBAN)
                        .param("number", account.number())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tables.jdbc()
                        .sql("delete from supplier.bank_account_log")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        tables.jdbc().sql("delete from supplier.bank_account").update())
                .isInstanceOf(DataAccessException.class);
    }

    private PhoneNumber phone() {
        return register.addPhone(supplier, "+31201234567", "handelsregister", "derde");
    }

    private BankAccount verified(String iban, PhoneNumber phone) {
        BankAccount entered = register.enter(supplier, iban, "Maskermakers", "een");
        return register.verify(entered.number(), phone.number(), "J. Jansen, boekhouder", "ander");
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.findings())
                .extracting(Finding::code)
                .contains(code));
    }
}
