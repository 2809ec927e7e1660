package org.ironstock.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses addresses that start with two slashes. The engine's web applications answer {@code
 * //elsewhere.example/../camunda/app} with a redirect to that same text, which a browser reads as another host: an open
 * redirect in 7.24.0.
 */
class RefuseDoubleSlash implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = ((HttpServletRequest) request).getRequestURI();
        if (address.startsWith("//") || address.startsWith("/\\")) {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
