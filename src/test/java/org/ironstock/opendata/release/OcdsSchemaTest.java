package org.ironstock.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that judges our releases judges the official samples too, and refuses what is wrong. */
class OcdsSchemaTest {

    private static final String AWARD = "ocds-213czf-000-00001-04-award.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ocds-213czf-000-00001-02-tender.json",
                "ocds-213czf-000-00001-03-tenderAmendment.json",
                AWARD,
                "ocds-213czf-000-00001-05-contract.json"
            })
    void officialSamplesAreValid(String sample) {
        assertThat(OcdsSchema.faultsOfReleases(OcdsSchema.sample(sample))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tag\": [|\"tagged\": [|required property 'tag' not found",
                "\"pending\"|\"promised\"|/releases/0/awards/0/status",
                "\"2010-05-10T09:30:00Z\"|\"10 mei 2010\"|date-time",
                "\"currency\": \"GBP\"|\"currency\": \"pond\"|currency",
                "11000000|\"elf miljoen\"|/releases/0/awards/0/value/amount",
                "\"initiationType\": \"tender\"|\"initiationType\": \"gift\"|initiationType"
            })
    void aPlantedFaultIsFound(String right, String wrong, String where) {
        String sample = OcdsSchema.sample(AWARD);
        assertThat(sample).contains(right);
        assertThat(OcdsSchema.faultsOfReleases(sample.replace(right, wrong)))
                .anySatisfy(fault -> assertThat(fault).contains(where));
    }

    @Test
    void aRecordWithoutCompiledReleaseIsFound() {
        String records = """
                {"uri": "https://example.org/r", "version": "1.1", "publishedDate": "2026-03-01T10:00:00Z",
                 "publisher": {"name": "CIBG"}, "records": [{"ocid": "ocds-000000-1", "releases": [{"ocid": "x"}]}]}""";
        assertThat(OcdsSchema.faultsOfRecords(records))
                .anySatisfy(fault -> assertThat(fault).contains("compiledRelease"))
                .anySatisfy(fault ->
                        assertThat(fault).contains("/records/0/releases/0").contains("'date'"));
    }
}
