package org.ironstock.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each process with its own forms and decisions as one deployment under a stable name, the same from an exploded
 * tree and from the packed jar. A byte that changes makes a new version of that process alone. A decision that no model
 * names is asked by the domain and becomes a deployment of its own.
 */
@Component
class ModelDeployer extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String EMBEDDED = "embedded:deployment:";

    @Override
    public Set<Resource> getDeploymentResources() {
        return Set.of();
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentResources(new Resource[0]);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            deployAll(engine.getRepositoryService());
        } catch (IOException unreadable) {
            throw new IllegalStateException("A model on the class path cannot be read", unreadable);
        }
    }

    private static void deployAll(RepositoryService repository) throws IOException {
        Map<String, Resource> models = find("processes/**/*.*");
        Map<String, Resource> forms = find("forms/**/*.*");
        Set<String> deployed = new HashSet<>();
        for (Map.Entry<String, Resource> model : models.entrySet()) {
            if (model.getKey().endsWith(".bpmn")) {
                SortedSet<String> parts = partsOf(model.getValue(), models, forms);
                parts.add(model.getKey());
                deploy(repository, model.getKey(), parts, models, forms);
                deployed.addAll(parts);
            }
        }
        for (String name : models.keySet()) {
            if (name.endsWith(".dmn") && !deployed.contains(name)) {
                deploy(repository, name, new TreeSet<>(Set.of(name)), models, forms);
            }
        }
    }

    private static void deploy(
            RepositoryService repository,
            String name,
            SortedSet<String> parts,
            Map<String, Resource> models,
            Map<String, Resource> forms)
            throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source("iron-stock").enableDuplicateFiltering(false);
        for (String part : parts) {
            Resource resource = models.containsKey(part) ? models.get(part) : forms.get(part);
            if (resource == null) {
                throw new IllegalStateException("%s names %s, which does not exist".formatted(name, part));
            }
            try (InputStream bytes = resource.getInputStream()) {
                deployment.addInputStream(part, bytes);
            }
        }
        deployment.deploy();
    }

    private static SortedSet<String> partsOf(Resource model, Map<String, Resource> models, Map<String, Resource> forms)
            throws IOException {
        SortedSet<String> parts = new TreeSet<>();
        BpmnModelInstance bpmn;
        try (InputStream bytes = model.getInputStream()) {
            bpmn = Bpmn.readModelFromStream(bytes);
        }
        for (UserTask task : bpmn.getModelElementsByType(UserTask.class)) {
            addForm(parts, task.getCamundaFormRef(), task.getCamundaFormKey(), forms);
        }
        for (StartEvent start : bpmn.getModelElementsByType(StartEvent.class)) {
            addForm(parts, start.getCamundaFormRef(), start.getCamundaFormKey(), forms);
        }
        for (BusinessRuleTask task : bpmn.getModelElementsByType(BusinessRuleTask.class)) {
            if (task.getCamundaDecisionRef() != null) {
                parts.add(byFileName(models, task.getCamundaDecisionRef() + ".dmn"));
            }
        }
        return parts;
    }

    private static void addForm(
            SortedSet<String> parts, @Nullable String formRef, @Nullable String formKey, Map<String, Resource> forms) {
        if (formRef != null) {
            parts.add(byFileName(forms, formRef + ".form"));
        }
        if (formKey != null && formKey.startsWith(EMBEDDED)) {
            String html = formKey.substring(EMBEDDED.length());
            parts.add(html);
            parts.add(html.replaceFirst("\\.html$", ".schema.json"));
        }
    }

    private static String byFileName(Map<String, Resource> resources, String fileName) {
        return resources.keySet().stream()
                .filter(path -> path.endsWith("/" + fileName))
                .findFirst()
                .orElse(fileName);
    }

    private static Map<String, Resource> find(String pattern) throws IOException {
        String root = pattern.substring(0, pattern.indexOf('/') + 1);
        Map<String, Resource> found = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
            String url = resource.getURL().toString();
            found.put(url.substring(url.lastIndexOf("/" + root) + 1), resource);
        }
        return found;
    }
}
