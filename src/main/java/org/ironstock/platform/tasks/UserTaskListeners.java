package org.ironstock.platform.tasks;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Ties the guard to every user task of every model, so that no model can forget it. */
public class UserTaskListeners extends AbstractBpmnParseListener {

    private final Supplier<CompletionGuard> guard;

    public UserTaskListeners(Supplier<CompletionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> guard.get().prepare(created));
        task.addTaskListener(
                TaskListener.EVENTNAME_COMPLETE, completed -> guard.get().refuseUnlessAdmitted(completed));
    }
}
