package org.ironstock.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which tags a release carries, and what of it bidders must be told. */
class ReleaseDifferenceTest {

    private static final String OPEN = """
            {"tender": {"id": "T", "title": "Maskers", "status": "active",
              "value": {"amount": 100.50, "currency": "EUR"}, "tenderPeriod": {"endDate": "2026-03-16T22:59:59Z"}}}""";
    private static final String PENDING = """
            {"tender": {"id": "T", "status": "complete"}, "awards": [{"id": "1", "status": "pending"}]}""";

    @Test
    void theFirstReleaseIsOfATender() {
        ReleaseDifference first = new ReleaseDifference(Optional.empty(), json(OPEN));
        assertThat(first.any()).isTrue();
        assertThat(first.tags()).containsExactly("tender");
        assertThat(first.amended()).isEmpty();
    }

    @Test
    void aPlanIsNoTenderAndNobodyReliedOnIt() {
        String plan = OPEN.replace("active", "planned");
        assertThat(new ReleaseDifference(Optional.empty(), json(plan)).tags()).containsExactly("planning");
        assertThat(difference(plan, plan.replace("Maskers", "Brillen")).tags()).containsExactly("planningUpdate");
        ReleaseDifference announced = difference(plan, OPEN.replace("100.50", "200.00"));
        assertThat(announced.tags()).containsExactly("tender");
        assertThat(announced.amended()).isEmpty();
        String dropped = "{\"planning\": {\"finalStatus\": \"cancelled\"}, \"tender\": {\"status\": \"cancelled\"}}";
        assertThat(difference(plan, dropped).tags()).containsExactly("planningUpdate");
    }

    @Test
    void whatBecomesKnownLaterAmendsNothing() {
        String selecting = OPEN.replace(", \"tenderPeriod\": {\"endDate\": \"2026-03-16T22:59:59Z\"}", "");
        assertThat(selecting).doesNotContain("tenderPeriod");
        assertThat(difference(selecting, OPEN).tags()).containsExactly("tenderUpdate");
        assertThat(difference(OPEN, selecting).tags()).containsExactly("tenderAmendment");
    }

    @Test
    void theSameStateMakesNoReleaseWhateverMadeTheLastOneARelease() {
        ObjectNode before = json(OPEN);
        before.put("ocid", "x")
                .put("id", "x-1")
                .put("date", "2026-02-02T09:00:00Z")
                .putArray("tag")
                .add("tender");
        ((ObjectNode) before.get("tender")).putArray("amendments").addObject().put("id", "1");
        assertThat(new ReleaseDifference(Optional.of(before), json(OPEN)).any()).isFalse();
    }

    @Test
    void anotherClosingIsAnAmendmentAndTellsWhat() {
        ReleaseDifference later = difference(OPEN, OPEN.replace("2026-03-16", "2026-03-30"));
        assertThat(later.tags()).containsExactly("tenderAmendment");
        assertThat(later.amended()).containsExactly("sluiting van de inschrijving");
    }

    @Test
    void anotherDocumentIsAnUpdateOnly() {
        ReleaseDifference later =
                difference(OPEN, OPEN.replace("\"id\": \"T\"", "\"id\": \"T\", \"documents\": [{\"id\": \"D\"}]"));
        assertThat(later.tags()).containsExactly("tenderUpdate");
        assertThat(later.amended()).isEmpty();
    }

    @Test
    void aCentOfDifferenceCountsAndAnotherWayToWriteTheSameAmountDoesNot() {
        assertThat(difference(OPEN, OPEN.replace("100.50", "100.51")).tags()).containsExactly("tenderAmendment");
        assertThat(difference(OPEN, OPEN.replace("100.50", "100.5")).any()).isFalse();
    }

    @Test
    void anAwardThatIsReplacedIsCancelledAndTheNewOneIsAnAward() {
        String replaced = """
                {"tender": {"id": "T", "status": "complete"},
                 "awards": [{"id": "1", "status": "cancelled"}, {"id": "2", "status": "pending"}]}""";
        assertThat(difference(OPEN, PENDING).tags()).contains("award").doesNotContain("awardUpdate");
        assertThat(difference(PENDING, replaced).tags()).containsExactly("awardCancellation", "award");
    }

    @Test
    void aContractMakesTheAwardActive() {
        String contracted = """
                {"tender": {"id": "T", "status": "complete"}, "awards": [{"id": "1", "status": "active"}],
                 "contracts": [{"id": "C", "awardID": "1"}]}""";
        assertThat(difference(PENDING, contracted).tags()).containsExactly("awardUpdate", "contract");
        assertThat(difference(contracted, contracted.replace("\"C\"", "\"C\", \"title\": \"x\""))
                        .tags())
                .containsExactly("contractUpdate");
    }

    @Test
    void anEndingWithoutAwardIsACancellationOnce() {
        String ended = OPEN.replace("active", "unsuccessful");
        assertThat(difference(OPEN, ended).tags()).containsExactly("tenderCancellation");
        assertThat(difference(ended, ended.replace("\"id\": \"T\"", "\"id\": \"T\", \"numberOfTenderers\": 0"))
                        .tags())
                .containsExactly("tenderUpdate");
    }

    @Test
    void releasesAreCompiledByTheRulesOfTheStandard() {
        ObjectNode first = json("""
                {"ocid": "o", "id": "o-1", "date": "2026-02-02T09:00:00Z", "tag": ["tender"], "parties": [{"id": "A", "name": "a"}],
                 "tender": {"id": "T", "title": "Oud", "description": "weg", "submissionMethod": ["a", "b"]}}""");
        ObjectNode second = json("""
                {"ocid": "o", "id": "o-2", "date": "2026-03-02T09:00:00Z", "tag": ["tenderUpdate"],
                 "parties": [{"id": "B", "name": "b"}, {"id": "A", "roles": ["buyer"]}],
                 "tender": {"id": "T", "title": "Nieuw", "description": null, "submissionMethod": ["c"]}}""");
        assertThat(CompiledRelease.of(List.of(first, second))).isEqualTo(json("""
                {"ocid": "o", "id": "o-2026-03-02T09:00:00Z", "date": "2026-03-02T09:00:00Z", "tag": ["compiled"],
                 "parties": [{"id": "A", "name": "a", "roles": ["buyer"]}, {"id": "B", "name": "b"}],
                 "tender": {"id": "T", "title": "Nieuw", "submissionMethod": ["c"]}}"""));
        assertThat(first.at("/tender/title").asText())
                .as("the releases themselves stay as they were")
                .isEqualTo("Oud");
    }

    private static ReleaseDifference difference(String before, String now) {
        return new ReleaseDifference(Optional.of(json(before)), json(now));
    }

    private static ObjectNode json(String text) {
        return OcdsJson.read(text);
    }
}
