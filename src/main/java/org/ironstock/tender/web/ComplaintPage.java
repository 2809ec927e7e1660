package org.ironstock.tender.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ironstock.platform.LandingLines;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of the complaint desk: what waits for an answer first. */
@Controller
@Order(40)
class ComplaintPage implements LandingLines {

    private final Complaints complaints;
    private final Clock clock;

    ComplaintPage(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    @GetMapping("/klachten")
    String show(Model model) {
        Instant now = clock.instant();
        List<Line> lines = complaints.list().stream()
                .map(complaint -> Line.of(complaint, now))
                .toList();
        model.addAttribute("complaints", lines);
        return "tender/complaints";
    }

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<LandingLines.Line> lines() {
        return List.of(new LandingLines.Line(
                "Klachtenmeldpunt", "/klachten", "Klachten over aanbestedingen, met hun termijn en uitkomst."));
    }

    /** A complaint as the page shows it. */
    record Line(String tenderId, String complainant, String received, String answerBy, boolean late, String outcome) {

        static Line of(Complaint complaint, Instant now) {
            return new Line(
                    complaint.tenderId(),
                    complaint.complainant(),
                    DutchText.moment(complaint.receivedAt()),
                    DutchText.weekday(complaint.dueAt()),
                    complaint.answer().isEmpty() && now.isAfter(complaint.dueAt()),
                    complaint.answer().map(answer -> answer.outcome().inDutch()).orElse("nog niet beantwoord"));
        }
    }
}
