package org.ironstock.tender.assessment;

import java.util.Map;
import java.util.Set;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.springframework.stereotype.Component;

/**
 * Who may read the quality report with its annexes and the award advice: they name bidders and their scores, so not every official. The
 * assessment team reads its own report.
 */
@Component
class AssessmentReading implements RestrictedReading {

    private static final Set<String> PROCUREMENT =
            Set.of("cibg-buyer", "cibg-lawyer", "cibg-contract-manager", "cibg-director");
    private static final Set<String> AWARDING = Set.of("vws-gmt-director", "vws-finance", "vws-dgcz");
    private static final Map<String, Boolean> KINDS =
            Map.of(QualityReports.KIND, false, QualityReports.ANNEX, false, "awardAdvice", true);

    private final AssessmentTeam team;

    AssessmentReading(AssessmentTeam team) {
        this.team = team;
    }

    @Override
    public boolean admits(StoredDocument document, String official, Set<String> groups) {
        Boolean forAward = KINDS.get(document.kind().split("-", 2)[0]);
        if (forAward == null) {
            return false;
        }
        return groups.stream().anyMatch(PROCUREMENT::contains)
                || forAward && groups.stream().anyMatch(AWARDING::contains)
                || !forAward && team.cleared(document.caseRef(), official);
    }
}
