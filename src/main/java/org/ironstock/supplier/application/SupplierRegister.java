package org.ironstock.supplier.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.supplier.domain.RegistrationCheck;
import org.ironstock.supplier.persistence.SupplierRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of suppliers: who registered, who was confirmed, by whom and why. */
@Service
public class SupplierRegister implements Suppliers {

    private static final int MOST_LISTED = 500;
    private static final int LONGEST_REASON = 1_000;

    private final SupplierRows rows;
    private final SupplierSecrets secrets;
    private final Clock clock;

    SupplierRegister(SupplierRows rows, SupplierSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Supplier> find(String supplierId) {
        return rows.find(supplierId);
    }

    @Override
    public Supplier get(String supplierId) {
        return find(supplierId).orElseThrow(() -> new NoSuchElementException("There is no supplier " + supplierId));
    }

    /** Suppliers in one state, those who wait longest first. */
    public List<Supplier> inState(Supplier.State state) {
        return rows.inState(state, MOST_LISTED);
    }

    @Override
    public Map<String, String> names(Collection<String> supplierIds) {
        return rows.names(supplierIds);
    }

    @Override
    public List<Supplier> parties() {
        return rows.known();
    }

    @Override
    @Transactional
    public RegisteredSupplier register(SupplierRegistration registration) {
        Supplier supplier = rows.add(sound(registration), clock.instant())
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT,
                        "supplier-registered-already",
                        "A supplier with this KvK number is registered already.",
                        List.of(Finding.of("KVK_NUMBER_TAKEN", "kvkNumber", "Dit KvK-nummer is al geregistreerd."))));
        String secret = secrets.create();
        rows.addCredential(supplier.id(), secrets.toStore(supplier.id(), secret), clock.instant());
        rows.log(supplier, supplier.id(), "", clock.instant());
        return new RegisteredSupplier(supplier, secret);
    }

    private static SupplierRegistration sound(SupplierRegistration registration) {
        RegistrationCheck.Outcome outcome = RegistrationCheck.check(registration);
        if (outcome instanceof RegistrationCheck.Outcome.Unsound unsound) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "registration-unsound",
                    "The registration breaks %d rules."
                            .formatted(unsound.findings().size()),
                    unsound.findings());
        }
        return ((RegistrationCheck.Outcome.Sound) outcome).registration();
    }

    @Override
    @Transactional
    public Supplier confirm(String supplierId, String official) {
        return decide(supplierId, Supplier.State.CONFIRMED, official, "");
    }

    @Override
    @Transactional
    public Supplier refuse(String supplierId, String official, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "reason-required",
                    "A refusal needs a reason of at most %d characters.".formatted(LONGEST_REASON),
                    List.of(Finding.of(
                            "REASON_REQUIRED",
                            "reason",
                            "Geef de reden van de weigering, ten hoogste %d tekens.".formatted(LONGEST_REASON),
                            "art. 3:46 Awb")));
        }
        return decide(supplierId, Supplier.State.REFUSED, official, reason.strip());
    }

    private Supplier decide(String supplierId, Supplier.State state, String official, String reason) {
        Supplier decided = rows.decide(supplierId, state).orElseThrow(() -> undecidable(supplierId));
        rows.log(decided, official, reason, clock.instant());
        return decided;
    }

    private Problem undecidable(String supplierId) {
        return rows.find(supplierId)
                .map(supplier -> new Problem(
                        HttpStatus.CONFLICT,
                        "registration-decided-already",
                        "The registration of %s was decided already: %s.".formatted(supplierId, supplier.state())))
                .orElseGet(() -> new Problem(
                        HttpStatus.NOT_FOUND, "supplier-unknown", "There is no supplier %s.".formatted(supplierId)));
    }
}
