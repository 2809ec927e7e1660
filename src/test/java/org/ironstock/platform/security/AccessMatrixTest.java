package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.AccessRule.Audience;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ProbeCredentials;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Roles times addresses, from {@code access-matrix.csv}: every access rule of every module stands there, and every kind
 * of caller tries every address. What a row does not allow must be answered with 401, 403 or the sign-in page.
 */
@EngineTest
class AccessMatrixTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccessRules rules;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    /**
     * One line of the table.
     *
     * @param kind {@code rule} for an access rule, {@code engine} for an address of the engine, {@code none} for one that
     *     nobody may call
     * @param who {@code PUBLIC}, {@code OFFICIAL}, {@code OFFICIAL:group|group}, {@code CLIENT}, {@code SUPPLIER}, {@code
     *     NOBODY}; several with spaces; {@code SESSION} and {@code BASIC} say how an official signs in at the engine
     */
    private record Row(String kind, String method, String path, Set<String> who) {

        static Row of(String line) {
            String[] cells = line.split(";");
            return new Row(cells[0], cells[1], cells[2], new TreeSet<>(Arrays.asList(cells[3].split(" "))));
        }

        String address() {
            return path.replaceAll("\\{[^}]+}", "x").replace("**", "x").replace("*", "x");
        }

        @Override
        public String toString() {
            return kind + ";" + method + ";" + path + ";" + String.join(" ", who);
        }
    }

    /** One kind of caller, how it signs in, and the group it is in. */
    private record Caller(String name, Audience audience, String group, boolean session) {}

    @Test
    void every_access_rule_stands_in_the_table_and_the_table_holds_no_other() throws IOException {
        assertThat(declared())
                .as("Add missing rows to src/test/resources/access-matrix.csv, or remove those without a rule")
                .containsExactlyInAnyOrderElementsOf(
                        table("rule").stream().map(Row::toString).toList());
    }

    @Test
    void every_mapped_address_has_an_access_rule_of_its_own() {
        List<String> without = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                for (HttpMethod method : methods(info)) {
                    if (!pattern.startsWith("/error") && !hasRule(method, pattern)) {
                        without.add(method + " " + pattern + " of " + handler.getShortLogMessage());
                    }
                }
            }
        });

        assertThat(without).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_caller_reaches_what_the_table_says_and_nothing_else() throws IOException {
        List<DynamicTest> cells = new ArrayList<>();
        for (Row row : table("rule", "engine", "none")) {
            for (Caller caller : callers(row)) {
                boolean allowed = allows(row, caller);
                cells.add(dynamicTest(
                        "%s %s %s %s".formatted(caller.name(), allowed ? "may" : "may not", row.method(), row.path()),
                        () -> tryOut(row, caller, allowed)));
            }
        }
        return cells.stream();
    }

    private void tryOut(Row row, Caller caller, boolean allowed) {
        String method = row.method().equals("*") ? "GET" : row.method();
        if (allowed && !method.equals("GET")) {
            // a write that is allowed would do something; that the chain lets it pass is judged without sending it
            assertThat(rules.governing(HttpMethod.valueOf(method), PathContainer.parsePath(row.address())))
                    .anyMatch(rule -> rule.audience() == caller.audience() || rule.audience() == Audience.PUBLIC);
            return;
        }
        HttpResponse<String> answer = method.equals("GET")
                ? visitor(caller).get(row.address())
                : visitor(caller).callWithToken(method, row.address(), "{}");
        if (allowed) {
            assertThat(refusedByTheChain(answer))
                    .as(answer.statusCode() + " " + answer.body())
                    .isFalse();
        } else {
            assertThat(refusedByTheChain(answer))
                    .as(answer.statusCode() + " " + answer.body())
                    .isTrue();
        }
    }

    private static boolean refusedByTheChain(HttpResponse<String> answer) {
        boolean signInPage = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith(SignInPage.PATH);
        boolean problem = (answer.statusCode() == 401 || answer.statusCode() == 403)
                && (answer.body().contains("urn:ironstock:problem:sign-in-required")
                        || answer.body().contains("urn:ironstock:problem:not-allowed"));
        boolean page = answer.statusCode() == 403 && !answer.body().contains("urn:ironstock:problem");
        return signInPage || problem || page;
    }

    private static boolean allows(Row row, Caller caller) {
        if (row.kind().equals("engine")) {
            return caller.audience() == Audience.OFFICIAL && row.who().contains(caller.session() ? "SESSION" : "BASIC");
        }
        if (caller.audience() == Audience.OFFICIAL && !caller.session()) {
            // a password is for the engine's REST API; elsewhere officials have a session
            return row.who().contains("PUBLIC");
        }
        return row.who().stream().anyMatch(who -> {
            String[] parts = who.split(":");
            if (parts[0].equals("PUBLIC")) {
                return true;
            }
            if (caller.audience() == Audience.PUBLIC
                    || !parts[0].equals(caller.audience().name())) {
                return false;
            }
            return parts.length == 1 || Set.of(parts[1].split("\\|")).contains(caller.group());
        });
    }

    private List<Caller> callers(Row row) {
        Set<String> groups = new LinkedHashSet<>(Set.of("cibg-buyer", "process-owner", "camunda-admin", "igj"));
        row.who().stream()
                .filter(who -> who.startsWith("OFFICIAL:"))
                .flatMap(who -> Arrays.stream(who.split(":")[1].split("\\|")))
                .forEach(groups::add);
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("a visitor", Audience.PUBLIC, "", true));
        groups.forEach(group -> callers.add(new Caller(group + "-1", Audience.OFFICIAL, group, true)));
        callers.add(new Caller("cibg-buyer-1 with a password", Audience.OFFICIAL, "cibg-buyer", false));
        callers.add(new Caller("a client", Audience.CLIENT, "", false));
        callers.add(new Caller("a supplier", Audience.SUPPLIER, "", false));
        return callers;
    }

    private Visitor visitor(Caller caller) {
        return visitors.computeIfAbsent(caller.name(), name -> switch (caller.audience()) {
            case PUBLIC -> Visitor.anonymous(port);
            case CLIENT -> Visitor.basic(port, ProbeCredentials.CLIENT, ProbeCredentials.SECRET);
            case SUPPLIER -> Visitor.basic(port, ProbeCredentials.SUPPLIER, ProbeCredentials.SECRET);
            case OFFICIAL ->
                caller.session()
                        ? Visitor.signedIn(port, caller.group() + "-1")
                        : Visitor.basic(port, caller.group() + "-1", DemoSettings.DEFAULT_PASSWORD);
        });
    }

    private List<String> declared() {
        Map<String, Set<String>> who = new LinkedHashMap<>();
        for (AccessRule rule : rules.all()) {
            String groups = rule.groups().isEmpty()
                    ? ""
                    : ":" + rule.groups().stream().sorted().collect(Collectors.joining("|"));
            String address = (rule.method() == null ? "*" : rule.method().name()) + ";" + rule.path();
            who.computeIfAbsent(address, none -> new TreeSet<>()).add(rule.audience() + groups);
        }
        return who.entrySet().stream()
                .map(entry -> "rule;" + entry.getKey() + ";" + String.join(" ", entry.getValue()))
                .toList();
    }

    private static List<Row> table(String... kinds) throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .filter(row -> Set.of(kinds).contains(row.kind()))
                .toList();
    }

    private boolean hasRule(HttpMethod method, String pattern) {
        String same = pattern.replaceAll("\\{[^}]+}", "{}");
        return rules.all().stream()
                .filter(rule -> rule.method() == null || rule.method().equals(method))
                .anyMatch(rule -> rule.path().replaceAll("\\{[^}]+}", "{}").equals(same)
                        || (rule.path().endsWith("/**")
                                && (pattern + "/")
                                        .startsWith(rule.path()
                                                .substring(0, rule.path().length() - 2))));
    }

    private static Set<HttpMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of(HttpMethod.GET)
                : methods.stream().map(RequestMethod::asHttpMethod).collect(Collectors.toSet());
    }
}
