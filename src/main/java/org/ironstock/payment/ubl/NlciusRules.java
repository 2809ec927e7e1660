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
import org.ironstock.payment.domain.Invoice;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The official rules: the schema of UBL 2.1, those of EN 16931 and those of the Dutch CIUS (SI-UBL 2.0, NLCIUS), as the
 * phive library keeps them. They are loaded with the first invoice, not at the start.
 */
@Component
public class NlciusRules {

    /** Version of the rules, kept with the evidence of every invoice. */
    public static final String VERSION = "SI-UBL 2.0.3.12";

    private static final String GROUND = "NLCIUS (" + VERSION + ")";
    private static final String SCHEMA = "UBL-2.1";
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
        List<Finding> findings = new ArrayList<>();
        results.forEachFlattened(error -> {
            if (findings.size() < MOST_FINDINGS && !error.isSuccess()) {
                findings.add(finding(error));
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
        return new Finding(
                id == null || id.isBlank() || id.startsWith("cvc-") ? SCHEMA : id,
                field == null ? "" : brief(field),
                text == null ? "" : brief(text.strip()),
                GROUND,
                error.isError() ? Finding.Severity.BLOCKING : Finding.Severity.WARNING);
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
