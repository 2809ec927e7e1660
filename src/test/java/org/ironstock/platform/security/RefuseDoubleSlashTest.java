package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.camunda.bpm.spring.boot.starter.webapp.filter.AppendTrailingSlashFilter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** The firewall of Spring Security stops these addresses as well; this filter must do so without it. */
class RefuseDoubleSlashTest {

    private static final String ELSEWHERE = "//elsewhere.example/../camunda/app";

    private final Filter engine = new AppendTrailingSlashFilter();

    @Test
    void the_engine_would_send_the_browser_to_another_host() throws Exception {
        MockHttpServletResponse answer = get(ELSEWHERE, engine);

        assertThat(answer.getRedirectedUrl()).startsWith("//elsewhere.example");
    }

    @Test
    void behind_our_filter_it_is_never_asked() throws Exception {
        MockHttpServletResponse answer = get(ELSEWHERE, new RefuseDoubleSlash(), engine);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    @Test
    void an_ordinary_address_passes() throws Exception {
        MockHttpServletResponse answer = get("/camunda/app", new RefuseDoubleSlash(), engine);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/camunda/app/");
    }

    private static MockHttpServletResponse get(String address, Filter... filters) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new MockFilterChain(new jakarta.servlet.http.HttpServlet() {}, filters)
                .doFilter(new MockHttpServletRequest(new MockServletContext(), "GET", address), answer);
        return answer;
    }
}
