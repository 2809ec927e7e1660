package org.ironstock.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.security.Demonstration.Player;
import org.ironstock.platform.security.Demonstration.Role;
import org.ironstock.platform.web.OpenWork.OpenCase;

/**
 * A role that one can play in a demonstration.
 *
 * @param name Dutch name of the group
 * @param does what this role does in a tender, in Dutch
 * @param open number of open tasks that wait for the group
 */
record DemoRole(String name, String does, List<Player> players, long open) {

    private static final Map<String, String> IN_TENDERS = inOrder();

    private static Map<String, String> inOrder() {
        Map<String, String> does = new LinkedHashMap<>();
        does.put("cibg-buyer", "Legt de behoefte vast, stelt de stukken op en daarna het gunningsadvies");
        does.put("cibg-lawyer", "Toetst de stukken, beoordeelt uitsluiting en geschiktheid, vult brieven aan");
        does.put("vws-gmt-policy", "Toetst de stukken aan het beleid");
        does.put("ggd-ghor", "Toetst de samenwerking met de zorgregio's");
        does.put("cibg-contract-manager", "Benoemt openers en beoordelaars, sluit het dossier af");
        does.put("cibg-evaluator", "Verklaart belangen, opent mee en beoordeelt de kwaliteit, elk voor zich");
        does.put("cibg-director", "Tekent binnen het mandaat van CIBG");
        does.put("vws-gmt-director", "Tekent wat boven het mandaat van CIBG gaat");
        does.put("vws-dgcz", "Tekent de grootste besluiten");
        does.put("vws-minister", "Tekent wat boven ieder mandaat gaat");
        does.put("process-owner", "Volgt de zaken in Procesbeheer en herstelt vastgelopen stappen");
        does.put("camunda-admin", "Beheert gebruikers en groepen");
        return does;
    }

    /** The roles of a tender, in the order in which they come to it. */
    static List<DemoRole> inTenders(List<Role> roles, List<OpenCase> cases) {
        return IN_TENDERS.entrySet().stream()
                .flatMap(entry -> roles.stream()
                        .filter(role -> role.group().equals(entry.getKey()))
                        .map(role -> new DemoRole(
                                role.name(), entry.getValue(), role.players(), waitingFor(role.name(), cases))))
                .toList();
    }

    /** All other roles; they come to life with the other processes. */
    static List<DemoRole> others(List<Role> roles) {
        return roles.stream()
                .filter(role -> !IN_TENDERS.containsKey(role.group()))
                .map(role -> new DemoRole(role.name(), "", role.players(), 0))
                .toList();
    }

    private static long waitingFor(String name, List<OpenCase> cases) {
        return cases.stream()
                .flatMap(open -> open.steps().stream())
                .filter(step -> step.who().contains(name))
                .count();
    }
}
