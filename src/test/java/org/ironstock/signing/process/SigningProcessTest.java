package org.ironstock.signing.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.dossier.Dossier;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.persistence.MandateRegister;
import org.ironstock.signing.process.SigningMother.Requested;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SigningProcessTest {

    private static final String TASK = "Task_SignDocument";

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Signing signing;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private MandateRegister mandates;

    private SigningMother given;

    @BeforeEach
    void begin() {
        given = new SigningMother(dossier, signing, runtime, mandates);
    }

    @Test
    void aDocumentIsSignedByEveryoneInOrder() {
        Requested requested = given.requested();

        assertThat(signing.notSigned(requested.documentId())).isPresent();
        desk.as("cibg-director-1").complete(TASK, requested.caseRef(), SigningMother.SIGN);
        assertThat(signing.notSigned(requested.documentId())).isPresent();
        desk.as("vws-gmt-director-1").complete(TASK, requested.caseRef(), SigningMother.SIGN);

        assertThat(outcome(requested)).isEqualTo(SigningOutcome.SIGNED.name());
        assertThat(signing.notSigned(requested.documentId())).isEmpty();
        assertThat(signing.signatureOf(requested.documentId()).orElseThrow().signatures())
                .extracting(SignedDocument.Signature::official)
                .containsExactly("cibg-director-1", "vws-gmt-director-1");
    }

    private Object outcome(Requested requested) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(requested.instance().getId())
                .variableName("signingOutcome")
                .singleResult()
                .getValue();
    }
}
