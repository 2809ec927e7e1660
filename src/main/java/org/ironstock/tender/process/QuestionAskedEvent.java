package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.inquiry.Questions;
import org.springframework.stereotype.Component;

/** Event {@code tender.question-asked}: a portal passes on the question of a supplier. */
@Component
class QuestionAskedEvent implements EventHandler {

    private final Questions questions;

    QuestionAskedEvent(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String eventName() {
        return "tender.question-asked";
    }

    @Override
    public String dataSchema() {
        return "events/tender.question-asked.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String tenderId = data.get("tenderId").asText();
        String supplierId = data.get("supplierId").asText();
        if (!questions.mayAsk(tenderId, supplierId)) {
            throw new EventRefused(List.of(Finding.of(
                    "ASKER_UNKNOWN",
                    "supplierId",
                    "%s kan over aanbesteding %s geen vraag stellen.".formatted(supplierId, tenderId))));
        }
        try {
            questions.ask(new Asking(
                    tenderId,
                    supplierId,
                    data.get("subject").asText(),
                    data.get("question").asText(),
                    data.path("confidential").asBoolean(false),
                    data.path("motive").asText("")));
        } catch (Problem refused) {
            throw new EventRefused(refused.findings());
        }
        return Reach.reached("tender", tenderId);
    }
}
