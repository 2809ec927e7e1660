package org.ironstock.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;

/**
 * A page sends the token masked in a hidden field (so that compression does not leak it), a script sends the bare value
 * of the cookie in a header.
 */
class CsrfTokenFromPageOrScript implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler script = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler page = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        page.handle(request, response, token);
        if (!SecurityChains.carriesCredentials(request)) {
            // asking for the value writes the cookie; scripts need it after any page
            request.setAttribute(
                    CsrfTokenFromPageOrScript.class.getName(), token.get().getToken());
        }
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean fromScript = StringUtils.hasText(request.getHeader(token.getHeaderName()));
        return (fromScript ? script : page).resolveCsrfTokenValue(request, token);
    }
}
