package org.ironstock.supplier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.SupplierRegistration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationCheckTest {

    @Test
    void spacesAndCapitalsArePutRight() {
        SupplierRegistration raw = new SupplierRegistration(
                " Mondkap BV ", "12345678", "inkoop@mondkap.nl", "Kade 1", "1234ab", "Breda", "nl", true);
        assertThat(RegistrationCheck.check(raw))
                .isEqualTo(new RegistrationCheck.Outcome.Sound(new SupplierRegistration(
                        "Mondkap BV", "12345678", "inkoop@mondkap.nl", "Kade 1", "1234 AB", "Breda", "NL", true)));
    }

    @Test
    void everyEmptyFieldIsNamed() {
        assertThat(findings(new SupplierRegistration("", "", " ", "", "", "", "", false)))
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("FIELD_REQUIRED"))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        "name", "kvkNumber", "contactEmail", "street", "postalCode", "city", "countryCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨", "-1234567"})
    void aKvkNumberHasEightDigits(String kvk) {
        assertThat(findings(new SupplierRegistration("Naam", kvk, "a@b.nl", "Kade 1", "1234 AB", "Breda", "NL", false)))
                .extracting(Finding::code)
                .containsExactly("KVK_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "@b.nl", "a@.nl", "a@b..nl", "a b@c.nl", "a@b.nl, c@d.nl", "<a@b.nl>"})
    void anEmailAddressIsOneAddress(String email) {
        assertThat(findings(
                        new SupplierRegistration("Naam", "12345678", email, "Kade 1", "1234 AB", "Breda", "NL", false)))
                .extracting(Finding::code)
                .containsExactly("EMAIL");
    }

    @Test
    void aPostalCodeHasTheShapeOfItsCountry() {
        assertThat(codes("0234 AB", "NL")).containsExactly("POSTAL_CODE");
        assertThat(codes("1234 A", "NL")).containsExactly("POSTAL_CODE");
        assertThat(codes("1000", "BE")).isEmpty();
        assertThat(codes("1234 AB", "XX")).containsExactly("COUNTRY");
        assertThat(codes("1234 AB", "NLD")).containsExactly("COUNTRY");
    }

    @Test
    void aNameOfTwoHundredCharactersIsKeptAndALongerOneRefused() {
        assertThat(namedCodes("n".repeat(200))).isEmpty();
        assertThat(namedCodes("n".repeat(201))).containsExactly("FIELD_TOO_LONG");
        assertThat(namedCodes("naam\u0000")).containsExactly("FIELD_UNPRINTABLE");
        assertThat(namedCodes("twee\nregels")).containsExactly("FIELD_UNPRINTABLE");
    }

    private static List<String> codes(String postalCode, String country) {
        return findings(new SupplierRegistration(
                        "Naam", "12345678", "a@b.nl", "Kade 1", postalCode, "Breda", country, false))
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> namedCodes(String name) {
        return findings(new SupplierRegistration(name, "12345678", "a@b.nl", "Kade 1", "1234 AB", "Breda", "NL", false))
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static List<Finding> findings(SupplierRegistration registration) {
        return RegistrationCheck.check(registration) instanceof RegistrationCheck.Outcome.Unsound unsound
                ? unsound.findings()
                : List.of();
    }
}
