package org.ironstock.tender.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.EspdAnswers;
import org.springframework.stereotype.Component;

/** Reads a self-declaration, as JSON or as an ESPD response in XML. */
@Component
class EspdForm {

    private final EnvelopeForm form = new EnvelopeForm("bidEspd", "ESPD_UNREADABLE", "espd");

    /** The declaration, or empty with findings. */
    Optional<EspdAnswers> read(String mediaType, byte[] content, List<Finding> findings) {
        return mediaType.equals("application/json")
                ? form.read(content, findings).map(EspdForm::answers)
                : EspdXml.read(content, findings);
    }

    private static EspdAnswers answers(JsonNode read) {
        List<EspdAnswers.Answer> answers = new ArrayList<>();
        for (JsonNode answer : read.get("answers")) {
            answers.add(new EspdAnswers.Answer(
                    answer.get("ground").asText(),
                    answer.get("applies").asBoolean(),
                    answer.path("explanation").asText(),
                    answer.path("selfCleaning").asText()));
        }
        JsonNode party = read.get("party");
        return new EspdAnswers(
                party.get("name").asText(),
                party.get("registrationNumber").asText(),
                EspdAnswers.Role.valueOf(party.get("role").asText()),
                answers);
    }
}
