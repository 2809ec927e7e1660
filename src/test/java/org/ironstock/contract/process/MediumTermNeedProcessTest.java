package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.domain.MediumTermNeed;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.shared.Quantity;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Production for the medium term: tendered by RVO with a paragraph on innovation, or not. */
@EngineTest
class MediumTermNeedProcessTest {

    private static final String JUDGE = "Task_JudgeMediumTermNeed";
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String WHY = "De lopende contracten dekken de behoefte na de zomer niet.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAFriday() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void aNeedThatIsTenderedStartsATenderOfRvoWithItsParagraphOnInnovation() {
        String need = need(Map.of());
        assertThat(need).startsWith("BEH-2026-");
        assertThat(desk.as(MANAGER).view(JUDGE, need).toString()).contains(WHY, "1.500.000");
        assertThat(Refused.codes(() -> judge(need, Map.of("course", "TENDER")))).containsExactly("FIELD_REQUIRED");
        judge(
                need,
                Map.of(
                        "course", "TENDER",
                        "innovation", "Filtermateriaal zonder meltblown wordt hoger gewaardeerd.",
                        "sbir", "YES"));
        assertThat(desk.ends("mediumTermNeed", need)).containsExactly("EndEvent_MediumTermTendered");
        String tender = jdbc.sql("select tender_id from contract.medium_term_need where id = :id")
                .param("id", need)
                .query(String.class)
                .single();
        assertThat(tenders.find(tender)).isPresent();
        assertThat(evidence(need)).contains("MEDIUM_TERM_NEED_TENDERED");
    }

    @Test
    void aNeedThatIsNotTenderedEndsWithTheReason() {
        String need = need(Map.of());
        judge(need, Map.of("course", "DROP"));
        assertThat(desk.ends("mediumTermNeed", need)).containsExactly("EndEvent_MediumTermDropped");
        assertThat(evidence(need)).contains("MEDIUM_TERM_NEED_DROPPED");
    }

    @Test
    void aNeedNamesAProductOfTheListAndADayAfterToday() {
        assertThat(Refused.codes(() -> need(Map.of("productCode", "MOON-MASK", "needBy", "2026-11-20"))))
                .containsExactly("NEED_PRODUCT_UNKNOWN", "NEED_IN_PAST");
    }

    @Test
    void theTenderSaysWhetherSmallFirmsMayInnovate() {
        MediumTermNeed need = new MediumTermNeed(
                "BEH-2026-001",
                "IIR-MASK",
                Quantity.of(1),
                java.time.LocalDate.of(2027, 9, 1),
                24,
                WHY,
                "test",
                Optional.of(new MediumTermNeed.Plan("Zonder meltblown.", false, MANAGER)));
        assertThat(need.tenderReason()).contains(WHY, "Innovatie: Zonder meltblown.", "geen SBIR");
    }

    private String need(Map<String, Object> changes) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "productCode",
                "IIR-MASK",
                "monthlyQuantity",
                1_500_000,
                "needBy",
                "2027-09-01",
                "termMonths",
                24,
                "reason",
                WHY));
        data.putAll(changes);
        String id = new ConnectedSystem(beans)
                .send("contract.medium-term-need", data)
                .caseId();
        desk.runJobs(id);
        return id;
    }

    private void judge(String need, Map<String, Object> decision) {
        Map<String, Object> answer = new HashMap<>(Map.of("motive", WHY));
        answer.putAll(decision);
        desk.as(MANAGER).completeJson(JUDGE, need, answer);
    }

    private List<String> evidence(String need) {
        return dossier.evidenceOf(need).stream().map(Evidence::what).toList();
    }
}
