package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.ironstock.IronStock;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.ProcessBean;
import org.ironstock.platform.tasks.TaskTerms;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.core.ApplicationModules;

/** Every model and form of the tree keeps the rules; and each rule catches a model that breaks it. */
@EngineTest
class ModelRulesTest {

    private static final Path PROBE = Path.of("src/test/resources/lint/soundModel.bpmn");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskTerms terms;

    private WiringRules wiring;

    @BeforeEach
    void readTheHouse() {
        wiring = new WiringRules(
                modules(context.getBeansWithAnnotation(ProcessBean.class)),
                handlers(),
                named(Model.PROCESSES, ".bpmn"),
                named(Model.PROCESSES, ".dmn"),
                forms(),
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet()),
                terms.tasks(),
                mayKnow());
    }

    @Test
    void everyModelPointsAtWhatExistsAndMayBeUsed() {
        List<String> found = new ArrayList<>();
        Model.all().forEach(model -> found.addAll(wiring.violations(model)));
        assertThat(found).isEmpty();
    }

    @Test
    void everyModelIsDrawnForPeople() {
        List<String> found = new ArrayList<>();
        Model.all().forEach(model -> found.addAll(DrawingRules.violations(model)));
        assertThat(found).isEmpty();
    }

    @Test
    void everyFormIsOneThatTasklistRendersAndTheServerChecks() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path form : Model.files(Model.FORMS, ".form").toList()) {
            found.addAll(FormRules.violations(form));
        }
        for (Path form : Model.files(Model.FORMS, ".html").toList()) {
            found.addAll(FormRules.htmlViolations(form));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyDecisionCarriesTheNameOfItsFile() throws IOException {
        for (Path file : Model.files(Model.PROCESSES, ".dmn").toList()) {
            Collection<Decision> decisions =
                    Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
            assertThat(decisions).extracting(Decision::getId).containsExactly(Model.nameOf(file));
            assertThat(decisions).allSatisfy(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString())
                    .as("%s has no retention in days", file)
                    .matches("P\\d+D"));
        }
    }

    @Test
    void everyHandlerHasItsTask() {
        Set<String> drawn = Model.all().stream()
                .flatMap(model ->
                        model
                                .bpmn()
                                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                                .stream())
                .map(task -> task.getId())
                .collect(Collectors.toSet());
        Set<String> handled = new HashSet<>(handlers().keySet());
        handled.removeIf(key -> key.startsWith("Task_Probe"));
        assertThat(handled).isSubsetOf(drawn);
    }

    @Test
    void everyTermBelongsToATaskThatExists() {
        assertThat(terms.tasks()).isSubsetOf(handlers().keySet());
    }

    @Test
    void theSoundModelIsSound() throws IOException {
        Model sound = probe("", "");
        assertThat(soundRules().violations(sound)).isEmpty();
        assertThat(DrawingRules.violations(sound)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            camunda:historyTimeToLive="P1D"                   | camunda:taskPriority="1"                        | has no retention in days
            id="soundModel" name                              | id="otherModel" name                            | is not its file name
            isExecutable="true"                               | isExecutable="false"                            | is not executable
            camunda:versionTag="1"                            | camunda:jobPriority="1"                         | has no version tag
            camunda:delegateExpression="${soundCheck}"        | camunda:expression="${soundCheck.run()}"        | calls an expression
            camunda:delegateExpression="${soundCheck}"        | camunda:class="java.lang.Runtime"               | names a class
            ${soundCheck}                                     | ${dataSource}                                   | is not of its module
            Task_SoundCheck                                   | Task_OtherCheck                                 | different names
            camunda:candidateGroups="cibg-buyer"              | camunda:candidateGroups="nobody"                | unknown group
            camunda:candidateGroups="cibg-buyer"              | camunda:priority="1"                            | is for nobody
            camunda:dueDate="${soundDueAt}"                   | camunda:priority="2"                            | has no term
            camunda:formRef="soundForm"                       | camunda:formRef="missingForm"                   | has no form
            camunda:formRefBinding="deployment"               | camunda:formRefBinding="latest"                 | has no form
            Task_SoundWork                                    | Task_UnknownWork                                | has no handler
            default="Flow_No"                                 | camunda:asyncBefore="true"                      | has no default flow
            name="Akkoord?"                                   | name="Akkoord"                                  | asks no question
            name="ja"                                         | camunda:x="1"                                   | gives no answer
            ${soundOutcome == 'YES'}                          | ${soundOutcome.toString() == 'YES'}             | computes
            calledElement="soundCalled"                       | calledElement="unknownCalled"                   | does not exist
            calledElement="soundCalled"                       | calledElement="foreignCalled"                   | may not know
            camunda:decisionRef="soundDecision"               | camunda:decisionRef="otherDecision"             | decision that is not of its module
            camunda:decisionRefBinding="deployment"           | camunda:decisionRefBinding="latest"             | bind its decision
            name="sound.happened"                             | name="SoundHappened"                            | not named as an event type
            errorCode="SOUND_FAULT"                           | errorCode="soundFault"                          | has no error code
            """)
    void aModelThatBreaksARuleOfWiringIsCaught(String sound, String broken, String finding) throws IOException {
        assertThat(soundRules().violations(probe(sound, broken)))
                .as("breaking %s", sound)
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            <dc:Bounds x="465" y="260"     | <dc:Bounds x="370" y="260"     | overlap
            waypoint x="720" y="420"       | waypoint x="520" y="300"       | runs through
            waypoint x="902" y="420"       | waypoint x="1900" y="100"      | crosses
            bpmnElement="Task_SoundWork"   | bpmnElement="Flow_Yes"         | is not drawn
            """)
    void aModelThatIsDrawnBadlyIsCaught(String sound, String broken, String finding) throws IOException {
        assertThat(DrawingRules.violations(probe(sound, broken)))
                .as("breaking %s", sound)
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "type":"textfield"   | "type":"filepicker"   | does not render
            "schemaVersion":16   | "schemaVersion":17    | schema version
            "key":"second"       | "key":"first"         | stands twice
            "label":"Eerste"     | "label":""            | has no label
            "id":"soundForm"     | "id":"otherForm"      | not its file name
            "x":1                | "valuesKey":"list"    | come from a variable
            "x":1                | "path":"list"         | a group with a path
            "type":"textfield"   | "type":"checklist"    | does not render
            """)
    void aFormThatCannotWorkIsCaught(String sound, String broken, String finding) throws IOException {
        String form = """
            {"id":"soundForm","schemaVersion":16,"components":[
              {"type":"textfield","key":"first","label":"Eerste"},
              {"type":"select","key":"second","label":"Tweede","x":1,"values":[]}]}
            """;
        assertThat(form).contains(sound);
        assertThat(FormRules.violations("soundForm", new ObjectMapper().readTree(form.replace(sound, broken))))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    private WiringRules soundRules() {
        return new WiringRules(
                Map.of("soundCheck", "lint", "dataSource", "platform"),
                Map.of("Task_SoundWork", "lint"),
                Map.of("soundCalled", "lint", "foreignCalled", "foreign"),
                Map.of("soundDecision", "lint", "otherDecision", "foreign"),
                Map.of("soundForm", "lint"),
                Set.of("cibg-buyer"),
                Set.of(),
                Map.of("lint", Set.of()));
    }

    private static Model probe(String sound, String broken) throws IOException {
        String text = Files.readString(PROBE);
        assertThat(text).contains(sound);
        String changed = sound.isEmpty() ? text : text.replace(sound, broken);
        return new Model(
                "lint",
                "soundModel",
                Bpmn.readModelFromStream(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))));
    }

    private Map<String, String> handlers() {
        Map<String, String> handlers = new HashMap<>();
        context.getBeansOfType(OfficialTask.class)
                .values()
                .forEach(handler -> handlers.put(handler.taskKey(), moduleOf(handler)));
        return handlers;
    }

    private static Map<String, String> modules(Map<String, Object> beans) {
        Map<String, String> modules = new HashMap<>();
        beans.forEach((name, bean) -> modules.put(name, moduleOf(bean)));
        return modules;
    }

    private static String moduleOf(Object bean) {
        String[] packages = AopUtils.getTargetClass(bean).getPackageName().split("\\.");
        return packages[2];
    }

    private static Map<String, String> named(Path root, String ending) {
        return Model.files(root, ending)
                .collect(Collectors.toMap(
                        Model::nameOf, file -> file.getParent().getFileName().toString()));
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>(named(Model.FORMS, ".form"));
        Model.files(Model.FORMS, ".html")
                .forEach(file -> forms.put(
                        file.toString(), file.getParent().getFileName().toString()));
        return forms;
    }

    private static Map<String, Set<String>> mayKnow() {
        ApplicationModules modules = ApplicationModules.of(IronStock.class);
        return modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(), module -> Stream.of(module.getBasePackage()
                                        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                        .map(org.springframework.modulith.ApplicationModule::allowedDependencies)
                                        .orElse(new String[0]))
                                .collect(Collectors.toSet())));
    }
}
