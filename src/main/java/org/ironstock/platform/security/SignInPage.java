package org.ironstock.platform.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page where officials sign in for Tasklist, Cockpit, Admin, documents and pages. */
@Controller
class SignInPage {

    static final String PATH = "/login";

    private final OidcSettings oidc;

    SignInPage(OidcSettings oidc) {
        this.oidc = oidc;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("organisation", oidc.isOn());
        return "login";
    }
}
