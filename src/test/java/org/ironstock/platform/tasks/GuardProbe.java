package org.ironstock.platform.tasks;

import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Handlers of the two tasks of the model {@code guardProbe}. */
@TestConfiguration(proxyBeanMethods = false)
public class GuardProbe {

    static final ProcessVariable<String> CHOICE = ProcessVariable.text("probeChoice");

    @Bean
    OfficialTask probeForm() {
        return new OfficialTask() {
            @Override
            public String taskKey() {
                return "Task_ProbeForm";
            }

            @Override
            public Map<String, Object> facts(TaskContext task) {
                return Map.of("reference", task.caseRef());
            }

            @Override
            public TaskView view(TaskContext task) {
                return TaskView.empty().fact("Kenmerk", task.caseRef());
            }

            @Override
            public TaskOutcome complete(TaskContext task, FormAnswer answer) {
                if (answer.text("title").equals("Onzin")) {
                    throw new AnswerRefused(Finding.of("NONSENSE", "title", "Onzin wordt niet aanvaard."));
                }
                return TaskOutcome.of(CHOICE, answer.text("choice")).because("proef");
            }
        };
    }

    @Bean
    OfficialTask probeRows() {
        return new OfficialTask() {
            @Override
            public String taskKey() {
                return "Task_ProbeHtml";
            }

            @Override
            public TaskOutcome complete(TaskContext task, FormAnswer answer) {
                return TaskOutcome.done();
            }
        };
    }
}
