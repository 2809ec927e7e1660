package org.ironstock.signing.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Officials;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.application.MandateAdministration;
import org.ironstock.signing.domain.Mandate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of mandates as a page: who may sign what, up to which value, until when. */
@Controller
class MandatePage {

    private final MandateAdministration mandates;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;
    private final Clock clock;

    MandatePage(MandateAdministration mandates, CurrentOfficial currentOfficial, Officials officials, Clock clock) {
        this.mandates = mandates;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
        this.clock = clock;
    }

    /** A mandate as the page shows it. */
    record Line(
            UUID id,
            String reference,
            String official,
            String role,
            String subject,
            String limit,
            String period,
            String givenBy,
            String state,
            boolean open) {}

    @GetMapping("/mandaten")
    String show(Model model) {
        return page(model, List.of());
    }

    @PostMapping("/mandaten")
    String register(@ModelAttribute MandateForm form, Model model) {
        try {
            Mandate registered =
                    mandates.register(form.proposal(), currentOfficial.get().id());
            return "redirect:/mandaten#" + registered.id();
        } catch (Problem refused) {
            return page(model, refused.findings());
        }
    }

    @PostMapping("/mandaten/{mandateId}/intrekken")
    String revoke(@PathVariable UUID mandateId, @RequestParam String reason, Model model) {
        try {
            mandates.revoke(mandateId, currentOfficial.get().id(), reason);
            return "redirect:/mandaten#" + mandateId;
        } catch (Problem refused) {
            return page(model, List.of(Finding.of(refused.code(), "mandaat", String.valueOf(refused.getMessage()))));
        }
    }

    private String page(Model model, List<Finding> findings) {
        Official official = currentOfficial.get();
        model.addAttribute("mandates", mandates.all().stream().map(this::line).toList());
        model.addAttribute("manages", official.in("cibg-director") || official.in("vws-gmt-director"));
        model.addAttribute("findings", findings);
        return "signing/mandates";
    }

    private Line line(Mandate mandate) {
        return new Line(
                mandate.id(),
                mandate.reference(),
                officials.displayName(mandate.official()),
                officials.groupName(mandate.role()),
                subject(mandate),
                mandate.limit().map(Money::inDutch).orElse("geen maximum"),
                DutchText.day(mandate.validFrom()) + " tot en met " + DutchText.day(mandate.validTo()),
                mandate.givenBy(),
                state(mandate),
                mandate.revocation().isEmpty());
    }

    private static String subject(Mandate mandate) {
        String kinds = mandate.documentKinds().stream()
                .map(DocumentKinds::inDutch)
                .sorted()
                .collect(Collectors.joining(", "));
        return (mandate.productGroup().isEmpty() ? "alle onderwerpen" : mandate.productGroup())
                + ": "
                + (kinds.isEmpty() ? "alle stukken" : kinds);
    }

    private String state(Mandate mandate) {
        return mandate.revocation()
                .map(end -> "ingetrokken op %s: %s".formatted(DutchText.moment(end.at()), end.reason()))
                .orElseGet(() -> mandate.inForce(DutchCalendar.dayOf(clock.instant())) ? "geldig" : "geldt nu niet");
    }
}
