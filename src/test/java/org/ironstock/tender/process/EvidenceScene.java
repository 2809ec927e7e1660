package org.ironstock.tender.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.tender.domain.EvidenceDemand;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.evidence.WinnerEvidence;
import org.springframework.context.ApplicationContext;

/** The first in rank shows its evidence, and a lawyer judges it. */
final class EvidenceScene {

    static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final String LAWYER = "cibg-lawyer-1";

    private final WinnerEvidence evidence;
    private final Desk desk;
    private final Clock clock;
    private final String tenderId;

    EvidenceScene(ApplicationContext beans, String tenderId) {
        this.evidence = beans.getBean(WinnerEvidence.class);
        this.desk = beans.getBean(Desk.class);
        this.clock = beans.getBean(Clock.class);
        this.tenderId = tenderId;
    }

    /** Shows everything that is asked, issued today and valid for two years. */
    EvidenceScene showAll() {
        evidence.demands(tenderId).forEach(demand -> show(demand.code(), today()));
        desk.runJobs(tenderId);
        return this;
    }

    void show(String demand, LocalDate issuedOn) {
        OpenedBid first = evidence.candidate(tenderId);
        evidence.receive(
                tenderId, first.supplierId(), demand, PDF, issuedOn, Optional.of(today().plusYears(2)), norm(demand));
    }

    private String norm(String code) {
        return evidence.demands(tenderId).stream()
                .filter(demand -> demand.code().equals(code))
                .map(EvidenceDemand::norm)
                .findFirst()
                .orElse("");
    }

    LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    /** Everything is judged as proven, but what is named. */
    EvidenceScene judge(String... invalid) {
        return judge(verdicts("Het stuk bewijst niet wat is gevraagd.", invalid));
    }

    /** Everything is proven, but what is named, for this reason. */
    List<Map<String, Object>> verdicts(String reason, String... invalid) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (EvidenceDemand demand : evidence.demands(tenderId)) {
            boolean valid = !List.of(invalid).contains(demand.code());
            rows.add(Map.of("demand", demand.code(), "valid", valid, "reason", valid ? "" : reason));
        }
        return rows;
    }

    EvidenceScene judge(List<Map<String, Object>> rows) {
        desk.as(LAWYER).completeJson("Task_CheckEvidence", tenderId, Map.of("rows", rows));
        desk.runJobs(tenderId);
        return this;
    }
}
