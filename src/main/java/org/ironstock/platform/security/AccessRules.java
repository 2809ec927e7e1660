package org.ironstock.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.AccessRule.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All access rules of all modules, and which of them governs a request: those with the most specific pattern, as the
 * dispatcher chooses its handler. A rule for {@code /api/tenders/{tenderId}} therefore does not open {@code
 * /api/tenders/export} once that has a rule of its own.
 */
@Component
class AccessRules {

    private record Parsed(AccessRule rule, PathPattern pattern) {}

    private final List<Parsed> rules;

    AccessRules(ListableBeanFactory beans) {
        List<AccessRule> all =
                new ArrayList<>(beans.getBeanProvider(AccessRule.class).stream().toList());
        beans
                .<List<AccessRule>>getBeanProvider(ResolvableType.forClassWithGenerics(List.class, AccessRule.class))
                .stream()
                .forEach(all::addAll);
        this.rules = all.stream()
                .distinct()
                .map(rule -> new Parsed(rule, PathPatternParser.defaultInstance.parse(rule.path())))
                .sorted(Comparator.comparing(Parsed::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    List<AccessRule> all() {
        return rules.stream().map(Parsed::rule).toList();
    }

    /** The rules that govern the request; empty when nobody may call it. */
    List<AccessRule> governing(HttpServletRequest request) {
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return governing(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method, path);
    }

    List<AccessRule> governing(HttpMethod method, PathContainer path) {
        List<AccessRule> governing = new ArrayList<>();
        PathPattern best = null;
        for (Parsed candidate : rules) {
            if (!matches(candidate, method, path)) {
                continue;
            }
            if (best == null) {
                best = candidate.pattern();
            }
            if (PathPattern.SPECIFICITY_COMPARATOR.compare(best, candidate.pattern()) == 0) {
                governing.add(candidate.rule());
            }
        }
        return governing;
    }

    static boolean grants(AccessRule rule, @Nullable Authentication caller) {
        if (rule.audience() == Audience.PUBLIC) {
            return true;
        }
        if (caller == null || !Callers.is(caller, rule.audience())) {
            return false;
        }
        return rule.groups().isEmpty() || Callers.groups(caller).stream().anyMatch(rule.groups()::contains);
    }

    private static boolean matches(Parsed candidate, HttpMethod method, PathContainer path) {
        HttpMethod only = candidate.rule().method();
        return (only == null || only.equals(method)) && candidate.pattern().matches(path);
    }
}
