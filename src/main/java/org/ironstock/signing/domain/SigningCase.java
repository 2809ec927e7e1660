package org.ironstock.signing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.signing.SigningRequest.Flag;

/**
 * A request for signatures with its steps and what was decided so far.
 *
 * @param documentSha256 hash of the bytes that were frozen for the signers
 * @param steps signers in order; empty until the authority table was asked
 * @param signatures decisions so far, in order
 */
public record SigningCase(
        String signingId,
        String caseRef,
        UUID documentId,
        String documentKind,
        String documentTitle,
        String documentSha256,
        String contractRef,
        String supplierRef,
        String needRef,
        Money maxAmount,
        String productGroup,
        Set<Flag> flags,
        Instant deadline,
        State state,
        List<String> requiredKinds,
        int dossierRounds,
        List<SignerStep> steps,
        List<Signature> signatures) {

    /** How far a request is. */
    public enum State {
        PENDING,
        SIGNED,
        REFUSED,
        WITHDRAWN,
        NO_MANDATE,
        INCOMPLETE,
        EXPIRED
    }

    /** The step that waits for a signer; empty when all decided, or when nobody may decide any more. */
    public Optional<SignerStep> openStep() {
        if (state != State.PENDING
                || signatures.stream().anyMatch(given -> !given.decision().binds())) {
            return Optional.empty();
        }
        return steps.stream().filter(step -> step.number() > signatures.size()).findFirst();
    }

    /** Whether every step has its signature, none of them a refusal. */
    public boolean fullySigned() {
        return !steps.isEmpty()
                && signatures.size() == steps.size()
                && signatures.stream().allMatch(given -> given.decision().binds());
    }

    /** Whether an adviser said no, so that who signs nevertheless says why. */
    public boolean overridesAdvice() {
        return flags.contains(Flag.NEGATIVE_ADVICE);
    }
}
