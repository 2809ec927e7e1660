package org.ironstock.signing.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.signing.domain.Authority;
import org.ironstock.signing.domain.DossierOutcome;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.domain.MandateOutcome;
import org.ironstock.signing.domain.Reservation;
import org.ironstock.signing.domain.SignerStep;
import org.ironstock.signing.domain.SigningAct;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.domain.SigningCase.State;
import org.ironstock.signing.persistence.MandateRegister;
import org.ironstock.signing.persistence.Reservations;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is checked before the first signer sees a document: authority, mandates, value, dossier. */
@Service
@Transactional
public class RequestChecks {

    /** How often a dossier may be completed before the request is given up. */
    private static final int DOSSIER_ROUNDS = 3;

    private final SigningCases cases;
    private final MandateRegister mandates;
    private final Reservations reservations;
    private final Dossier dossier;
    private final Clock clock;

    RequestChecks(
            SigningCases cases, MandateRegister mandates, Reservations reservations, Dossier dossier, Clock clock) {
        this.cases = cases;
        this.mandates = mandates;
        this.reservations = reservations;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * A request that nobody decided about yet.
     *
     * @throws IllegalStateException when it ended before
     */
    public SigningCase open(String signingId) {
        SigningCase signing = cases.get(signingId);
        if (signing.state() != State.PENDING) {
            throw new IllegalStateException("Request %s has ended as %s".formatted(signingId, signing.state()));
        }
        return signing;
    }

    /**
     * Keeps who must sign.
     *
     * @param steps what the table of authority says, in order; empty when it has no row for this document
     * @param ruleVersion version of the table
     */
    public void keepSigners(String signingId, List<SignerStep> steps, String ruleVersion) {
        SigningCase signing = open(signingId);
        List<SignerStep> all = signing.overridesAdvice() ? Authority.overriding(steps, cases.superiors()) : steps;
        cases.addSteps(signingId, all);
        record(
                signing,
                "AUTHORITY_DETERMINED",
                all.isEmpty()
                        ? "Niemand is bevoegd om '%s' te tekenen.".formatted(signing.documentTitle())
                        : "'%s' wordt getekend door: %s."
                                .formatted(
                                        signing.documentTitle(),
                                        all.stream().map(SignerStep::role).collect(Collectors.joining(", "))),
                ruleVersion);
    }

    /** Reserves the value and looks whether for each signature somebody holds a mandate that covers it today. */
    public MandateOutcome checkMandates(String signingId) {
        SigningCase signing = cases.take(signingId);
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        Reservation own = reservations.reserve(signing, today);
        SigningAct act = new SigningAct(
                signing.documentKind(),
                signing.productGroup(),
                own.cumulative(reservations.together(signing), today),
                clock.instant());
        List<String> lacking = rolesWithoutMandate(signing, act);
        if (!lacking.isEmpty() || signing.steps().isEmpty()) {
            reservations.release(signingId, clock.instant());
            cases.close(signingId, State.NO_MANDATE, clock.instant());
            record(
                    signing,
                    "NO_MANDATE",
                    "Geen geldig mandaat voor '%s' (%s over twaalf maanden) bij: %s."
                            .formatted(
                                    signing.documentTitle(),
                                    act.cumulative().inDutch(),
                                    lacking.isEmpty() ? "niemand bevoegd" : String.join(", ", lacking)),
                    "");
            return MandateOutcome.MISSING;
        }
        return MandateOutcome.PRESENT;
    }

    /** Keeps which documents the dossier must hold. */
    public void keepRequiredDocuments(String signingId, Collection<String> kinds) {
        cases.setRequiredKinds(signingId, kinds);
    }

    /** Looks whether the dossier is complete; counts the rounds in which it was not. */
    public DossierOutcome checkDossier(String signingId) {
        SigningCase signing = cases.take(signingId);
        List<Finding> missing = missing(signing);
        if (missing.isEmpty()) {
            return DossierOutcome.COMPLETE;
        }
        if (signing.dossierRounds() < DOSSIER_ROUNDS) {
            cases.setDossierRounds(signingId, signing.dossierRounds() + 1);
            return DossierOutcome.INCOMPLETE;
        }
        return giveUp(signing);
    }

    /** No further rounds: what is missing now will not be added. */
    public void stopCompleting(String signingId) {
        cases.setDossierRounds(signingId, DOSSIER_ROUNDS);
    }

    private DossierOutcome giveUp(SigningCase signing) {
        String signingId = signing.signingId();
        reservations.release(signingId, clock.instant());
        cases.close(signingId, State.INCOMPLETE, clock.instant());
        record(
                signing,
                "DOSSIER_INCOMPLETE",
                missing(signing).stream().map(Finding::message).collect(Collectors.joining(" ")),
                "");
        return DossierOutcome.GIVEN_UP;
    }

    /** What the dossier lacks for this signature. */
    public List<Finding> missing(SigningCase signing) {
        return dossier.missing(signing.caseRef(), signing.requiredKinds());
    }

    private List<String> rolesWithoutMandate(SigningCase signing, SigningAct act) {
        Set<String> roles = signing.steps().stream()
                .flatMap(step -> step.allRoles().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> covered = mandates.inRoles(roles).stream()
                .filter(mandate -> mandate.objections(act).isEmpty())
                .map(Mandate::role)
                .collect(Collectors.toUnmodifiableSet());
        return signing.steps().stream()
                .filter(step -> step.allRoles().stream().noneMatch(covered::contains))
                .map(SignerStep::role)
                .toList();
    }

    private void record(SigningCase signing, String what, String statement, String ruleVersion) {
        dossier.record(new EvidenceToRecord(signing.caseRef(), what, "system", statement, ruleVersion));
    }
}
