package org.ironstock.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Every name in a model points at something that exists and that the module may use.
 *
 * @param beans module by name of the process bean
 * @param handlers module by key of the user task
 * @param processes module by process id
 * @param decisions module by decision id
 * @param forms module by form id ({@code .form}) and by path ({@code .html})
 * @param groups ids of the groups of officials
 * @param terms keys of the user tasks that have a term in {@code officials/task-terms.csv}
 * @param mayKnow for each module the modules it may know
 */
record WiringRules(
        Map<String, String> beans,
        Map<String, String> handlers,
        Map<String, String> processes,
        Map<String, String> decisions,
        Map<String, String> forms,
        Set<String> groups,
        Set<String> terms,
        Map<String, Set<String>> mayKnow) {

    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern CONDITION = Pattern.compile(
            "\\$\\{!?[a-z][A-Za-z0-9]*( (==|!=|>|<|>=|<=) ('[A-Z0-9_]+'|[0-9]+|true|false|[a-z][A-Za-z0-9]*))?}");
    private static final Pattern EVENT_TYPE = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final String EMBEDDED = "embedded:deployment:";

    List<String> violations(Model model) {
        List<String> found = new ArrayList<>();
        header(model, found);
        serviceTasks(model, found);
        userTasks(model, found);
        calls(model, found);
        gateways(model, found);
        names(model, found);
        return found.stream().map(text -> model + ": " + text).toList();
    }

    private void header(Model model, List<String> found) {
        var process = model.process();
        check(model.name().equals(process.getId()), "process id %s is not its file name", process.getId(), found);
        check(process.isExecutable(), "%s is not executable", process.getId(), found);
        check(process.getName() != null, "%s has no name", process.getId(), found);
        check(
                process.getCamundaHistoryTimeToLiveString() != null
                        && process.getCamundaHistoryTimeToLiveString().matches("P\\d+D"),
                "%s has no retention in days",
                process.getId(),
                found);
        check(process.getCamundaVersionTag() != null, "%s has no version tag", process.getId(), found);
    }

    private void serviceTasks(Model model, List<String> found) {
        for (ScriptTask script : model.bpmn().getModelElementsByType(ScriptTask.class)) {
            found.add(script.getId() + " is a script");
        }
        for (ServiceTask task : model.bpmn().getModelElementsByType(ServiceTask.class)) {
            String expression = String.valueOf(task.getCamundaDelegateExpression());
            var bean = BEAN.matcher(expression);
            check(task.getCamundaClass() == null, "%s names a class", task.getId(), found);
            check(task.getCamundaExpression() == null, "%s calls an expression", task.getId(), found);
            if (!bean.matches()) {
                found.add("%s calls %s, which is no bean".formatted(task.getId(), expression));
            } else {
                String name = bean.group(1);
                check(
                        model.module().equals(beans.get(name)),
                        "%s calls a bean that is not of its module: " + name,
                        task.getId(),
                        found);
                check(
                        task.getId().equalsIgnoreCase("Task_" + name),
                        "%s and its bean " + name + " have different names",
                        task.getId(),
                        found);
            }
        }
        for (BusinessRuleTask task : model.bpmn().getModelElementsByType(BusinessRuleTask.class)) {
            check(
                    model.module().equals(decisions.get(task.getCamundaDecisionRef())),
                    "%s asks a decision that is not of its module",
                    task.getId(),
                    found);
            check(
                    "deployment".equals(task.getCamundaDecisionRefBinding()),
                    "%s does not bind its decision to the deployment",
                    task.getId(),
                    found);
        }
    }

    private void userTasks(Model model, List<String> found) {
        for (UserTask task : model.bpmn().getModelElementsByType(UserTask.class)) {
            check(
                    model.module().equals(handlers.get(task.getId())),
                    "%s has no handler in its module",
                    task.getId(),
                    found);
            String key = task.getCamundaFormKey();
            String ref = task.getCamundaFormRef();
            boolean html = key != null
                    && key.startsWith(EMBEDDED)
                    && model.module().equals(forms.get(key.substring(EMBEDDED.length())));
            boolean form = ref != null
                    && model.module().equals(forms.get(ref))
                    && "deployment".equals(task.getCamundaFormRefBinding());
            check(html ^ form, "%s has no form of its module", task.getId(), found);
            boolean someone = task.getCamundaCandidateGroups() != null
                    || task.getCamundaCandidateUsers() != null
                    || task.getCamundaAssignee() != null;
            check(someone, "%s is for nobody", task.getId(), found);
            check(
                    task.getCamundaDueDate() != null ^ terms.contains(task.getId()),
                    "%s has no term, or two",
                    task.getId(),
                    found);
            for (String group : task.getCamundaCandidateGroupsList()) {
                check(
                        group.startsWith("${") || groups.contains(group.strip()),
                        "%s names the unknown group " + group,
                        task.getId(),
                        found);
            }
        }
    }

    private void calls(Model model, List<String> found) {
        for (CallActivity call : model.bpmn().getModelElementsByType(CallActivity.class)) {
            String module = processes.get(call.getCalledElement());
            check(module != null, "%s calls a process that does not exist", call.getId(), found);
            if (module != null && !module.equals(model.module())) {
                check(
                        mayKnow.getOrDefault(model.module(), Set.of()).contains(module),
                        "%s calls a process of a module it may not know",
                        call.getId(),
                        found);
            }
        }
    }

    private static void gateways(Model model, List<String> found) {
        for (ExclusiveGateway gateway : model.bpmn().getModelElementsByType(ExclusiveGateway.class)) {
            // By the source of each flow: a model need not repeat them as children of the gateway.
            List<SequenceFlow> answers = model.bpmn().getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSource() == gateway)
                    .toList();
            if (answers.size() > 1) {
                check(gateway.getDefault() != null, "%s has no default flow", gateway.getId(), found);
                check(
                        gateway.getName() != null && gateway.getName().endsWith("?"),
                        "%s asks no question",
                        gateway.getId(),
                        found);
                for (SequenceFlow flow : answers) {
                    check(flow.getName() != null, "%s gives no answer", flow.getId(), found);
                }
            }
        }
        for (SequenceFlow flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                check(
                        CONDITION
                                .matcher(flow.getConditionExpression()
                                        .getTextContent()
                                        .strip())
                                .matches(),
                        "%s has a condition that computes",
                        flow.getId(),
                        found);
            }
        }
    }

    private static void names(Model model, List<String> found) {
        for (FlowNode node : model.bpmn().getModelElementsByType(FlowNode.class)) {
            check(node.getId().startsWith(prefix(node)), "%s is not named as what it is", node.getId(), found);
            boolean mayBeUnnamed = node instanceof Gateway;
            check(mayBeUnnamed || node.getName() != null, "%s has no label", node.getId(), found);
        }
        for (SequenceFlow flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
            check(flow.getId().startsWith("Flow_"), "%s is not named as what it is", flow.getId(), found);
        }
        for (Message message : model.bpmn().getModelElementsByType(Message.class)) {
            check(
                    EVENT_TYPE.matcher(String.valueOf(message.getName())).matches(),
                    "%s is not named as an event type",
                    message.getId(),
                    found);
        }
        for (Error error : model.bpmn().getModelElementsByType(Error.class)) {
            check(
                    ERROR_CODE.matcher(String.valueOf(error.getErrorCode())).matches(),
                    "%s has no error code",
                    error.getId(),
                    found);
        }
    }

    private static String prefix(BaseElement node) {
        if (node instanceof StartEvent) {
            return "StartEvent_";
        }
        if (node instanceof EndEvent) {
            return "EndEvent_";
        }
        if (node instanceof BoundaryEvent) {
            return "BoundaryEvent_";
        }
        if (node instanceof Gateway) {
            return "Gateway_";
        }
        return switch (node.getElementType().getTypeName()) {
            case "subProcess" -> "SubProcess_";
            case "callActivity" -> "CallActivity_";
            case "intermediateCatchEvent", "intermediateThrowEvent" -> "Event_";
            default -> "Task_";
        };
    }

    private static void check(boolean holds, String message, String subject, List<String> found) {
        if (!holds) {
            found.add(message.formatted(subject));
        }
    }
}
