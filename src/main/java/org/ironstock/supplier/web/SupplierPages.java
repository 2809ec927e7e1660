package org.ironstock.supplier.web;

import java.util.List;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.application.SupplierRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which officials read the register of suppliers and CIBG confirms or refuses registrations. */
@Controller
@RequestMapping("/leveranciers")
class SupplierPages {

    private static final String PAGE = "supplier/list";

    private final SupplierRegister suppliers;
    private final CurrentOfficial currentOfficial;

    SupplierPages(SupplierRegister suppliers, CurrentOfficial currentOfficial) {
        this.suppliers = suppliers;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping
    String list(Model model) {
        return show("", List.of(), model);
    }

    @PostMapping("/{supplierId}/besluit")
    String decide(
            @PathVariable String supplierId,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            Model model) {
        String official = currentOfficial.get().id();
        try {
            if (decision.equals("bevestigen")) {
                suppliers.confirm(supplierId, official);
            } else if (decision.equals("weigeren")) {
                suppliers.refuse(supplierId, official, reason);
            } else {
                return show(supplierId, List.of("Kies bevestigen of weigeren."), model);
            }
            return "redirect:/leveranciers";
        } catch (Problem refused) {
            return show(supplierId, inDutch(refused), model);
        }
    }

    private static List<String> inDutch(Problem refused) {
        if (!refused.findings().isEmpty()) {
            return refused.findings().stream().map(finding -> finding.message()).toList();
        }
        return List.of(
                switch (refused.status()) {
                    case NOT_FOUND -> "Deze registratie bestaat niet.";
                    default -> "Over deze registratie is intussen al besloten.";
                });
    }

    private String show(String refusedId, List<String> messages, Model model) {
        model.addAttribute("refusedId", refusedId);
        model.addAttribute("messages", messages);
        model.addAttribute("waiting", suppliers.inState(Supplier.State.REGISTERED));
        model.addAttribute("confirmed", suppliers.inState(Supplier.State.CONFIRMED));
        model.addAttribute("refused", suppliers.inState(Supplier.State.REFUSED));
        model.addAttribute(
                "mayDecide",
                currentOfficial
                        .find()
                        .filter(official -> official.in(SupplierAccess.DECIDERS))
                        .isPresent());
        model.addAttribute(
                "mayReadAccounts",
                currentOfficial
                        .find()
                        .filter(official -> AccountAccess.WRITERS.stream().anyMatch(official::in))
                        .isPresent());
        return PAGE;
    }
}
