package org.ironstock.platform.tasks;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
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
        return shown(() -> views.view(taskId));
    }

    @GetMapping("/api/tasks/{taskId}/view/{part}")
    TaskView part(@PathVariable String taskId, @PathVariable String part) {
        try {
            return shown(() -> views.part(taskId, part));
        } catch (NoSuchElementException none) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-part", "The view has no part %s.".formatted(part));
        }
    }

    private static TaskView shown(Supplier<TaskView> view) {
        try {
            return view.get();
        } catch (AnswerRefused notYours) {
            throw new Problem(HttpStatus.FORBIDDEN, "task-not-yours", notYours.getMessage(), notYours.findings());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> taskViewAccess() {
            return List.of(
                    AccessRule.officials(HttpMethod.GET, "/api/tasks/{taskId}/view"),
                    AccessRule.officials(HttpMethod.GET, "/api/tasks/{taskId}/view/{part}"));
        }
    }
}
