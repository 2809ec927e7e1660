package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

class ModelGroupsTest {

    private static final Set<String> EVERYONE = Set.of("cibg-buyer", "cibg-lawyer", "igj");

    @Test
    void the_groups_that_the_tasks_name_work_in_the_process() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("Task_A")
                .camundaCandidateGroups("cibg-buyer, cibg-lawyer")
                .userTask("Task_B")
                .camundaCandidateGroups("cibg-buyer")
                .endEvent()
                .done();

        assertThat(ModelGroups.workers(process(model), EVERYONE)).containsExactly("cibg-buyer", "cibg-lawyer");
    }

    @Test
    void a_group_that_the_case_decides_may_be_any_group() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("Task_A")
                .camundaCandidateGroups("${signerGroup}")
                .endEvent()
                .done();

        assertThat(ModelGroups.workers(process(model), EVERYONE)).isEqualTo(EVERYONE);
    }

    @Test
    void a_person_that_the_case_decides_comes_from_the_groups_that_the_process_names() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("Task_A")
                .camundaAssignee("${evaluator}")
                .endEvent()
                .done();
        name(model, " cibg-evaluator ,cibg-lawyer");

        assertThat(ModelGroups.workers(process(model), EVERYONE)).containsExactly("cibg-evaluator", "cibg-lawyer");
    }

    @Test
    void a_process_without_user_tasks_is_nobodys_work() {
        BpmnModelInstance model =
                Bpmn.createExecutableProcess("p").startEvent().endEvent().done();

        assertThat(ModelGroups.workers(process(model), EVERYONE)).isEmpty();
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementById("p");
    }

    private static void name(BpmnModelInstance model, String groups) {
        ExtensionElements extension = model.newInstance(ExtensionElements.class);
        process(model).setExtensionElements(extension);
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(ModelGroups.PROPERTY);
        property.setCamundaValue(groups);
        extension.addExtensionElement(CamundaProperties.class).addChildElement(property);
    }
}
