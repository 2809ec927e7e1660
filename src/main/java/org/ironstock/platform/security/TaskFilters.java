package org.ironstock.platform.security;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters that officials find in Tasklist, by name. They are made here and by nobody else. */
@Component
class TaskFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    private record Wanted(String name, String description, String color, TaskQuery query) {}

    /** Makes or mends the filters and tells which group may use which, by filter id. */
    Map<String, Set<String>> write(Set<String> groups) {
        Map<String, Set<String>> byGroup = new LinkedHashMap<>();
        int priority = 0;
        for (Wanted wanted : forOfficials()) {
            String id = save(wanted, priority++);
            groups.forEach(group -> byGroup.computeIfAbsent(group, none -> new LinkedHashSet<>())
                    .add(id));
        }
        String all = save(
                new Wanted(
                        "Alle open taken",
                        "Alle taken die open staan, van iedereen",
                        "#555555",
                        tasks.createTaskQuery()),
                priority);
        byGroup.computeIfAbsent(EngineGrants.PROCESS_OWNER, none -> new LinkedHashSet<>())
                .add(all);
        byGroup.computeIfAbsent(Groups.CAMUNDA_ADMIN, none -> new LinkedHashSet<>())
                .add(all);
        return byGroup;
    }

    private List<Wanted> forOfficials() {
        return List.of(
                new Wanted(
                        "Mijn taken",
                        "Taken die u op u hebt genomen of die aan u zijn toegewezen",
                        "#154273",
                        tasks.createTaskQuery().taskAssigneeExpression(ME)),
                new Wanted(
                        "Taken van mijn groepen",
                        "Taken die nog niemand op zich heeft genomen",
                        "#39870c",
                        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                new Wanted(
                        "Te tekenen",
                        "Stukken die op uw handtekening wachten",
                        "#8b5a00",
                        mineOrMyGroups(tasks.createTaskQuery().processDefinitionKey("signing"))),
                new Wanted(
                        "Te laat",
                        "Taken waarvan de termijn voorbij is",
                        "#a3000b",
                        mineOrMyGroups(tasks.createTaskQuery().dueBeforeExpression("${now()}"))));
    }

    private static TaskQuery mineOrMyGroups(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private String save(Wanted wanted, int priority) {
        Filter filter =
                filters.createTaskFilterQuery().filterName(wanted.name()).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(wanted.name());
        }
        filter.setQuery(wanted.query());
        filter.setProperties(Map.of(
                "description",
                wanted.description(),
                "color",
                wanted.color(),
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false));
        return filters.saveFilter(filter).getId();
    }
}
