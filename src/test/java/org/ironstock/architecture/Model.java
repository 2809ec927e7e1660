package org.ironstock.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A process model as it lies in the tree.
 *
 * @param module folder below {@code processes}
 * @param name file name without ending
 */
record Model(String module, String name, BpmnModelInstance bpmn) {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    static List<Model> all() {
        return files(PROCESSES, ".bpmn").map(Model::read).toList();
    }

    static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Model read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Model(file.getParent().getFileName().toString(), nameOf(file), Bpmn.readModelFromStream(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    @Override
    public String toString() {
        return module + "/" + name;
    }
}
