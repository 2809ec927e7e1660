package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.ironstock.support.PathRecorder;
import org.junit.jupiter.api.Test;

/** After all process tests: every element and every flow of every process was walked by one of them. */
class ProcessCoverageIT {

    @Test
    void everyPathOfEveryProcessWasWalked() throws IOException {
        assertThat(missing(walked())).isEmpty();
    }

    @Test
    void aPathThatNobodyWalkedIsMissed() {
        assertThat(missing(Set.of())).isNotEmpty();
    }

    private static Set<String> walked() throws IOException {
        Set<String> walked = new HashSet<>();
        for (Path record : Model.files(PathRecorder.RECORDS, ".txt").toList()) {
            walked.addAll(Files.readAllLines(record));
        }
        return walked;
    }

    private static List<String> missing(Set<String> walked) {
        List<String> missing = new ArrayList<>();
        for (Model model : Model.all()) {
            String prefix = model.process().getId() + "#";
            model.bpmn().getModelElementsByType(FlowNode.class).stream()
                    .map(node -> prefix + node.getId())
                    .filter(entry -> !walked.contains(entry))
                    .forEach(missing::add);
            // The engine waits in an event-based gateway and goes on in the event, without taking the flow between.
            model.bpmn().getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                    .map(flow -> prefix + flow.getId())
                    .filter(entry -> !walked.contains(entry))
                    .forEach(missing::add);
        }
        return missing;
    }
}
