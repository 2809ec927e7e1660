package org.ironstock.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes every element of every model that a test walks through; {@code ProcessCoverageIT} demands at the end of the build
 * that none was left out.
 */
public class PathRecorder extends AbstractBpmnParseListener {

    /** One file per test JVM, one {@code process#element} a line. */
    public static final Path RECORDS = Path.of("target", "process-coverage");

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PathRecorder::write));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        record(definition.getKey(), definition);
    }

    private static void record(String process, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String entry = process + "#" + activity.getId();
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) entered -> PASSED.add(entry));
            for (var outgoing : activity.getOutgoingTransitions()) {
                String flow = process + "#" + outgoing.getId();
                ((TransitionImpl) outgoing).addExecutionListener(taken -> PASSED.add(flow));
            }
            record(process, activity);
        }
    }

    private static void write() {
        try {
            Files.createDirectories(RECORDS);
            Files.write(RECORDS.resolve(ProcessHandle.current().pid() + ".txt"), PASSED);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
