package org.ironstock.supplier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Officials;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccount.State;
import org.ironstock.supplier.Ibans;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.application.AccountRegister;
import org.ironstock.supplier.application.SupplierRegister;
import org.ironstock.supplier.persistence.AccountRows.LoggedState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which officials enter bank accounts of a supplier and others verify them after a call-back. */
@Controller
@RequestMapping("/leveranciers/{supplierId}")
class AccountPages {

    private final AccountRegister accounts;
    private final SupplierRegister suppliers;
    private final Officials officials;
    private final CurrentOfficial currentOfficial;

    AccountPages(
            AccountRegister accounts,
            SupplierRegister suppliers,
            Officials officials,
            CurrentOfficial currentOfficial) {
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.officials = officials;
        this.currentOfficial = currentOfficial;
    }

    /** An account as the page shows it. */
    record AccountLine(long number, String iban, String holder, String state, List<String> steps) {}

    @GetMapping("/rekeningen")
    ModelAndView show(@PathVariable String supplierId) {
        return page(supplierId, List.of());
    }

    @PostMapping("/rekeningen")
    ModelAndView enter(
            @PathVariable String supplierId,
            @RequestParam(name = "iban", defaultValue = "") String iban,
            @RequestParam(name = "houder", defaultValue = "") String holder) {
        return done(supplierId, official -> accounts.enter(supplierId, iban, holder, official));
    }

    @PostMapping("/telefoonnummers")
    ModelAndView addPhone(
            @PathVariable String supplierId,
            @RequestParam(name = "nummer", defaultValue = "") String phone,
            @RequestParam(name = "bron", defaultValue = "") String source) {
        return done(supplierId, official -> accounts.addPhone(supplierId, phone, source, official));
    }

    @PostMapping("/rekeningen/{number}/verificatie")
    ModelAndView verify(
            @PathVariable String supplierId,
            @PathVariable long number,
            @RequestParam(name = "telefoon", defaultValue = "0") long phone,
            @RequestParam(name = "gesproken", defaultValue = "") String spokenTo) {
        return done(supplierId, official -> accounts.verify(number, phone, spokenTo, official));
    }

    @PostMapping("/rekeningen/{number}/weigering")
    ModelAndView refuse(
            @PathVariable String supplierId,
            @PathVariable long number,
            @RequestParam(name = "reden", defaultValue = "") String reason) {
        return done(supplierId, official -> accounts.refuse(number, reason, official));
    }

    private ModelAndView done(String supplierId, Consumer<String> act) {
        try {
            act.accept(currentOfficial.get().id());
            return new ModelAndView("redirect:/leveranciers/" + supplierId + "/rekeningen");
        } catch (Problem refused) {
            return page(supplierId, inDutch(refused));
        }
    }

    private static List<String> inDutch(Problem refused) {
        if (!refused.findings().isEmpty()) {
            return refused.findings().stream().map(Finding::message).toList();
        }
        return List.of(
                refused.status() == HttpStatus.NOT_FOUND
                        ? "Deze rekening bestaat niet."
                        : "Over deze rekening is intussen al besloten.");
    }

    private ModelAndView page(String supplierId, List<String> messages) {
        Optional<Supplier> supplier = suppliers.find(supplierId);
        if (supplier.isEmpty()) {
            ModelAndView missing = new ModelAndView("error");
            missing.setStatus(HttpStatus.NOT_FOUND);
            return missing;
        }
        Official official = currentOfficial.get();
        List<BankAccount> history = accounts.history(supplierId);
        Optional<AccountLine> waiting = in(history, State.ENTERED);
        ModelAndView view = new ModelAndView("supplier/accounts");
        view.addObject("supplier", supplier.get());
        view.addObject("messages", messages);
        view.addObject("accounts", history.stream().map(this::line).toList());
        view.addObject("waiting", waiting.orElse(null));
        view.addObject(
                "decidable", waiting.or(() -> in(history, State.VERIFIED)).orElse(null));
        view.addObject("phones", accounts.phoneNumbers(supplierId));
        view.addObject("mayEnter", AccountAccess.WRITERS.stream().anyMatch(official::in));
        view.addObject("mayDecide", AccountAccess.DECIDERS.stream().anyMatch(official::in));
        return view;
    }

    private Optional<AccountLine> in(List<BankAccount> history, State state) {
        return history.stream()
                .filter(account -> account.state() == state)
                .findFirst()
                .map(this::line);
    }

    private AccountLine line(BankAccount account) {
        List<String> steps = new ArrayList<>();
        accounts.stepsOf(account).forEach(step -> steps.add(words(step)));
        return new AccountLine(
                account.number(), Ibans.inGroups(account.iban()), account.holder(), words(account.state()), steps);
    }

    private String words(LoggedState logged) {
        String done = "%s door %s op %s"
                .formatted(
                        words(logged.state()),
                        officials.displayName(logged.step().actor()),
                        DutchText.moment(logged.step().at()));
        String spoken = logged.step().spokenTo().isEmpty()
                ? ""
                : ", gesproken met " + logged.step().spokenTo();
        String reason =
                logged.step().reason().isEmpty() ? "" : ": " + logged.step().reason();
        return done + spoken + reason;
    }

    private static String words(State state) {
        return switch (state) {
            case ENTERED -> "ingevoerd";
            case VERIFIED -> "geverifieerd";
            case REFUSED -> "geweigerd";
            case REPLACED -> "vervangen";
            case WITHDRAWN -> "ingetrokken";
        };
    }
}
