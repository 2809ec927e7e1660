package org.ironstock.platform.tasks;

import org.ironstock.platform.AccessRule;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.platform.TaskView;
import org.ironstock.platform.TaskViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists and documents that the form of a task shows; only for who may work on the task. */
@RestController
class TaskViewController {

    private final TaskViews views;

    TaskViewController(TaskViews views) {
        this.views = views;
    }

    @GetMapping("/api/tasks/{taskId}/view")
    TaskView view(@PathVariable String taskId) {
        try {
            return views.view(taskId);
        } catch (AnswerRefused notYours) {
            throw new Problem(HttpStatus.FORBIDDEN, "task-not-yours", notYours.getMessage(), notYours.findings());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule taskViewAccess() {
            return AccessRule.officials(HttpMethod.GET, "/api/tasks/{taskId}/view");
        }
    }
}
