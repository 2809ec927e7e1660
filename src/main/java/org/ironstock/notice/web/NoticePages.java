package org.ironstock.notice.web;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.ImportedNotice;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.NoticeReading;
import org.ironstock.notice.application.NoticeImport;
import org.ironstock.notice.domain.NoticeTitles;
import org.ironstock.notice.persistence.NoticeLine;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The register of notices as pages: our own, and those of elsewhere. An official brings a file, reads what it says or why
 * it is refused, and only then keeps it.
 */
@Controller
@RequestMapping("/aankondigingen")
class NoticePages {

    private static final int MOST = 200;
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final String BUYER = "cibg-buyer";

    private final NoticeImport imports;
    private final NoticeRows rows;
    private final CurrentOfficial currentOfficial;

    NoticePages(NoticeImport imports, NoticeRows rows, CurrentOfficial currentOfficial) {
        this.imports = imports;
        this.rows = rows;
        this.currentOfficial = currentOfficial;
    }

    /** A notice of ours as the page shows it. */
    record OwnLine(String caseRef, String kind, String state, String number, String dispatched, String sdkVersion) {

        static OwnLine of(NoticeLine line) {
            return new OwnLine(
                    line.caseRef(),
                    NoticeTitles.of(line.subtype(), line.change()),
                    NoticeTitles.of(line.state()),
                    line.publicationNumber().orElse(""),
                    line.dispatchedAt().map(DutchText::moment).orElse(""),
                    line.sdkVersion().orElse(""));
        }
    }

    /** One thing that was read, as the page shows it. */
    record Fact(String label, String value) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("own", rows.newest(MOST).stream().map(OwnLine::of).toList());
        model.addAttribute("imported", imports.all());
        model.addAttribute("mayImport", currentOfficial.get().in(BUYER));
        return "notice/list";
    }

    @PostMapping("/lezen")
    String read(
            @RequestParam(name = "inhoud", defaultValue = "") String content,
            @RequestParam(name = "bron", defaultValue = "") String source,
            Model model) {
        NoticeImport.Judgement judgement = imports.judge(bytes(content));
        return show(content, source, judgement.reading(), judgement.findings(), model);
    }

    @PostMapping("/bewaren")
    String keep(
            @RequestParam(name = "inhoud", defaultValue = "") String content,
            @RequestParam(name = "bron", defaultValue = "") String source,
            Model model) {
        try {
            ImportedNotice kept =
                    imports.take(bytes(content), source, currentOfficial.get().id());
            return "redirect:/aankondigingen/elders/" + kept.id();
        } catch (NoticeInvalid refused) {
            return show(content, source, imports.judge(bytes(content)).reading(), refused.findings(), model);
        }
    }

    @GetMapping("/elders/{id}")
    ModelAndView one(@PathVariable String id) {
        return find(id).map(NoticePages::page).orElseGet(() -> {
            ModelAndView missing = new ModelAndView("error");
            missing.setStatus(HttpStatus.NOT_FOUND);
            return missing;
        });
    }

    @GetMapping("/elders/{id}/bestand.xml")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return find(id).flatMap(notice -> imports.findFile(notice.id()).map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(notice.reading().noticeId() + ".xml", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ImportedNotice> find(String id) {
        try {
            return imports.find(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static ModelAndView page(ImportedNotice notice) {
        ModelAndView view = new ModelAndView("notice/one");
        view.addObject("notice", notice);
        view.addObject("facts", facts(notice.reading()));
        view.addObject("lots", lots(notice.reading()));
        view.addObject("importedAt", DutchText.moment(notice.importedAt()));
        return view;
    }

    private static String show(
            String content, String source, Optional<NoticeReading> reading, List<Finding> findings, Model model) {
        model.addAttribute("content", content);
        model.addAttribute("source", source);
        model.addAttribute("findings", findings);
        model.addAttribute("refused", findings.stream().anyMatch(Finding::blocking));
        model.addAttribute("facts", reading.map(NoticePages::facts).orElse(List.of()));
        model.addAttribute("lots", reading.map(NoticePages::lots).orElse(List.of()));
        return "notice/read";
    }

    private static List<Fact> facts(NoticeReading reading) {
        return List.of(
                new Fact("Soort", reading.kind() + " (" + reading.subtype() + ")"),
                new Fact("Titel", reading.title()),
                new Fact("Aanbestedende dienst", String.join("; ", reading.buyers())),
                new Fact("Waarde", reading.value().map(NoticePages::amount).orElse("niet genoemd")),
                new Fact("Verzonden op", DutchText.day(reading.issuedOn())),
                new Fact("Publicatienummer", reading.publicationNumber().orElse("niet genoemd")),
                new Fact("Kenmerk en versie", reading.noticeId() + "-" + reading.version()),
                new Fact("Eerdere aankondiging", String.join("; ", reading.previous())),
                new Fact("Wijzigt", reading.changes().orElse("")),
                new Fact("Taal", reading.language()),
                new Fact("Versie van eForms", reading.sdkVersion()));
    }

    private static List<Fact> lots(NoticeReading reading) {
        return reading.lots().stream()
                .map(lot -> new Fact(lot.id() + ": " + lot.title(), deadline(lot.deadline())))
                .toList();
    }

    private static String deadline(Optional<Instant> deadline) {
        return deadline.map(DutchText::moment).orElse("geen termijn");
    }

    private static String amount(NoticeReading.Amount value) {
        NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return value.currency() + " " + format.format(value.amount());
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
