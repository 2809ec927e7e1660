package org.ironstock.contract.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.contract.application.Shortlist;
import org.ironstock.contract.application.Shortlist.Entry;
import org.ironstock.contract.application.Shortlist.Outcome;
import org.ironstock.contract.domain.Initiative;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shortlist of promising and unused initiatives as pages. */
@Controller
@RequestMapping("/initiatieven")
class InitiativePages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_SEARCH = 100;

    private final Shortlist shortlist;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;

    InitiativePages(Shortlist shortlist, CurrentOfficial currentOfficial, Officials officials) {
        this.shortlist = shortlist;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
    }

    /** One version as the page shows it. */
    record Line(
            String id,
            int version,
            String name,
            String party,
            String kind,
            String subject,
            String monthly,
            String standing,
            String note,
            String reason,
            String changedBy,
            String changedAt) {}

    /** What stands in the form. */
    record Form(
            String name,
            String party,
            String kind,
            String subject,
            String monthly,
            String standing,
            String note,
            String reason) {

        static final Form EMPTY = new Form("", "", "PRODUCTION", "", "", "OPEN", "", "");

        static Form of(Initiative initiative) {
            return new Form(
                    initiative.name(),
                    initiative.party(),
                    initiative.kind().name(),
                    initiative.subject(),
                    initiative
                            .monthly()
                            .map(Quantity::pieces)
                            .map(String::valueOf)
                            .orElse(""),
                    initiative.standing().name(),
                    initiative.note(),
                    "");
        }

        /** The entry; empty when the number or a choice cannot be. */
        Optional<Entry> entry() {
            if (!monthly.isBlank() && !monthly.strip().matches("\\d{1,10}")) {
                return Optional.empty();
            }
            Optional<Initiative.Kind> wantedKind = choice(Initiative.Kind.values(), kind);
            Optional<Initiative.Standing> wantedStanding = choice(Initiative.Standing.values(), standing);
            if (wantedKind.isEmpty() || wantedStanding.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Entry(
                    name,
                    party,
                    wantedKind.get(),
                    subject,
                    monthly.isBlank() ? Optional.empty() : Optional.of(Quantity.of(Long.parseLong(monthly.strip()))),
                    wantedStanding.get(),
                    note,
                    reason));
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String zoek, @RequestParam(defaultValue = "") String stand) {
        return list(zoek, stand, Form.EMPTY, List.of());
    }

    private ModelAndView list(String search, String standing, Form form, List<String> faults) {
        String text = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        Optional<Initiative.Standing> wanted = choice(Initiative.Standing.values(), standing);
        ModelAndView view = new ModelAndView("contract/initiatives");
        view.addObject(
                "initiatives",
                shortlist.list(text, wanted).stream().map(this::line).toList());
        view.addObject("search", text);
        view.addObject("standing", wanted.map(Enum::name).orElse(""));
        return withForm(view, form, faults);
    }

    private ModelAndView withForm(ModelAndView view, Form form, List<String> faults) {
        view.addObject("form", form);
        view.addObject("faults", faults);
        view.addObject("kinds", Initiative.Kind.values());
        view.addObject("standings", Initiative.Standing.values());
        view.addObject("mayChange", Stream.of(ContractAccess.listers()).anyMatch(currentOfficial.get()::in));
        if (!faults.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return view;
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "partij", defaultValue = "") String party,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "onderwerp", defaultValue = "") String subject,
            @RequestParam(name = "maand", defaultValue = "") String monthly,
            @RequestParam(name = "toelichting", defaultValue = "") String note,
            @RequestParam(name = "reden", defaultValue = "") String reason) {
        Form form = new Form(name, party, kind, subject, monthly, Initiative.Standing.OPEN.name(), note, reason);
        Outcome outcome = form.entry()
                .map(entry -> shortlist.add(entry, currentOfficial.get().id()))
                .orElseGet(InitiativePages::unreadable);
        return outcome instanceof Outcome.Kept kept
                ? new ModelAndView("redirect:/initiatieven/" + kept.initiative().id())
                : list("", "", form, messages(outcome));
    }

    private static Outcome unreadable() {
        return new Outcome.Refused(
                List.of(
                        Finding.of(
                                "INITIATIVE_NUMBER",
                                "maand",
                                "Het aantal per maand is een geheel getal, of leeg als het niet bekend is; kies ook een soort en een stand.")));
    }

    private static List<String> messages(Outcome outcome) {
        return ((Outcome.Refused) outcome)
                .findings().stream().map(Finding::message).toList();
    }

    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String zoek, @RequestParam(defaultValue = "") String stand) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("initiatieven.csv")
                                .build()
                                .toString())
                .body(("\uFEFF" + shortlist.asFile(zoek, choice(Initiative.Standing.values(), stand)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{initiativeId}")
    ModelAndView one(@PathVariable String initiativeId) {
        return one(initiativeId, Optional.empty(), List.of());
    }

    private ModelAndView one(String id, Optional<Form> form, List<String> faults) {
        List<Initiative> history = shortlist.history(id);
        if (history.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        ModelAndView view = new ModelAndView("contract/initiative");
        view.addObject("newest", line(history.get(0)));
        view.addObject("history", history.stream().map(this::line).toList());
        return withForm(view, form.orElseGet(() -> Form.of(history.get(0))), faults);
    }

    @PostMapping("/{initiativeId}")
    ModelAndView change(
            @PathVariable String initiativeId,
            @RequestParam(name = "versie") int basedOn,
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "partij", defaultValue = "") String party,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "onderwerp", defaultValue = "") String subject,
            @RequestParam(name = "maand", defaultValue = "") String monthly,
            @RequestParam(name = "stand", defaultValue = "") String standing,
            @RequestParam(name = "toelichting", defaultValue = "") String note,
            @RequestParam(name = "reden", defaultValue = "") String reason) {
        if (shortlist.history(initiativeId).isEmpty()) {
            return one(initiativeId);
        }
        Form form = new Form(name, party, kind, subject, monthly, standing, note, reason);
        Outcome outcome = form.entry()
                .map(entry -> shortlist.change(
                        initiativeId, basedOn, entry, currentOfficial.get().id()))
                .orElseGet(InitiativePages::unreadable);
        return outcome instanceof Outcome.Kept
                ? new ModelAndView("redirect:/initiatieven/" + initiativeId)
                : one(initiativeId, Optional.of(form), messages(outcome));
    }

    private Line line(Initiative one) {
        return new Line(
                one.id(),
                one.version(),
                one.name(),
                one.party(),
                one.kind().inDutch(),
                one.subject(),
                one.monthly().map(count -> DutchText.number(count.pieces())).orElse("onbekend"),
                one.standing().inDutch(),
                one.note(),
                one.reason(),
                officials.displayName(one.changedBy()),
                DutchText.moment(one.changedAt()));
    }
}
