package org.ironstock.signing.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.platform.Officials;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.persistence.MandateRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends mandates; nobody gives a mandate to himself. */
@Service
public class MandateAdministration {

    private final MandateRegister register;
    private final Officials officials;
    private final Clock clock;

    MandateAdministration(MandateRegister register, Officials officials, Clock clock) {
        this.register = register;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * A mandate that an official wants to register.
     *
     * @param limit empty for no limit
     */
    public record Proposal(
            String reference,
            String official,
            String role,
            String productGroup,
            Set<String> documentKinds,
            Optional<Money> limit,
            LocalDate validFrom,
            LocalDate validTo,
            boolean subMandateAllowed,
            String givenBy) {}

    /** Every mandate that was ever given, newest first. */
    public List<Mandate> all() {
        return register.all();
    }

    /**
     * Registers a mandate.
     *
     * @throws Problem 422 with every finding
     */
    @Transactional
    public Mandate register(Proposal proposal, String registeredBy) {
        List<Finding> findings = faults(proposal, registeredBy);
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "mandate-refused",
                    "Dit mandaat kan niet worden geregistreerd.",
                    findings);
        }
        Mandate mandate = new Mandate(
                UUID.randomUUID(),
                proposal.reference().strip(),
                proposal.official(),
                proposal.role(),
                proposal.productGroup().strip(),
                proposal.documentKinds(),
                proposal.limit(),
                proposal.validFrom(),
                proposal.validTo(),
                proposal.subMandateAllowed(),
                proposal.givenBy().strip(),
                Optional.empty());
        register.add(mandate, registeredBy, clock.instant());
        return mandate;
    }

    /**
     * Ends a mandate at once; what was signed under it stays signed.
     *
     * @throws Problem 422 without a reason, 409 when it was revoked before, 404 when it is unknown
     */
    @Transactional
    public void revoke(UUID id, String revokedBy, String reason) {
        if (reason.isBlank()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY, "reason-required", "Vul in waarom u het mandaat intrekt.");
        }
        if (!register.revoke(id, new Mandate.Revocation(clock.instant(), revokedBy, reason.strip()))) {
            throw register.find(id).isPresent()
                    ? new Problem(HttpStatus.CONFLICT, "mandate-revoked", "Dit mandaat is al ingetrokken.")
                    : new Problem(HttpStatus.NOT_FOUND, "mandate-unknown", "Dit mandaat bestaat niet.");
        }
    }

    private List<Finding> faults(Proposal proposal, String registeredBy) {
        List<Finding> findings = new ArrayList<>();
        if (proposal.reference().isBlank()) {
            findings.add(Finding.of("FIELD_REQUIRED", "reference", "Vul het kenmerk van het mandaatbesluit in."));
        }
        if (proposal.givenBy().isBlank()) {
            findings.add(Finding.of("FIELD_REQUIRED", "givenBy", "Vul in namens wie wordt getekend."));
        }
        if (proposal.official().equals(registeredBy)) {
            findings.add(Finding.of("MANDATE_FOR_ONESELF", "official", "U kunt uzelf geen mandaat geven."));
        }
        if (!officials.exists(proposal.official())) {
            findings.add(Finding.of(
                    "OFFICIAL_UNKNOWN", "official", "Functionaris '%s' bestaat niet.".formatted(proposal.official())));
        } else if (!officials.groupsOf(proposal.official()).contains(proposal.role())) {
            findings.add(Finding.of(
                    "ROLE_NOT_HELD",
                    "role",
                    "%s hoort niet bij groep '%s'."
                            .formatted(officials.displayName(proposal.official()), proposal.role())));
        }
        if (proposal.validTo().isBefore(proposal.validFrom())) {
            findings.add(Finding.of("PERIOD", "validTo", "De laatste dag ligt niet voor de eerste dag."));
        }
        if (proposal.limit().filter(Money::negative).isPresent()) {
            findings.add(Finding.of("LIMIT_NEGATIVE", "limit", "Het maximum is niet negatief."));
        }
        return findings;
    }
}
