package org.ironstock.payment.ubl;

import com.helger.diagnostics.error.IError;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.simplerinvoicing.SimplerInvoicingValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The official rules: the schema of UBL 2.1, those of EN 16931 and those of the Dutch CIUS (SI-UBL 2.0, NLCIUS), as the
 * phive library keeps them. They are loaded with the first invoice, not at the start.
 *
 * <p>An invoice may also be one of Peppol BIS Billing 3, which Logius accepts for the Basisfactuur Rijk too: then those of
 * EN 16931 count, and that it is no NLCIUS is no fault.
 */
@Component
public class NlciusRules {

    /** Version of the rules, kept with the evidence of every invoice. */
    public static final String VERSION = "SI-UBL 2.0.3.12";

    private static final String GROUND = "NLCIUS (" + VERSION + ")";
    private static final String SCHEMA = "UBL-2.1";

    /** What the library calls everything that the schema finds. */
    private static final String SAX = "SAX";

    private static final String PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String NOT_NLCIUS = "SI-V20-INV-R000";
    private static final Pattern NAMED = Pattern.compile("\\[([A-Z0-9-]+)].*", Pattern.DOTALL);
    private static final int MOST_FINDINGS = 100;
    private static final int LONGEST_MESSAGE = 1_000;

    private @Nullable ValidationExecutorSetRegistry<IValidationSourceXML> loaded;

    /** Every rule that the file breaks: errors block, warnings are recorded. */
    public List<Finding> check(UblInvoice file) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rulesFor(file.kind()),
                ValidationSourceXML.create("invoice.xml", file.document()),
                Locale.ENGLISH);
        boolean peppol = UblReader.customization(file).equals(PEPPOL);
        List<Finding> findings = new ArrayList<>();
        results.forEachFlattened(error -> {
            Finding finding = finding(error);
            boolean otherRules = peppol && finding.code().equals(NOT_NLCIUS);
            if (findings.size() < MOST_FINDINGS && !error.isSuccess() && !otherRules) {
                findings.add(finding);
            }
        });
        return List.copyOf(findings);
    }

    private IValidationExecutorSet<IValidationSourceXML> rulesFor(Invoice.Kind kind) {
        return registry()
                .getOfID(
                        kind == Invoice.Kind.INVOICE
                                ? SimplerInvoicingValidation.VID_SI_INVOICE_V2_0_3_12
                                : SimplerInvoicingValidation.VID_SI_CREDIT_NOTE_V2_0_3_12);
    }

    private synchronized ValidationExecutorSetRegistry<IValidationSourceXML> registry() {
        if (loaded == null) {
            ValidationExecutorSetRegistry<IValidationSourceXML> fresh = new ValidationExecutorSetRegistry<>();
            SimplerInvoicingValidation.initSimplerInvoicing(fresh);
            loaded = fresh;
        }
        return loaded;
    }

    private static Finding finding(IError error) {
        @Nullable String id = error.getErrorID();
        @Nullable String text = error.getErrorText(Locale.ENGLISH);
        @Nullable String field = error.getErrorFieldName();
        String words = text == null ? "" : brief(text.strip().replace("[SAX] ", ""));
        return new Finding(
                id == null || id.isBlank() || id.equals(SAX) ? named(words) : id,
                field == null ? "" : brief(field),
                words,
                GROUND,
                error.isError() ? Finding.Severity.BLOCKING : Finding.Severity.WARNING);
    }

    /** The name of a rule that stands before its words only; what has no name is of the schema. */
    private static String named(String words) {
        Matcher name = NAMED.matcher(words);
        return name.matches() ? name.group(1) : SCHEMA;
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
