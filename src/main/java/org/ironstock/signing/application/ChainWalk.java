package org.ironstock.signing.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.signing.ChainVerification;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.persistence.SignatureChain;
import org.ironstock.signing.persistence.SignatureChain.Head;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain of signatures and names the first link that does not hold. */
@Component
public class ChainWalk {

    private static final int PAGE = 1_000;

    private final SignatureChain chain;
    private final ChainHeadFile headFile;
    private final Dossier dossier;
    private final Clock clock;

    ChainWalk(SignatureChain chain, ChainHeadFile headFile, Dossier dossier, Clock clock) {
        this.chain = chain;
        this.headFile = headFile;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** One picture of the database; the file is read before it, so that a signature of this moment raises no alarm. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public ChainVerification verify() {
        List<String> outside = headFile.lines();
        Head head = chain.head();
        Walk walk = new Walk(HeadLines.of(outside, head.chainId()));
        walk.links();
        walk.end(head);
        List<Finding> findings = new ArrayList<>(walk.broken.stream().toList());
        findings.addAll(walk.warnings(headFile.exists()));
        walk.documents.forEach(
                (document, signature) -> document(document, signature).ifPresent(findings::add));
        findings.addAll(dossier.brokenEvidence());
        return new ChainVerification(clock.instant(), walk.count, findings);
    }

    private Optional<Finding> document(UUID document, Signature signature) {
        try {
            return Sha256.of(dossier.content(document)).equals(signature.documentSha256())
                    ? Optional.empty()
                    : Optional.of(broken(signature, "het getekende stuk is gewijzigd"));
        } catch (NoSuchElementException gone) {
            return Optional.of(broken(signature, "het getekende stuk is er niet meer"));
        }
    }

    private static Finding broken(Signature signature, String why) {
        return Finding.of(
                "SIGNED_DOCUMENT_BROKEN",
                signature.documentId().toString(),
                "Handtekening %d (%s): %s.".formatted(signature.number(), signature.caseRef(), why));
    }

    /** One pass over the links, up to the first that does not hold. */
    private final class Walk {

        private final HeadLines outside;
        private final Map<UUID, Signature> documents = new HashMap<>();
        private long count;
        private String previous = Sha256.ZERO;
        private Optional<Finding> broken = Optional.empty();

        private Walk(HeadLines outside) {
            this.outside = outside;
        }

        private void links() {
            List<Signature> page;
            do {
                page = chain.after(broken.isEmpty() ? count : Long.MAX_VALUE, PAGE);
                page.forEach(this::visit);
            } while (page.size() == PAGE && broken.isEmpty());
        }

        private void visit(Signature link) {
            if (broken.isPresent()) {
                return;
            }
            long expected = count + 1;
            if (link.number() != expected) {
                stop(expected, "ontbreekt");
            } else if (!link.previousHash().equals(previous)) {
                stop(expected, "sluit niet aan op de vorige");
            } else if (!link.hash().equals(link.expectedHash())) {
                stop(expected, "is gewijzigd");
            } else if (outside.contradicts(expected, link.hash())) {
                stop(expected, "is een andere dan buiten de database is vastgelegd");
            } else {
                count = expected;
                previous = link.hash();
                if (link.decision().binds()) {
                    documents.putIfAbsent(link.documentId(), link);
                }
            }
        }

        private void end(Head head) {
            if (broken.isEmpty() && outside.highest() > count) {
                stop(count + 1, "ontbreekt: buiten de database is schakel %d vastgelegd".formatted(outside.highest()));
            }
            if (broken.isEmpty() && (head.number() != count || !head.hash().equals(previous))) {
                stop(count + 1, "ontbreekt, of de kop van de keten is gewijzigd");
            }
        }

        private List<Finding> warnings(boolean fileExists) {
            if (count > 0 && !fileExists) {
                return List.of(Finding.warning(
                        "CHAIN_HEAD_FILE_MISSING",
                        "signature-chain.head",
                        "Het bestand met de koppen van de keten ontbreekt; een afgeknipte staart valt zo niet op.",
                        ""));
            }
            return outside.warnings();
        }

        private void stop(long number, String why) {
            broken = Optional.of(Finding.of(
                    "SIGNATURE_CHAIN_BROKEN", String.valueOf(number), "Schakel %d %s.".formatted(number, why)));
        }
    }
}
