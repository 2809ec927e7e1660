package org.ironstock.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironstock.shared.Finding;
import org.ironstock.support.Refused;
import org.ironstock.tender.web.ComplaintController.NewComplaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintControllerTest {

    @ParameterizedTest(name = "a complaint of {0} characters is taken")
    @ValueSource(ints = {10, 10_000})
    void aComplaintHasTenToTenThousandCharacters(int length) {
        assertThat(new NewComplaint("  " + "k".repeat(length) + " ").text()).hasSize(length);
    }

    @ParameterizedTest(name = "a complaint of {0} characters is refused")
    @ValueSource(ints = {0, 9, 10_001})
    void aComplaintThatSaysTooLittleOrTooMuchIsRefused(int length) {
        assertThat(Refused.findings(() -> new NewComplaint("  " + "k".repeat(length) + " ").text()))
                .containsExactly(Finding.of(
                        "COMPLAINT_LENGTH",
                        "content",
                        "Omschrijf de klacht in ten minste 10 en ten hoogste 10.000 tekens."));
    }

    @Test
    void aComplaintWithoutContentIsRefused() {
        assertThat(Refused.codes(() -> new NewComplaint(null).text())).containsExactly("COMPLAINT_LENGTH");
    }
}
