package org.ironstock.supplier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.application.SupplierRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a party registers itself and reads its secret once. */
@Controller
@RequestMapping("/leveranciers/registreren")
class RegistrationPage {

    private static final String FORM = "supplier/register";

    private final SupplierRegister suppliers;
    private final RegistrationLimit limit;

    RegistrationPage(SupplierRegister suppliers, RegistrationLimit limit) {
        this.suppliers = suppliers;
        this.limit = limit;
    }

    @GetMapping
    String form(Model model) {
        return form(RegistrationRequest.empty(), List.of(), model);
    }

    @PostMapping
    String register(
            @ModelAttribute("answer") RegistrationRequest answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            limit.check(request, response);
            model.addAttribute("registered", suppliers.register(answer.registration()));
            return "supplier/registered";
        } catch (Problem refused) {
            response.setStatus(refused.status().value());
            return form(answer, inDutch(refused), model);
        }
    }

    private static List<Finding> inDutch(Problem refused) {
        return refused.status() == HttpStatus.TOO_MANY_REQUESTS
                ? List.of(Finding.of(
                        "TOO_MANY_REGISTRATIONS",
                        "name",
                        "Vanaf uw netwerkadres is te vaak geregistreerd. Probeer het over een uur opnieuw."))
                : refused.findings();
    }

    private static String form(RegistrationRequest answer, List<Finding> findings, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("findings", findings);
        return FORM;
    }
}
