package org.ironstock.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * A request that carries credentials of its own is judged by those alone, without the session that the same browser may
 * also hold: otherwise any header would switch off the check against forged requests.
 */
class SessionUnlessCredentials implements SecurityContextRepository {

    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final SecurityContextRepository request = new RequestAttributeSecurityContextRepository();

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return at(holder.getRequest()).loadContext(holder);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest current) {
        return at(current).loadDeferredContext(current);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest current, HttpServletResponse response) {
        at(current).saveContext(context, current, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest current) {
        return at(current).containsContext(current);
    }

    private SecurityContextRepository at(HttpServletRequest current) {
        return SecurityChains.carriesCredentials(current) ? request : session;
    }
}
