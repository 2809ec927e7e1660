package org.ironstock.notice.eforms;

import com.helger.schematron.pure.SchematronResourcePure;
import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;

/** The business rules of the official eForms SDK, bound once for each subtype. */
final class BusinessRules {

    private static final String RULES = "eforms-sdk/schematrons/dynamic/complete-validation.sch";

    private static final Map<String, SchematronResourcePure> BOUND = new ConcurrentHashMap<>();

    private BusinessRules() {}

    /**
     * One rule that a notice breaks.
     *
     * @param id e.g. {@code BR-BT-00005-0022}
     * @param role {@code ERROR} refuses the notice, {@code WARN} lets it pass
     */
    record Broken(String id, String role, String test) {}

    /** Every rule of this subtype that the notice breaks. */
    static List<Broken> brokenBy(String subtype, byte[] notice) {
        try {
            SchematronOutputType outcome = rulesOf(subtype)
                    .applySchematronValidationToSVRL(new StreamSource(new ByteArrayInputStream(notice)));
            return SVRLHelper.getAllFailedAssertions(outcome).stream()
                    .map(failed -> new Broken(failed.getID(), failed.getRole(), failed.getTest()))
                    .toList();
        } catch (Exception failure) {
            throw new AssertionError("The business rules could not be applied", failure);
        }
    }

    private static SchematronResourcePure rulesOf(String subtype) {
        return BOUND.computeIfAbsent(subtype, phase -> {
            SchematronResourcePure rules = SchematronResourcePure.fromClassPath(RULES);
            rules.setPhase("eforms-" + phase);
            if (!rules.isValidSchematron()) {
                throw new AssertionError("The SDK has no readable rules for subtype " + phase);
            }
            return rules;
        });
    }
}
