package org.ironstock.contract.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.contract.ending.ReportPapers;
import org.ironstock.contract.persistence.ReportRows.Determination;
import org.ironstock.contract.persistence.ReportRows.Version;
import org.ironstock.contract.process.ContractReportDesk;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Monthly reports of contracts as pages: every version that there was, and the figures of one. */
@Controller
class ReportPages {

    private static final int MOST = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final String UNKNOWN = "onbekend";

    private final ContractReports reports;
    private final ContractReportDesk desk;
    private final Officials officials;
    private final CurrentOfficial currentOfficial;

    ReportPages(
            ContractReports reports, ContractReportDesk desk, Officials officials, CurrentOfficial currentOfficial) {
        this.reports = reports;
        this.desk = desk;
        this.officials = officials;
        this.currentOfficial = currentOfficial;
    }

    /** A version in the list. */
    record Line(String month, int version, String state, String reason, String compiledAt, String paper, String file) {}

    /** A contract in a report. */
    record Section(
            String contractId,
            String title,
            String supplier,
            String state,
            String endsOn,
            String ordered,
            String remaining,
            String invoiced,
            String paid,
            String penalties,
            List<List<String>> products,
            List<String> remarks) {}

    @GetMapping("/contracten/maandrapportages")
    ModelAndView list() {
        return listing(List.of());
    }

    private ModelAndView listing(List<Finding> refused) {
        ModelAndView view = new ModelAndView("contract/reports");
        List<Version> versions = reports.list();
        view.addObject("reports", versions.stream().map(this::line).toList());
        Set<String> months = new LinkedHashSet<>();
        versions.forEach(version -> months.add(version.month()));
        versions.stream()
                .filter(version -> version.determination().isEmpty())
                .forEach(version -> months.remove(version.month()));
        view.addObject("months", currentOfficial.get().in(ContractAccess.KEEPER) ? months : Set.of());
        view.addObject("refused", refused.stream().map(Finding::message).toList());
        return view;
    }

    /** A contract manager asks for another version of a month; the earlier ones stay. */
    @PostMapping("/contracten/maandrapportages")
    ModelAndView again(@RequestParam(defaultValue = "") String maand) {
        List<Finding> refused = desk.again(maand, currentOfficial.get().id());
        if (refused.isEmpty()) {
            return new ModelAndView("redirect:/contracten/maandrapportages");
        }
        ModelAndView view = listing(refused);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private Line line(Version version) {
        Optional<Determination> determination = version.determination();
        return new Line(
                version.month(),
                version.version(),
                determination
                        .map(one -> "vastgesteld op %s door %s"
                                .formatted(DutchText.moment(one.at()), officials.displayName(one.official())))
                        .orElse("nog niet vastgesteld"),
                version.reason(),
                DutchText.moment(version.compiledAt()),
                determination.map(one -> "/documents/" + one.document()).orElse(""),
                determination.map(one -> "/documents/" + one.file()).orElse(""));
    }

    @GetMapping("/contracten/maandrapportages/{month}/{version}")
    ModelAndView one(
            @PathVariable String month, @PathVariable String version, @RequestParam(defaultValue = "") String zoek) {
        int number = version.matches("\\d{1,4}") ? Integer.parseInt(version) : 0;
        Optional<Version> found = reports.find(month, number);
        if (found.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        String search = zoek.length() > LONGEST_SEARCH ? zoek.substring(0, LONGEST_SEARCH) : zoek;
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<ContractReport.Section> fitting = reports.figures(month, number).orElseThrow().sections().stream()
                .filter(section -> fits(section, wanted))
                .toList();
        ModelAndView view = new ModelAndView("contract/report");
        view.addObject("report", line(found.get()));
        view.addObject(
                "sections",
                fitting.stream().limit(MOST).map(ReportPages::section).toList());
        view.addObject("total", DutchText.number(fitting.size()));
        view.addObject("cut", fitting.size() > MOST);
        view.addObject("search", search);
        return view;
    }

    private static boolean fits(ContractReport.Section section, String wanted) {
        String text = String.join(
                " ",
                section.contractId(),
                section.title(),
                section.supplier(),
                section.products().toString());
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Section section(ContractReport.Section section) {
        return new Section(
                section.contractId(),
                section.title(),
                section.supplier(),
                section.state(),
                section.endsOn().map(DutchText::day).orElse(UNKNOWN),
                section.orderedValue().inDutch(),
                section.remainingValue().map(Money::inDutch).orElse(UNKNOWN),
                section.invoiced().inDutch(),
                section.paid().inDutch(),
                section.penalties().inDutch(),
                section.products().stream().map(ReportPapers::cells).toList(),
                section.remarks());
    }
}
