package org.ironstock.platform.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Which groups work in which process, read from the deployed models: the candidate groups of its user tasks. Where a
 * model leaves the person to the case (an expression), it may narrow the circle with the property {@code groups} on its
 * process, a list of group ids with commas; without it, every group of officials may see those tasks.
 */
@Component
class ModelGroups {

    /** Name of the property on a process. */
    static final String PROPERTY = "groups";

    private static final Set<String> NO_WORKERS = Set.of(Groups.CAMUNDA_ADMIN, EngineGrants.PROCESS_OWNER);

    private final RepositoryService repository;
    private final IdentityService identity;

    ModelGroups(RepositoryService repository, IdentityService identity) {
        this.repository = repository;
        this.identity = identity;
    }

    Set<String> allGroups() {
        return identity.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, Set<String>> workersByDefinition() {
        Set<String> everyone = allGroups();
        everyone.removeAll(NO_WORKERS);
        Map<String, Set<String>> workers = new LinkedHashMap<>();
        for (ProcessDefinition definition : latest()) {
            workers.put(definition.getKey(), workers(process(definition), everyone));
        }
        return workers;
    }

    /** Groups that may work in the process with this definition id. */
    Set<String> workersOf(String definitionId) {
        Set<String> everyone = allGroups();
        everyone.removeAll(NO_WORKERS);
        return workers(process(repository.getProcessDefinition(definitionId)), everyone);
    }

    Map<String, Set<String>> startersByDefinition() {
        Map<String, Set<String>> starters = new LinkedHashMap<>();
        for (ProcessDefinition definition : latest()) {
            starters.put(
                    definition.getKey(),
                    new LinkedHashSet<>(process(definition).getCamundaCandidateStarterGroupsList()));
        }
        return starters;
    }

    static Set<String> workers(Process process, Set<String> everyone) {
        Set<String> named = named(process);
        Set<String> workers = new TreeSet<>(named);
        boolean leftToTheCase = false;
        for (UserTask task : process.getModelInstance().getModelElementsByType(UserTask.class)) {
            List<String> candidates = task.getCamundaCandidateGroupsList();
            candidates.stream().filter(ModelGroups::isId).forEach(workers::add);
            leftToTheCase |= candidates.isEmpty() || !candidates.stream().allMatch(ModelGroups::isId);
        }
        if (leftToTheCase && named.isEmpty()) {
            workers.addAll(everyone);
        }
        return workers;
    }

    private static Set<String> named(Process process) {
        if (process.getExtensionElements() == null) {
            return Set.of();
        }
        Collection<CamundaProperty> properties = process
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                .list()
                .stream()
                .flatMap(list -> list.getCamundaProperties().stream())
                .toList();
        return properties.stream()
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .flatMap(property -> List.of(property.getCamundaValue().split(",")).stream())
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isId(String candidate) {
        return !candidate.contains("${") && !candidate.contains("#{");
    }

    private Process process(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return model.getModelElementById(definition.getKey());
    }

    private List<ProcessDefinition> latest() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }
}
