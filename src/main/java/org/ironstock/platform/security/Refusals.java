package org.ironstock.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.ironstock.platform.AccessRule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a caller without the right gets: a problem detail (RFC 9457) on addresses for machines, the sign-in page or a
 * plain 403 page elsewhere. All refusals of one kind read the same, so that they do not betray what exists.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessRules rules;
    private final ObjectMapper json;
    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);

    Refusals(AccessRules rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, jakarta.servlet.ServletException {
        if (!forMachines(request)) {
            page.commence(request, response, cause);
            return;
        }
        if (rules.governing(request).stream().map(AccessRule::audience).anyMatch(OutsiderSignIn::signsInHere)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Iron Stock\", charset=\"UTF-8\"");
        }
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                "Valid credentials are required for this address.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (!forMachines(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (cause instanceof CsrfException) {
            write(response, HttpStatus.FORBIDDEN, "token-missing", "The header X-CSRF-TOKEN is missing or outdated.");
        } else {
            write(response, HttpStatus.FORBIDDEN, "not-allowed", "These credentials may not call this address.");
        }
    }

    private static boolean forMachines(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/")
                || path.startsWith("/engine-rest")
                || path.startsWith("/camunda/api/")
                || path.startsWith("/actuator");
    }

    private void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:ironstock:problem:" + code));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
