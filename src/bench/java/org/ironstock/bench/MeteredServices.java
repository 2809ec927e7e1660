package org.ironstock.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.bench.Step.What;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Puts the meter around what moves a case in the running product: completing and claiming tasks, jobs, requests from
 * outside. The product itself is untouched.
 */
@Configuration(proxyBeanMethods = false)
class MeteredServices {

    private static final String SENDS_NOTICE = "Task_SendNotice";
    private static final int LARGEST_EVENT = 1 << 20;
    private static final Pattern TYPE = Pattern.compile("\"org\\.ironstock\\.([a-z.-]+)\\.v1\"");

    @Bean
    static SqlCounter sqlCounter() {
        return new SqlCounter();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static Recorder recorder() {
        return new Recorder();
    }

    @Bean
    static Meter meter(SqlCounter counter) {
        return new Meter(counter);
    }

    @Bean
    static BeanPostProcessor metering(
            SqlCounter counter, Meter meter, Recorder recorder, ObjectProvider<ScheduledTaskHolder> schedules) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource source) {
                    return new CountingDataSource(source, counter);
                }
                if (bean instanceof TaskService tasks) {
                    return proxy(TaskService.class, tasks, new Tasks(tasks)::stepOf, meter, step -> {});
                }
                if (bean instanceof ManagementService management) {
                    return proxy(ManagementService.class, management, new Jobs(management)::stepOf, meter, step -> {
                        if (step.name().equals(SENDS_NOTICE)) {
                            deliver(meter, recorder, schedules);
                        }
                    });
                }
                return bean;
            }
        };
    }

    @Bean
    static FilterRegistrationBean<Filter> requestsFromOutside(Meter meter, Recorder recorder) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
                boolean event = request.getRequestURI().equals("/api/events");
                ContentCachingRequestWrapper kept = new ContentCachingRequestWrapper(request, LARGEST_EVENT);
                Instant at = Now.instant();
                int before = recorder.size();
                try {
                    meter.measure(
                            () -> event
                                    ? new Step(What.MESSAGE, typeOf(kept), at)
                                    : new Step(
                                            What.SUPPLIER,
                                            recorder.wokenSince(before).orElse(request.getRequestURI()),
                                            at),
                            () -> {
                                chain.doFilter(event ? kept : request, response);
                                return "";
                            });
                } catch (Exception thrown) {
                    throw new IllegalStateException(thrown);
                }
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.addUrlPatterns("/api/events", "/api/tenders/*", "/api/bid-schemas/*");
        return filter;
    }

    /** The short name of an event, as messages in models bear it. */
    private static String typeOf(ContentCachingRequestWrapper request) {
        Matcher type = TYPE.matcher(request.getContentAsString());
        return type.find() ? type.group(1) : "";
    }

    /** The scheduler rests; what it would send a moment after goes out here. */
    private static void deliver(Meter meter, Recorder recorder, ObjectProvider<ScheduledTaskHolder> schedules)
            throws Exception {
        Runnable outbox = schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> scheduled.getTask().getRunnable())
                .filter(task -> task.toString().contains("OutboxDispatcher"))
                .findFirst()
                .orElseThrow();
        Instant at = Now.instant();
        int before = recorder.size();
        meter.measure(() -> new Step(What.OUTBOX, recorder.wokenSince(before).orElse("notice"), at), () -> {
            outbox.run();
            return "";
        });
    }

    private static <T> T proxy(Class<T> type, T target, StepFinder steps, Meter meter, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                MeteredServices.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Step step = arguments == null ? null : steps.find(method, arguments);
                    if (step == null) {
                        return call(target, method, arguments);
                    }
                    Object result = meter.measure(step, () -> call(target, method, arguments));
                    afterwards.follow(step);
                    return result;
                }));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }

    /** What follows of itself upon a step. */
    @FunctionalInterface
    private interface Afterwards {
        void follow(Step step) throws Exception;
    }

    /** What a call of a service does to a case; none when it only asks. */
    @FunctionalInterface
    private interface StepFinder {
        @Nullable Step find(Method method, Object[] arguments);
    }

    private record Tasks(TaskService tasks) {
        @Nullable Step stepOf(Method method, Object[] arguments) {
            What what =
                    switch (method.getName()) {
                        case "complete" -> What.COMPLETE;
                        case "claim" -> What.CLAIM;
                        default -> null;
                    };
            if (what == null) {
                return null;
            }
            Task task = tasks.createTaskQuery().taskId((String) arguments[0]).singleResult();
            return task == null ? null : new Step(what, task.getTaskDefinitionKey(), Now.instant());
        }
    }

    private record Jobs(ManagementService management) {
        @Nullable Step stepOf(Method method, Object[] arguments) {
            if (!method.getName().equals("executeJob")) {
                return null;
            }
            Job job = management.createJobQuery().jobId((String) arguments[0]).singleResult();
            if (job == null) {
                return null;
            }
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            return new Step(What.JOB, definition.getActivityId(), Now.instant());
        }
    }
}
