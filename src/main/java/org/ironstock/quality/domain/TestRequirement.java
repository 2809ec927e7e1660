package org.ironstock.quality.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that must be shown for a lot, as decision {@code requiredTests} says.
 *
 * @param code what is asked for: a kind of paper, a characteristic, or an inspection level
 * @param severity how strictly the sample is judged, for {@link Kind#SAMPLING} alone; empty otherwise
 * @param aql acceptance quality limit of the sample in percent, likewise
 * @param minimumSample least sample in pieces, likewise; 0 for none
 */
public record TestRequirement(Kind kind, String code, String severity, String aql, int minimumSample) {

    /** Sample of a lot for which no rule says otherwise; such a lot is not released anyway. */
    public static final TestRequirement STANDARD_SAMPLE = new TestRequirement(Kind.SAMPLING, "II", "NORMAL", "1.5", 0);

    /** What kind of proof. */
    public enum Kind {
        CERTIFICATE,
        TEST,
        SAMPLING
    }

    /** Codes of the tests that must be done. */
    public static Set<String> tests(List<TestRequirement> all) {
        return codes(all, Kind.TEST);
    }

    /** Codes of the papers that must be there. */
    public static Set<String> certificates(List<TestRequirement> all) {
        return codes(all, Kind.CERTIFICATE);
    }

    private static Set<String> codes(List<TestRequirement> all, Kind kind) {
        return all.stream()
                .filter(requirement -> requirement.kind == kind)
                .map(TestRequirement::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
