package org.ironstock.handover.count;

import java.util.Map;
import java.util.Set;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.persistence.CountRows;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.stock.BlindCounting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps the books and earlier counts from a group for as long as it counts. */
@Component
public class BlindReading implements BlindCounting, RestrictedReading {

    private static final Set<String> QUANTITIES = Set.of(CountClosing.RECORD, "stockListAcceptance", "transfer");

    private final CountRows rows;
    private final CurrentOfficial currentOfficial;

    BlindReading(CountRows rows, CurrentOfficial currentOfficial) {
        this.rows = rows;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public Map<String, String> withheld(Set<String> groups) {
        return groups.isEmpty() ? Map.of() : rows.lotsBeingCounted(groups);
    }

    /** Records with quantities are for every official who does not count in their case now. */
    @Override
    public boolean admits(StoredDocument document, String official, Set<String> groups) {
        return QUANTITIES.contains(document.kind()) && !rows.counting(document.caseRef(), groups);
    }

    /** Whether the group of the signed-in official counts in a case now. */
    public boolean counts(String reference) {
        return currentOfficial
                .find()
                .filter(official -> rows.counting(reference, official.groups()))
                .isPresent();
    }

    /** @throws Problem when the group of the signed-in official counts in a case now */
    public void requireSight(String reference) {
        if (counts(reference)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "counted-blind",
                    "Uw groep telt nu blind voor %s; de aantallen zijn daarna weer te zien.".formatted(reference));
        }
    }
}
