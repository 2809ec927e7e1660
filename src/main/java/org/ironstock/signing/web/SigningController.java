package org.ironstock.signing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.signing.ChainVerification;
import org.ironstock.signing.ConflictOfInterest;
import org.ironstock.signing.Signing;
import org.ironstock.signing.application.MandateAdministration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Register of mandates, declared interests and verification of the chain, as JSON for officials. */
@RestController
class SigningController {

    private final MandateAdministration mandates;
    private final Signing signing;
    private final CurrentOfficial currentOfficial;

    SigningController(MandateAdministration mandates, Signing signing, CurrentOfficial currentOfficial) {
        this.mandates = mandates;
        this.signing = signing;
        this.currentOfficial = currentOfficial;
    }

    /** Why a mandate ends. */
    record RevocationRequest(Optional<String> reason) {}

    /** An official's own interest. */
    record InterestRequest(Optional<String> caseRef, Optional<String> supplierRef, Optional<String> statement) {}

    @GetMapping("/api/mandates")
    List<MandateAnswer> mandates() {
        return mandates.all().stream().map(MandateAnswer::of).toList();
    }

    @PostMapping("/api/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    MandateAnswer register(@RequestBody MandateForm form) {
        return MandateAnswer.of(
                mandates.register(form.proposal(), currentOfficial.get().id()));
    }

    @PostMapping("/api/mandates/{mandateId}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID mandateId, @RequestBody RevocationRequest request) {
        mandates.revoke(mandateId, currentOfficial.get().id(), request.reason().orElse(""));
    }

    /** One declares for oneself only. */
    @PostMapping("/api/conflicts-of-interest")
    @ResponseStatus(HttpStatus.CREATED)
    void declare(@RequestBody InterestRequest request) {
        if (request.caseRef().orElse("").isBlank()
                && request.supplierRef().orElse("").isBlank()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "subject-required",
                    "Noem de zaak of de leverancier van uw belang.");
        }
        signing.declareConflict(new ConflictOfInterest(
                currentOfficial.get().id(),
                request.caseRef().orElse(""),
                request.supplierRef().orElse(""),
                request.statement().orElse("")));
    }

    /** Walks every chain and names the first broken link. */
    @GetMapping("/api/signing/chain/verification")
    ChainVerification verify() {
        return signing.verifyChain();
    }
}
