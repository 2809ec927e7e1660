package org.ironstock.supplier.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccount.State;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.Ibans;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.domain.AccountCheck;
import org.ironstock.supplier.persistence.AccountRows;
import org.ironstock.supplier.persistence.AccountRows.LoggedState;
import org.ironstock.supplier.persistence.AccountRows.Step;
import org.ironstock.supplier.persistence.SupplierRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of bank accounts: one official enters, another calls back and verifies. */
@Service
@Transactional
public class AccountRegister implements BankAccounts {

    private static final int LONGEST_REASON = 1_000;

    private final AccountRows rows;
    private final SupplierRows suppliers;
    private final Clock clock;

    AccountRegister(AccountRows rows, SupplierRows suppliers, Clock clock) {
        this.rows = rows;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BankAccount> findVerified(String supplierId) {
        return rows.findVerified(supplierId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> verifiedIbans(Collection<String> supplierIds) {
        return rows.verifiedIbans(supplierIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BankAccount> history(String supplierId) {
        return rows.accountsOf(supplierId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PhoneNumber> phoneNumbers(String supplierId) {
        return rows.phonesOf(supplierId);
    }

    /** What happened to an account, oldest first. */
    @Transactional(readOnly = true)
    public List<LoggedState> stepsOf(BankAccount account) {
        return rows.stepsOf(account.number());
    }

    @Override
    public PhoneNumber addPhone(String supplierId, String phone, String source, String official) {
        requireKnown(supplierId);
        String written = phone.replaceAll("[\\s().-]", "");
        refuseIf(AccountCheck.phone(written, source));
        return rows.addPhone(supplierId, written, source.strip(), official, clock.instant());
    }

    @Override
    public BankAccount enter(String supplierId, String iban, String holder, String official) {
        requireKnown(supplierId);
        List<Finding> findings = new ArrayList<>(Ibans.findings(iban, "iban"));
        findings.addAll(AccountCheck.holder(holder));
        refuseIf(findings);
        BankAccount entered = rows.add(supplierId, Ibans.electronic(iban), holder.strip(), official, clock.instant())
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT,
                        "account-waits-already",
                        "An account of this supplier waits for verification.",
                        List.of(Finding.of(
                                "ACCOUNT_WAITS_ALREADY", "iban", "Er wacht al een rekening op verificatie."))));
        rows.log(entered.number(), State.ENTERED, step(official, ""));
        return entered;
    }

    @Override
    public BankAccount verify(long accountNumber, long phoneNumber, String spokenTo, String official) {
        BankAccount account = locked(accountNumber);
        require(account, State.ENTERED);
        PhoneNumber called = rows.findPhone(phoneNumber)
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "phone-unknown",
                        "This telephone number is not on file.",
                        List.of(Finding.of("PHONE_UNKNOWN", "phone", "Kies een nummer dat bekend is."))));
        refuseIf(AccountCheck.verification(account, called, spokenTo, official));
        rows.findVerified(account.supplierId())
                .ifPresent(former -> rows.move(former, State.REPLACED, step(official, "")));
        rows.move(
                account,
                State.VERIFIED,
                new Step(official, Optional.of(phoneNumber), spokenTo.strip(), "", clock.instant()));
        return locked(accountNumber);
    }

    @Override
    public BankAccount refuse(long accountNumber, String reason, String official) {
        BankAccount account = locked(accountNumber);
        require(account, State.ENTERED, State.VERIFIED);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            refuseIf(List.of(Finding.of(
                    "REASON_REQUIRED", "reason", "Geef de reden, ten hoogste %d tekens.".formatted(LONGEST_REASON))));
        }
        State state = account.state() == State.ENTERED ? State.REFUSED : State.WITHDRAWN;
        rows.move(account, state, step(official, reason.strip()));
        return locked(accountNumber);
    }

    private Step step(String official, String reason) {
        return new Step(official, Optional.empty(), "", reason, clock.instant());
    }

    private void requireKnown(String supplierId) {
        if (suppliers.find(supplierId).isEmpty()) {
            throw new Problem(
                    HttpStatus.NOT_FOUND, "supplier-unknown", "There is no supplier %s.".formatted(supplierId));
        }
    }

    private BankAccount locked(long number) {
        return rows.lock(number)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "account-unknown", "There is no bank account %d.".formatted(number)));
    }

    private static void require(BankAccount account, State... allowed) {
        if (!List.of(allowed).contains(account.state())) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "account-decided-already",
                    "This bank account was decided already: %s.".formatted(account.state()));
        }
    }

    private static void refuseIf(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "account-unsound",
                    "The bank account breaks %d rules.".formatted(findings.size()),
                    findings);
        }
    }
}
