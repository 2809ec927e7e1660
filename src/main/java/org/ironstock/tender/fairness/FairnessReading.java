package org.ironstock.tender.fairness;

import java.util.Arrays;
import java.util.Set;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.springframework.stereotype.Component;

/** Who may read letters to one bidder, its answers and its evidence: who judges and who awards, not every official. */
@Component
class FairnessReading implements RestrictedReading {

    private static final Set<String> PROCUREMENT =
            Set.of("cibg-buyer", "cibg-lawyer", "cibg-contract-manager", "cibg-director");

    @Override
    public boolean admits(StoredDocument document, String official, Set<String> groups) {
        return groups.stream().anyMatch(PROCUREMENT::contains)
                && (document.kind().startsWith("evidencePiece-")
                        || Arrays.stream(Kind.values())
                                .anyMatch(kind -> document.kind().startsWith(kind.letterKind())));
    }
}
