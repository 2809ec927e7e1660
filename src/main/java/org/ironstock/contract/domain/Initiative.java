package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/**
 * An initiative of the crisis that is promising and was not used, in one version.
 *
 * @param id e.g. {@code INI-001}
 * @param subject what it makes or invents, in Dutch
 * @param monthly pieces it can make in a month; empty when not known, which is not zero
 * @param reason why this version was made
 */
public record Initiative(
        String id,
        int version,
        String name,
        String party,
        Kind kind,
        String subject,
        Optional<Quantity> monthly,
        Standing standing,
        String note,
        String reason,
        String changedBy,
        Instant changedAt) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

    /** What it offers. */
    public enum Kind {
        PRODUCTION("productie"),
        INNOVATION("innovatie");

        private final String inDutch;

        Kind(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    /** What became of it. */
    public enum Standing {
        OPEN("kansrijk en ongebruikt"),
        CONTACTED("in gesprek"),
        USED("in gebruik genomen"),
        DROPPED("vervallen");

        private final String inDutch;

        Standing(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    /** Everything that is wrong with what somebody wrote. */
    public List<Finding> faults() {
        List<Finding> faults = new ArrayList<>();
        text(faults, "naam", "de naam", name, LONGEST_NAME, true);
        text(faults, "partij", "de partij", party, LONGEST_NAME, true);
        text(faults, "onderwerp", "wat het initiatief maakt", subject, LONGEST_NAME, true);
        text(faults, "toelichting", "de toelichting", note, LONGEST_TEXT, false);
        text(faults, "reden", "de reden", reason, LONGEST_TEXT, true);
        return faults;
    }

    private static void text(
            List<Finding> faults, String field, String inDutch, String value, int longest, boolean required) {
        if (required && value.isEmpty()) {
            faults.add(Finding.of("INITIATIVE_TEXT_MISSING", field, "Vul %s in.".formatted(inDutch)));
        }
        if (value.length() > longest || UNPRINTABLE.matcher(value).find()) {
            faults.add(Finding.of(
                    "INITIATIVE_TEXT",
                    field,
                    "Gebruik voor %s ten hoogste %d gewone tekens.".formatted(inDutch, longest)));
        }
    }
}
