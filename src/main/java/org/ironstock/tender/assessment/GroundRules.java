package org.ironstock.tender.assessment;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.EligibilityAnswer.GroundVerdict;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;

/** Rules for the judgement on one ground of exclusion. */
final class GroundRules {

    private static final int LEAST_REASON = 10;

    private GroundRules() {}

    static List<Finding> check(ExclusionGround ground, GroundVerdict verdict) {
        List<Finding> findings = new ArrayList<>();
        String what = "'" + GroundCode.nameOf(ground.code()) + "' bij " + ground.party();
        Treatment treatment = ground.treatment().orElse(Treatment.UNKNOWN);
        if (verdict.reason().strip().length() < LEAST_REASON) {
            findings.add(Finding.of(
                    "VERDICT_WITHOUT_REASON",
                    ground.code(),
                    "Geef bij " + what + " een reden van ten minste " + LEAST_REASON + " tekens.",
                    treatment.ground()));
        }
        if (verdict.excluded() && !ground.answered()) {
            findings.add(Finding.of(
                    "EXCLUDED_BY_SILENCE",
                    ground.code(),
                    "Sluit niemand uit omdat een antwoord ontbreekt: " + what + ".",
                    "art. 2.55 Aw 2012"));
        }
        if (verdict.excluded() && !treatment.mayExclude()) {
            findings.add(Finding.of(
                    "GROUND_DOES_NOT_EXCLUDE",
                    ground.code(),
                    "Op deze grond kan niet worden uitgesloten: " + what + " (" + treatment.inDutch() + ").",
                    treatment.ground()));
        }
        if (verdict.excluded() && ground.answered() && treatment.mayExclude()) {
            findings.add(Finding.of(
                    "EXCLUDED_UNHEARD",
                    ground.code(),
                    "Zonder horen geen uitsluiting: hoor de partij eerst over " + what + ".",
                    "art. 2.87a Aw 2012"));
        }
        return findings;
    }
}
