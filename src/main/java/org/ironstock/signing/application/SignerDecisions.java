package org.ironstock.signing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.SignatureToPlace;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Sha256;
import org.ironstock.signing.SigningRequest.Flag;
import org.ironstock.signing.domain.FourEyes;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.domain.Reservation;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.domain.SignatureOutcome;
import org.ironstock.signing.domain.SignerAnswer;
import org.ironstock.signing.domain.SignerStep;
import org.ironstock.signing.domain.SigningAct;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.domain.SigningTerms;
import org.ironstock.signing.persistence.Conflicts;
import org.ironstock.signing.persistence.MandateRegister;
import org.ironstock.signing.persistence.Reservations;
import org.ironstock.signing.persistence.SignatureChain;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision of one signer after the other: who may, what it needs, and the link of the chain it leaves. */
@Service
@Transactional
public class SignerDecisions {

    private final SigningCases cases;
    private final MandateRegister mandates;
    private final Reservations reservations;
    private final Conflicts conflicts;
    private final SignatureChain chain;
    private final ChainHeadFile headFile;
    private final Dossier dossier;
    private final Officials officials;
    private final Clock clock;

    SignerDecisions(
            SigningCases cases,
            MandateRegister mandates,
            Reservations reservations,
            Conflicts conflicts,
            SignatureChain chain,
            ChainHeadFile headFile,
            Dossier dossier,
            Officials officials,
            Clock clock) {
        this.cases = cases;
        this.mandates = mandates;
        this.reservations = reservations;
        this.conflicts = conflicts;
        this.chain = chain;
        this.headFile = headFile;
        this.dossier = dossier;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * Who signs next.
     *
     * @throws IllegalStateException when nobody does: the model looks further than the domain went
     */
    @Transactional(readOnly = true)
    public SignerStep nextSigner(String signingId) {
        return cases.get(signingId)
                .openStep()
                .orElseThrow(() -> new IllegalStateException("Nobody signs next in request " + signingId));
    }

    /**
     * The step that an official is about to decide.
     *
     * @throws AnswerRefused when nothing is left to decide
     */
    public static SignerStep waitingFor(SigningCase signing) {
        return signing.openStep()
                .orElseThrow(() -> new AnswerRefused(
                        Finding.of("ALREADY_DECIDED", "document", "Over dit document is al beslist.")));
    }

    /** When the next signer is reminded and replaced, counted from now. */
    public SigningTerms terms(SigningCase signing) {
        return SigningTerms.from(clock.instant(), signing.flags().contains(Flag.CRISIS));
    }

    /**
     * Takes the decision of a signer.
     *
     * @throws AnswerRefused with everything that stands in the way; nothing was kept then
     */
    public SignatureOutcome decide(String signingId, String official, SignerAnswer answer) {
        SigningCase signing = cases.take(signingId);
        SignerStep step = waitingFor(signing);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Finding> findings = new ArrayList<>(answer.faults(signing.overridesAdvice()));
        findings.addAll(fourEyes(signing, official).objections(signing, step, answer.decision(), now));
        findings.addAll(changed(signing));
        Optional<Mandate> mandate = mandateOf(signing, step, official, now, findings);
        if (mandate.isEmpty() || !findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        if (answer.decision().binds()) {
            dossier.sign(signing.documentId(), signature(signing, step, official, mandate.get()));
        }
        seal(signing, step, official, mandate.get(), answer, now);
        return outcome(signing, answer);
    }

    /** Calls in the deputy of the signer who is waited for; empty when there is none. */
    public Optional<String> callDeputy(String signingId) {
        SigningCase signing = cases.take(signingId);
        Optional<SignerStep> step =
                signing.openStep().filter(open -> !open.deputyRole().isEmpty());
        step.ifPresent(open -> {
            cases.callDeputy(signingId, open.number(), clock.instant());
            dossier.record(new EvidenceToRecord(
                    signing.caseRef(),
                    "DEPUTY_CALLED",
                    "system",
                    "'%s' wacht te lang op %s; %s mag ook tekenen."
                            .formatted(signing.documentTitle(), open.role(), open.deputyRole()),
                    ""));
        });
        return step.map(SignerStep::deputyRole);
    }

    /** Notes that the signer who is waited for was reminded. */
    public void remind(String signingId) {
        SigningCase signing = cases.get(signingId);
        signing.openStep()
                .ifPresent(open -> dossier.record(new EvidenceToRecord(
                        signing.caseRef(),
                        "SIGNER_REMINDED",
                        "system",
                        "%s is herinnerd aan '%s'.".formatted(open.role(), signing.documentTitle()),
                        "")));
    }

    private FourEyes fourEyes(SigningCase signing, String official) {
        Set<String> preparers = dossier.preparers(signing.documentId()).stream()
                .filter(officials::exists)
                .collect(Collectors.toUnmodifiableSet());
        return new FourEyes(
                official,
                officials.exists(official),
                officials.groupsOf(official),
                preparers,
                conflicts.declared(official, signing.caseRef(), signing.supplierRef()));
    }

    private List<Finding> changed(SigningCase signing) {
        return Sha256.of(dossier.content(signing.documentId())).equals(signing.documentSha256())
                ? List.of()
                : List.of(DocumentFindings.changed(signing));
    }

    /** The mandate under which this official signs; when there is none, why not is added to the findings. */
    private Optional<Mandate> mandateOf(
            SigningCase signing, SignerStep step, String official, Instant now, List<Finding> findings) {
        List<Mandate> held = mandates.take(official, step.roles());
        if (held.isEmpty()) {
            findings.add(Finding.of(
                    "MANDATE_MISSING",
                    "ondertekenaar",
                    "U hebt geen mandaat om dit stuk te tekenen.",
                    "art. 10:3 Awb"));
            return Optional.empty();
        }
        SigningAct act = new SigningAct(
                signing.documentKind(), signing.productGroup(), cumulative(signing, DutchCalendar.dayOf(now)), now);
        Optional<Mandate> covering = held.stream()
                .filter(mandate -> mandate.objections(act).isEmpty())
                .findFirst();
        if (covering.isEmpty()) {
            held.forEach(mandate -> findings.addAll(mandate.objections(act)));
        }
        return covering;
    }

    private Money cumulative(SigningCase signing, LocalDate today) {
        List<Reservation> together = reservations.together(signing);
        return together.stream()
                .filter(reservation -> reservation.signingId().equals(signing.signingId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is reserved for " + signing.signingId()))
                .cumulative(together, today);
    }

    private void seal(
            SigningCase signing, SignerStep step, String official, Mandate mandate, SignerAnswer answer, Instant now) {
        SignatureChain.Head head = chain.takeHead();
        Signature link = new Signature(
                        0,
                        signing.signingId(),
                        step.number(),
                        signing.caseRef(),
                        signing.documentId(),
                        signing.documentKind(),
                        signing.documentSha256(),
                        signing.maxAmount().cents(),
                        official,
                        mandate.role(),
                        mandate.givenBy(),
                        mandate.id(),
                        answer.decision(),
                        answer.reason(),
                        answer.overrideMotive(),
                        now,
                        "",
                        "")
                .chainedTo(head.number(), head.hash());
        chain.add(link);
        headFile.appendAfterCommit(new SignatureChain.Head(head.chainId(), link.number(), link.hash()), now);
    }

    /** The signature as it stands in the document; it names the hash of the bytes that this signer saw. */
    private SignatureToPlace signature(SigningCase signing, SignerStep step, String official, Mandate mandate) {
        return new SignatureToPlace(
                official,
                officials.displayName(official),
                officials.groupName(mandate.role()),
                mandate.givenBy(),
                "handtekening %d van %d onder %s, SHA-256 %s"
                        .formatted(
                                step.number(), signing.steps().size(), signing.signingId(), signing.documentSha256()));
    }

    private static SignatureOutcome outcome(SigningCase signing, SignerAnswer answer) {
        if (!answer.decision().binds()) {
            return SignatureOutcome.REFUSED;
        }
        return signing.signatures().size() + 1 < signing.steps().size()
                ? SignatureOutcome.NEXT_SIGNER
                : SignatureOutcome.ALL_SIGNED;
    }
}
