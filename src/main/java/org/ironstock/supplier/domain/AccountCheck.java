package org.ironstock.supplier.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.PhoneNumber;

/** Who may verify a bank account, and at which number. Fraud with invoices begins with a changed account. */
public final class AccountCheck {

    private static final String GROUND = "werkwijze betaling: gewijzigde rekening altijd terugbellen";
    private static final Pattern PHONE = Pattern.compile("\\+\\d{6,15}");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_HOLDER = 70;

    private AccountCheck() {}

    /** Everything that stands in the way of this verification. */
    public static List<Finding> verification(
            BankAccount account, PhoneNumber called, String spokenTo, String official) {
        List<Finding> findings = new ArrayList<>();
        if (account.enteredBy().equals(official)) {
            findings.add(refused(
                    "ACCOUNT_ENTERED_BY_VERIFIER",
                    "official",
                    "U hebt deze rekening zelf ingevoerd; een ander belt terug en verifieert."));
        }
        if (!called.supplierId().equals(account.supplierId())) {
            findings.add(refused("PHONE_OF_ANOTHER_SUPPLIER", "phone", "Dit nummer hoort bij een andere leverancier."));
        }
        if (called.number() > account.number()) {
            findings.add(refused(
                    "PHONE_NOT_ON_FILE_BEFORE",
                    "phone",
                    "Bel een nummer dat al bekend was voordat de rekening werd ingevoerd."));
        }
        if (called.enteredBy().equals(account.enteredBy())) {
            findings.add(refused(
                    "PHONE_ENTERED_WITH_ACCOUNT",
                    "phone",
                    "Dit nummer is vastgelegd door wie ook de rekening invoerde; bel een ander bekend nummer."));
        }
        text(spokenTo, LONGEST_TEXT, "spokenTo", "Noteer naam en functie van wie bevestigde.", findings);
        return findings;
    }

    /** Everything that is wrong with the name on an account. */
    public static List<Finding> holder(String holder) {
        List<Finding> findings = new ArrayList<>();
        text(holder, LONGEST_HOLDER, "holder", "Vul de naam van de rekeninghouder in.", findings);
        return findings;
    }

    /** Everything that is wrong with a telephone number and where it was found. */
    public static List<Finding> phone(String phone, String source) {
        List<Finding> findings = new ArrayList<>();
        if (!PHONE.matcher(phone).matches()) {
            findings.add(Finding.of(
                    "PHONE_FORM", "phone", "Schrijf het nummer internationaal en aaneen, bijvoorbeeld +31201234567."));
        }
        text(
                source,
                LONGEST_TEXT,
                "source",
                "Noteer waar het nummer is gevonden, bijvoorbeeld het handelsregister.",
                findings);
        return findings;
    }

    private static void text(String value, int longest, String subject, String asked, List<Finding> findings) {
        if (value.isBlank()) {
            findings.add(Finding.of("FIELD_REQUIRED", subject, asked));
        } else if (value.strip().length() > longest) {
            findings.add(Finding.of("FIELD_LENGTH", subject, "Ten hoogste %d tekens.".formatted(longest)));
        }
    }

    private static Finding refused(String code, String subject, String message) {
        return Finding.of(code, subject, message, GROUND);
    }
}
